"""A school's year as it was on a day in the past: what was public then, less what was sealed since."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf
from schoolinfo.releases import ledger
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Edition, Event, Version
from tests.conftest import SAMPLE

from .pseudo import untranslated

pytestmark = pytest.mark.django_db

PAGE = "/schools/99100170100309/2025/"
NOON = datetime(2026, 3, 1, 20, tzinfo=UTC)  # noon of March 1 in California
EVENING = datetime(2026, 3, 5, 7, 59, 59, 999_999, tzinfo=UTC)  # the last microsecond of March 4 there
FILES = ("pubschls", "eladownload2025")


@pytest.fixture
def second() -> Version:
    """Public since March 1: directory and ELA; since the end of March 4: a second version of ELA, empty."""
    paths = sorted(path for path in SAMPLE.iterdir() if path.name.startswith(FILES))
    done = load_paths(paths, by="uploader", approval=Approval("approver", NOON))
    assert [outcome.status for outcome in done] == ["loaded"] * len(paths)
    return add_version(EVENING)


def add_version(public_from) -> Version:
    edition = Edition.objects.get(dataset="dashboard/ela", period="2025")
    number = edition.versions.count() + 1
    version = edition.versions.create(number=number, reader=1, fingerprint="", rows=0, created_by="uploader")
    version.files.create(name="ela.txt", sha256=str(number) * 64, size=0)
    Event.objects.create(version=version, kind="approved", by="approver", public_from=public_from)
    memory.forget()  # a second has passed
    return version


@pytest.fixture
def said(client):
    """The version of ELA that the page of a day is made of."""

    def read(day: str) -> str:
        response = client.get(PAGE, {"as-of": day})
        assert response.status_code == 200, day
        assert response["Cache-Control"] == "no-store"
        assert "ETag" not in response
        html = response.content.decode()
        [number] = re.findall(r"<li><code>ela[^<]*</code>[^<]*Version (\d)", html)
        return number

    return read


@pytest.mark.usefixtures("second")
def test_the_page_is_what_was_public_at_the_end_of_the_day(said, client):
    assert said("2026-03-01") == "1"
    assert said("2026-03-03") == "1"
    assert said("2026-03-04") == "2"
    assert "<code>ela.txt</code>" in client.get(PAGE).content.decode()


@pytest.mark.usefixtures("second")
def test_the_page_says_so_and_leads_to_that_of_today(client):
    html = client.get(PAGE, {"as-of": "2026-03-02"}).content.decode()
    assert "This is the page as it was on March 2, 2026." in html
    assert f'<a href="{PAGE}">The page of today</a>' in html
    assert f'<link rel="canonical" href="http://testserver{PAGE}">' in html
    assert f'<a href="http://testserver{PAGE}">' in html  # the permanent link
    assert "March 2, 2026</title>" in html.replace(" – School information", "")
    assert "as it was on" not in client.get(PAGE).content.decode()


@pytest.mark.usefixtures("second")
def test_nothing_of_today_is_mixed_in(client):
    html = client.get(PAGE, {"as-of": "2026-03-02"}).content.decode()
    assert "groups.js" not in html
    assert 'id="take"' not in html
    assert "ld+json" not in html


def test_a_withdrawn_version_stands_on_the_days_before(second, said):
    Event.objects.create(
        version=second, kind="superseded", by="approver", at=datetime(2026, 3, 10, 20, tzinfo=UTC)
    )
    assert said("2026-03-09") == "2"
    assert said("2026-03-10") == "1"


def test_a_sealed_version_is_gone_on_every_day(second, client):
    first = second.edition.versions.get(number=1)
    assert client.get(PAGE, {"as-of": "2026-03-02"}).status_code == 200
    ledger.withdraw(first, by="approver", note="Too few students", seal=True)
    assert client.get(PAGE, {"as-of": "2026-03-02"}).status_code == 404


@pytest.mark.usefixtures("second")
def test_what_is_due_later_today_is_not_shown_today(said):
    day = timezone.localdate()
    add_version(timezone.now() + timedelta(minutes=1))
    assert said(day.isoformat()) == "2"


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize(
    "day", ["", "x", "2026-3-1", "2026-02-30", "20260301", "2026-03-01T00:00", "٢٠٢٦-03-01", "9999-12-31"]
)
def test_what_is_no_day_or_has_not_come_says_so(client, day):
    response = client.get(PAGE, {"as-of": day})
    assert response.status_code == 400
    assert response["Cache-Control"] == "no-store"
    assert f'<a href="{PAGE}">The page of today</a>' in response.content.decode()


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("day", ["2026-02-28", "2020-01-01", "0001-01-01"])
def test_before_anything_was_public_there_is_no_page(client, day):
    response = client.get(PAGE, {"as-of": day})
    assert response.status_code == 404
    html = response.content.decode()
    assert "this site had no results for 2025 of a school with the code 99100170100309" in html
    assert 'href="/schools/99100170100309/"' in html
    assert 'href="/changes/"' in html


@pytest.mark.usefixtures("second")
def test_it_costs_one_query_more(client, settings):
    settings.PAGE_CACHE = False
    with CaptureQueriesContext(connection) as now:
        client.get(PAGE)
    with CaptureQueriesContext(connection) as then:
        client.get(PAGE, {"as-of": "2026-03-02"})
    assert len(then) == len(now) + 1


@pytest.mark.usefixtures("second")
def test_the_page_of_today_is_never_answered_in_its_place_and_no_memory_holds_it(client):
    today = client.get(PAGE)
    client.get(PAGE, {"as-of": "2026-03-02"})
    assert len(shelf) == 1
    asked = client.get(PAGE, {"as-of": "2026-03-02"}, headers={"If-None-Match": today["ETag"]})
    assert asked.status_code == 200


@pytest.mark.usefixtures("second")
def test_under_the_pseudo_locale_only_data_is_plain(pseudo_locale, client, data):
    html = client.get(f"/{pseudo_locale}{PAGE}", {"as-of": "2026-03-02"}).content.decode()
    assert 'class="notice"' in html
    assert not untranslated(html, data)


def test_robots_are_kept_from_days(client):
    assert "Disallow: /*?as-of=" in client.get("/robots.txt").content.decode()
