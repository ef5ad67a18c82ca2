"""The making of a kit's files: begun once, told while it goes on, kept as long as the numbers stay the same."""

import io
from datetime import timedelta
from functools import partial
from zipfile import ZipFile

import page
import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from dashboard.guide.kit.files import desk, views, work
from dashboard.guide.kit.files.cleaning import KEPT_FOR, start_anew, tidy
from dashboard.guide.models import KitFile
from schoolinfo.middleware.content import memory
from schoolinfo.profiles.errors import NotThere
from schoolinfo.profiles.public import Previewed
from schoolinfo.releases import publishing
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.working.worker import work_off
from tests.profiles import pseudo
from tests.profiles.conftest import data, pseudo_locale  # noqa: F401

pytestmark = pytest.mark.django_db

SCHOOLS = "99100170100119,99100170100275"
PENDING = "99100170100283"  # opens next year
ASKED = f"?schools={SCHOOLS}&minutes=60"
MAKE, STATE = f"/workshops/kit/make/{ASKED}", f"/workshops/kit/state/{ASKED}"
PDF, ZIP = f"/workshops/kit/kit.pdf{ASKED}", f"/workshops/kit/kit.zip{ASKED}"


@pytest.fixture(autouse=True)
def _district(sample_district, monkeypatch):
    """Every kit is made of the fictional district. The worker keeps the connection, in which the test's
    transaction is."""
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    DBTaskResult.objects.all().delete()  # what loading the district left to do


def said(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def made(client) -> None:
    assert client.get(MAKE).status_code == 303
    work_off()


def test_a_kit_is_asked_for_made_and_taken(client):
    assert "These files are not made yet" in said(client, STATE)
    begun = client.get(MAKE)
    assert (begun.status_code, begun.headers["Location"]) == (303, STATE)
    waiting = said(client, STATE)
    assert "Your files are being made" in waiting
    assert "Waiting for its turn." in waiting
    work_off()
    ready = said(client, STATE)
    assert "Your files are ready" in ready
    assert PDF.replace("&", "&amp;") in ready
    assert page.is_pdf_compliant_bytes(client.get(PDF).content, profile="ua1")
    with ZipFile(io.BytesIO(client.get(ZIP).content)) as archive:
        assert archive.read("workshop-kit/workshop-kit.pdf") == client.get(PDF).content


def test_files_carry_their_name_and_may_be_kept(client):
    made(client)
    answer = client.get(PDF)
    assert answer.headers["Content-Type"] == "application/pdf"
    name = "workshop-kit-escuela-ninos-del-valle-far-meadow-school-60.pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Cache-Control"].startswith("public")
    again = client.get(PDF, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_a_file_that_is_not_made_leads_to_its_making(client):
    for address in (PDF, ZIP):
        answer = client.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (303, MAKE)
        assert answer.headers["Cache-Control"] == "no-store"


def test_what_goes_on_is_kept_by_nobody(client):
    for address in (STATE, MAKE, STATE):
        answer = client.get(address)
        assert answer.headers["Cache-Control"] == "no-store"
        assert "ETag" not in answer.headers
        assert not answer.cookies


def test_asking_again_begins_nothing_more(client):
    for _ in range(3):
        client.get(MAKE)
    assert DBTaskResult.objects.count() == KitFile.objects.count() == 1
    work_off()
    client.get(MAKE)
    assert DBTaskResult.objects.filter(status=TaskResultStatus.READY).count() == 0


def test_a_look_begins_nothing(client):
    for answer in (client.head(MAKE), client.get(STATE), client.get(PDF), client.post(MAKE)):
        assert answer.status_code in (200, 303, 405)
    assert not KitFile.objects.exists()


def test_another_length_or_host_is_another_kit(client):
    for address, host in ((MAKE, "127.0.0.1"), (MAKE.replace("60", "90"), "127.0.0.1"), (MAKE, "localhost")):
        assert client.get(address, headers={"host": host}).status_code == 303
    assert KitFile.objects.count() == 3


def test_progress_is_told_in_words_and_as_a_share(client):
    client.get(MAKE)
    KitFile.objects.update(state="making", stage="pages", done=3, total=12)
    text = said(client, STATE)
    assert "Making the pages: 3 of 12 documents." in text
    assert '<progress id="bar" max="100" value="36">' in text
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in text


def test_every_document_is_told_while_it_is_made(client, monkeypatch):
    told = []
    monkeypatch.setattr(work, "_tell", lambda key, *where: told.append(where))
    made(client)
    documents = [where for where in told if where[0] == "pages"]
    assert [done for _, done, _ in documents] == list(range(1, documents[0][2] + 1))
    assert [where[0] for where in told[len(documents) :]] == ["pdf", "zip"]


def test_too_many_at_once_are_asked_to_come_back(client, monkeypatch):
    monkeypatch.setattr(desk, "MOST_WAITING", 1)
    client.get(MAKE)
    other = MAKE.replace("minutes=60", "minutes=90")
    answer = client.get(other)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "Try again in a minute" in answer.content.decode()
    assert KitFile.objects.count() == 1
    assert client.get(MAKE).status_code == 303
    work_off()
    assert client.get(other).status_code == 303


def test_a_fault_is_told_and_a_minute_later_it_is_tried_again(client, monkeypatch, caplog):
    with monkeypatch.context() as broken:
        broken.setattr(work, "as_pdf", lambda kit: 1 / 0)
        made(client)
    assert "could not be made" in said(client, STATE)
    assert "ZeroDivisionError" in caplog.text
    client.get(MAKE)
    assert KitFile.objects.get().state == "failed"
    KitFile.objects.update(ended_at=timezone.now() - desk.REST - timedelta(seconds=1))
    made(client)
    assert "Your files are ready" in said(client, STATE)


def test_a_making_whose_worker_was_lost_is_begun_anew(client):
    client.get(MAKE)
    KitFile.objects.update(state="making", stage="pdf")
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, worker_ids=["12345"])
    assert "Your files are being made" in said(client, STATE)
    work_off()
    assert "Your files are ready" in said(client, STATE)


def test_a_making_that_the_queue_gave_up_is_told_as_failed(client):
    client.get(MAKE)
    DBTaskResult.objects.update(status=TaskResultStatus.FAILED)
    assert "could not be made" in said(client, STATE)


def withdraw() -> None:
    version = Version.objects.filter(
        events__kind=Event.Kind.APPROVED, edition__dataset="dashboard/ela"
    ).last()
    publishing.withdraw(version, by="approver", note="The state took it back.")
    memory.forget()


def test_files_of_old_numbers_are_never_given_out(client):
    made(client)
    assert client.get(PDF).status_code == 200
    KitFile.objects.update(key="another")
    assert client.get(PDF).status_code == 303
    assert "These files are not made yet" in said(client, STATE)


def test_no_copy_is_kept_of_numbers_that_were_taken_back(client):
    made(client)
    client.get(MAKE.replace("minutes=60", "minutes=90"))
    withdraw()
    assert not KitFile.objects.exists()
    work_off()
    assert not KitFile.objects.exists()
    assert client.get(PDF).status_code == 303


def test_a_making_during_which_numbers_are_taken_back_keeps_nothing(client, monkeypatch):
    real = work.files_of

    def meanwhile(*asked):
        files = real(*asked)
        withdraw()
        return files

    monkeypatch.setattr(work, "files_of", meanwhile)
    made(client)
    assert not KitFile.objects.exists()


def test_an_order_of_numbers_that_are_not_public_any_more_is_struck_out(client):
    client.get(MAKE)
    KitFile.objects.update(key="another")
    work.make_files.call("another")
    assert not KitFile.objects.exists()


def test_what_cannot_be_made_is_explained_and_not_queued(client):
    for asked, status in (
        ("schools=99100179999999", 404),
        ("schools=1", 400),
        ("", 400),
        (f"{ASKED[1:]}5", 400),
    ):
        for name in ("make/", "state/", "kit.pdf", "kit.zip"):
            assert client.get(f"/workshops/kit/{name}?{asked}").status_code == status, (name, asked)
    assert not KitFile.objects.exists()


def test_a_school_without_results_is_refused_before_anything_is_queued(client):
    answer = client.get(MAKE.replace(SCHOOLS, f"{PENDING},99100170100119"))
    assert answer.status_code == 404
    assert "has no results on this site yet" in answer.content.decode()
    assert not KitFile.objects.exists()


def test_in_a_preview_there_are_no_files(rf):
    """They would be made of public numbers, and show others than the pages around them."""
    for view in (views.make, views.state, partial(views.file, form="pdf")):
        request = rf.get(MAKE)
        request.previewed = Previewed(Releases.with_drafts([]), "", (), "")
        with pytest.raises(NotThere, match="when its numbers are public"):
            view(request)
    assert not KitFile.objects.exists()


def test_files_are_removed_by_age_and_by_size(client):
    made(client)
    client.get(MAKE.replace("minutes=60", "minutes=90"))
    work_off()
    _old, new = KitFile.objects.order_by("ended_at")
    tidy(most=new.pdf_size + new.zip_size)
    assert list(KitFile.objects.values_list("key", flat=True)) == [new.key]
    tidy(new.ended_at + KEPT_FOR - timedelta(seconds=1))
    assert KitFile.objects.count() == 1
    tidy(new.ended_at + KEPT_FOR + timedelta(seconds=1))
    assert not KitFile.objects.exists()


def test_a_release_makes_its_own(client):
    made(client)
    client.get(MAKE.replace("minutes=60", "minutes=90"))
    start_anew(None, "default")
    assert [file.state for file in KitFile.objects.all()] == ["waiting"]


@pytest.mark.parametrize("state", ["", "waiting", "making", "failed", "ready", "full"])
def test_every_word_of_the_page_can_be_translated(client, pseudo_locale, data, monkeypatch, state):  # noqa: F811
    make, address = (f"/{pseudo_locale}{one}" for one in (MAKE, STATE))
    if state == "full":
        monkeypatch.setattr(desk, "MOST_WAITING", 0)
        text = client.get(make).content.decode()
    else:
        if state:
            client.get(make)
        if state == "ready":
            work_off()
        elif state:
            KitFile.objects.update(state=state, stage="zip", ended_at=timezone.now())
        text = said(client, address)
    assert pseudo.untranslated(text, data) == []
