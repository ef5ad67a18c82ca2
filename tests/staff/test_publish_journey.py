"""From a file to the public page and back, as two people go it."""

import pytest

from schoolinfo.middleware.content import memory
from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Version
from tests.conftest import SAMPLE

from .asking import has_just_signed_in
from .publishing import address, take, told, words

pytestmark = pytest.mark.django_db
NOTE = "Results of 2025, as the state published them."


@pytest.fixture(autouse=True)
def _nothing_remembered(settings):
    settings.PAGE_CACHE = False


def read(client, place: str) -> str:
    memory.forget()
    answer = client.get(place)
    return words(answer)


def test_a_year_is_published_and_taken_back(client):
    files = [SAMPLE / name for name in ("pubschls-2026-06-01.txt", "eladownload2024.txt")]
    load_paths(files, by="loader", approval=Approval("approver"))
    school = "/schools/99100170100101/"
    assert client.get(school).status_code == 200
    before, log_before = read(client, school), read(client, "/changes/")
    ana, ben = has_just_signed_in("uploader", name="ana"), has_just_signed_in("approver", name="ben")

    [loaded] = load_paths([SAMPLE / "eladownload2025.txt"], by="ana")
    version = Version.objects.select_related("edition").get(pk=loaded.version.pk)
    assert "Submit for approval" in told(ana, version)
    reasons.give(version, reasons.missing(version), "Compared with the state's own pages.", by="ana")
    take(ana, "submit", version, note=NOTE)
    assert read(client, school) == before

    assert "For you to approve" in words(ben.get("/staff/"))
    take(ben, "approve", version, note=NOTE, when="now")
    after = read(client, school)
    assert after != before
    assert NOTE in read(client, "/changes/")

    take(ben, "withdraw", version, kind="superseded", note="It came too early.")
    assert read(client, school) == before
    log = read(client, "/changes/")
    assert "It came too early." in log
    assert NOTE in log
    assert log_before != log
    assert "Withdrawn" in told(ana, version)


def test_the_form_of_a_step_leads_back_to_its_version():
    ben = has_just_signed_in("approver")
    [loaded] = load_paths([SAMPLE / "eladownload2024.txt"], by="ana")
    page = ben.get(address("withdraw", loaded.version)).content.decode()
    assert f'href="{address("", loaded.version)}"' in page
