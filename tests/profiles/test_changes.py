"""The change log tells what the public saw change, when and why, and nothing besides."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schoolinfo.middleware.content import memory
from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases import ledger
from schoolinfo.releases.models import Edition, Event, Version

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
ELA = "California School Dashboard, English Language Arts, 2025 Dashboard"
MATH = "California School Dashboard, Mathematics, 2025 Dashboard"
NOON = datetime(2026, 3, 1, 20, tzinfo=UTC)  # noon of March 1 in California
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def _nothing_remembered(settings):
    settings.PAGE_CACHE = False


def draft(dataset="dashboard/ela", period="2025", *, publisher="", family="sample") -> Version:
    edition, _ = Edition.objects.get_or_create(
        dataset=dataset, period=period, publisher=publisher, family=family
    )
    number = edition.versions.count() + 1
    version = edition.versions.create(
        number=number, reader=1, fingerprint="", rows=0, created_by="loader", note="Of the loader"
    )
    version.files.create(name="secret_name.txt", sha256="0" * 64, size=1)
    return version


def public(*args, since=NOON, note="", **kwargs) -> Version:
    version = draft(*args, **kwargs)
    Event.objects.create(version=version, kind="approved", by="approver", public_from=since, note=note)
    return version


def end(version, at, kind="superseded", note="A reason") -> None:
    Event.objects.create(version=version, kind=kind, by="approver", at=at, note=note)


@pytest.fixture
def log(client):
    """[(title, note, lines), ...] of a page of the change log."""

    def read(page=1) -> list[tuple[str, str, list[str]]]:
        html = client.get("/changes/", {"page": page} if page > 1 else {}).content.decode()
        found = re.finditer(r'<(section|article) class="section".*?</\1>', html, re.DOTALL)
        return [_entry(part[0]) for part in found]

    return read


def _entry(html: str) -> tuple[str, str, list[str]]:
    note = re.search(r'<p dir="auto">(.*?)</p>', html, re.DOTALL)
    lines = [unescape(line) for line in re.findall(r"<li>(.*?)</li>", html)]
    return re.search(r"<h2[^>]*>(.*?)</h2>", html)[1], note[1] if note else "", lines


def test_an_empty_log_says_so(client, log):
    assert [title for title, _, _ in log()] == ["Nothing yet"]
    assert b"No data has been published on this site so far." in client.get("/changes/").content


def test_publication_amendment_and_withdrawal_stand_newest_first(log):
    public(note="The year 2025.")
    second = public(since=NOON + DAY, note="The state corrected its file.")
    end(second, NOON + 2 * DAY, note="The correction was wrong.")
    assert log() == [
        (
            "March 3, 2026: data taken back",
            "The correction was wrong.",
            [f"{ELA}: version 2 was taken back. Version 1 is public in its place."],
        ),
        (
            "March 2, 2026: newer versions",
            "The state corrected its file.",
            [f"{ELA}: version 2 replaces version 1."],
        ),
        ("March 1, 2026: new data", "The year 2025.", [f"{ELA}: version 1 is public."]),
    ]


def test_the_only_version_leaves_nothing_in_its_place(log):
    end(public(), NOON + DAY)
    assert log()[0][2] == [f"{ELA}: version 1 was taken back. Nothing stands in its place."]
    public(since=NOON + 2 * DAY)
    assert log()[0][::2] == ("March 3, 2026: new data", [f"{ELA}: version 2 is public."])


def test_of_a_sealed_version_only_edition_number_and_date_stay(client, log):
    version = public(note="With the scores of one student")
    end(version, NOON + DAY, note="The scores of one student")
    end(version, NOON + 2 * DAY, "sealed", "The scores of one student at Oak")
    assert log() == [
        ("March 3, 2026: data removed for good", "", [f"{ELA}: version 1 was removed."]),
        (
            "March 2, 2026: data taken back",
            "",
            [f"{ELA}: version 1 was taken back. Nothing stands in its place."],
        ),
        ("March 1, 2026: new data", "", [f"{ELA}: version 1 is public."]),
    ]
    for address in ("/changes/", "/changes/feed/"):
        text = client.get(address).content.decode()
        assert not re.search("student at|scores|secret_name|loader|approver", text), address


def test_sealing_what_is_public_says_what_stands_instead_and_of_an_old_version_that_it_is_gone(log):
    first = public()
    second = public(since=NOON + DAY)
    end(second, NOON + 2 * DAY, "sealed")
    assert log()[0][2] == [f"{ELA}: version 2 was removed. Version 1 is public in its place."]
    public(since=NOON + 3 * DAY)
    end(first, NOON + 4 * DAY, "sealed")
    assert log()[0][2] == [f"{ELA}: version 1 was removed."]


def test_what_the_public_never_saw_leaves_no_trace(log):
    draft()
    end(draft(), NOON, "sealed")
    public(since=timezone.now() + HOUR)
    for ended in (NOON, NOON - HOUR):
        end(public(), ended)
    end(public(since=timezone.now() + DAY), timezone.now() - HOUR)
    assert [title for title, _, _ in log()] == ["Nothing yet"]


def test_a_scheduled_version_that_a_later_one_overtook_was_never_seen(log):
    early = draft()
    public()
    Event.objects.create(version=early, kind="approved", by="approver", public_from=NOON + HOUR)
    end(early, NOON + 2 * HOUR, "sealed")
    assert [lines for _, _, lines in log()] == [[f"{ELA}: version 2 is public."]]


def test_entries_of_one_day_may_share_a_title_and_are_no_landmarks_of_the_same_name(client, log):
    public(note="Language.")
    public("dashboard/math", note="Mathematics.")
    assert [title for title, _, _ in log()] == ["March 1, 2026: new data"] * 2
    assert b'<section class="section"' not in client.get("/changes/").content


def test_verifying_is_no_change(log):
    version = public()
    end(version, NOON + DAY, "verified", "All agree.")
    assert len(log()) == 1


def test_a_year_that_is_published_together_is_one_entry(log):
    for place, dataset in enumerate(("growth", "dashboard/math", "dashboard/ela")):
        publisher = "CORE" if dataset == "growth" else ""
        public(dataset, publisher=publisher, since=NOON + place * timedelta(seconds=1), note="The year 2025.")
    public("directory", "2026-06-01", note="Another reason", since=NOON - HOUR)
    assert log() == [
        (
            "March 1, 2026: new data",
            "The year 2025.",
            [
                f"{ELA}: version 1 is public.",
                f"{MATH}: version 1 is public.",
                "Student growth, CORE model, school year 2024–25: version 1 is public.",
            ],
        ),
        (
            "March 1, 2026: new data",
            "Another reason",
            ["Public schools and districts (CDE), June 1, 2026: version 1 is public."],
        ),
    ]


def test_on_one_day_the_order_of_what_happens_to_an_edition_is_kept(log):
    first = public()
    end(first, NOON + HOUR, note="")
    public("dashboard/math", since=NOON + HOUR * 2)
    public(since=NOON + HOUR * 3)
    assert [(title.partition(": ")[2], len(lines)) for title, _, lines in log()] == [
        ("new data", 2),
        ("data taken back", 1),
        ("new data", 1),
    ]


def test_days_are_those_of_the_site(log):
    public(since=datetime(2026, 3, 2, 7, 59, tzinfo=UTC))
    public("dashboard/math", since=datetime(2026, 3, 2, 8, tzinfo=UTC))
    assert [title for title, _, _ in log()] == ["March 2, 2026: new data", "March 1, 2026: new data"]


def test_fictional_schools_are_told_of_only_where_the_home_district_is_one(log, settings):
    public(family="")
    public("dashboard/math")
    assert len(log()[0][2]) == 2
    settings.SITE = {**settings.SITE, "home_district": "19647330000000"}
    memory.forget()
    assert log()[0][2] == [
        "California School Dashboard, English Language Arts, 2025 Dashboard: version 1 is public."
    ]


def test_a_note_is_text_and_nothing_else(client, log):
    public(note="One <script>\nTwo & {three} \x0b")
    assert log()[0][1] == "One &lt;script&gt;<br>Two &amp; {three}"
    [entry] = ElementTree.fromstring(client.get("/changes/feed/").content).iter(f"{ATOM}entry")
    assert "One &lt;script&gt;<br>Two" in entry.find(f"{ATOM}summary").text


def test_a_long_log_has_pages(client, log):
    for day in range(120):
        public("dashboard/ela", since=NOON + day * HOUR)
    titles = [(title, line) for page in (1, 2, 3) for title, _, lines in log(page) for line in lines]
    assert [re.search(r"version (\d+)", line)[1] for _, line in titles] == [str(n) for n in range(120, 0, -1)]
    middle = client.get("/changes/?page=2").content.decode()
    assert 'rel="prev" href="/changes/"' in middle
    assert 'rel="next" href="/changes/?page=3"' in middle
    assert "Page 2 of 3" in middle
    assert 'rel="next"' not in client.get("/changes/?page=3").content.decode()
    past = client.get("/changes/?page=4")
    assert past.status_code == 404
    assert 'href="/changes/">The newest changes</a>' in past.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.0", "٢", "9" * 30])
def test_a_page_that_is_no_number_says_so(client, page):
    assert client.get("/changes/", {"page": page}).status_code == 400


def test_the_cost_does_not_grow(client):
    """Releases, and the ledger's entries."""
    public()
    for _ in range(2):
        for address in ("/changes/", "/changes/feed/"):
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            assert len(queries) == 2, address
        for dataset in ("dashboard/ela", "dashboard/math", "directory"):
            end(public(dataset, since=NOON + HOUR), NOON + DAY)


def test_what_leaves_the_same_versions_public_still_changes_the_log_and_no_other_page(client, settings):
    settings.PAGE_CACHE = True
    public()
    addresses = ("/changes/", "/changes/feed/", "/measures/")
    before = {address: client.get(address) for address in addresses}
    ledger.withdraw(public(since=timezone.now()), by="approver", note="A mistake")
    memory.forget()  # a second has passed
    for address in addresses:
        after = client.get(address, headers={"If-None-Match": before[address]["ETag"]})
        assert (after.status_code == 304) is (address == "/measures/"), address
    assert b"A mistake" in client.get("/changes/").content
    assert b"A mistake" in client.get("/changes/feed/").content


def test_a_scheduled_version_joins_the_log_at_its_time_and_no_cache_keeps_the_old_one_longer(client):
    public(since=timezone.now() + timedelta(seconds=30))
    page = client.get("/changes/")
    assert b"Nothing yet" in page.content
    assert int(page["Cache-Control"].rpartition("=")[2]) <= 30


def test_the_feed_is_atom(client):
    end(public(note="A note"), NOON + DAY)
    public("dashboard/math")
    answer = client.get("/changes/feed/")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not answer.cookies
    feed = ElementTree.fromstring(answer.content)
    assert feed.tag == f"{ATOM}feed"
    for owner in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(owner.findall(f"{ATOM}{name}")) == 1, name
        assert datetime.fromisoformat(owner.find(f"{ATOM}updated").text).tzinfo
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": "http://testserver/changes/", "self": "http://testserver/changes/feed/"}
    ids = [one.find(f"{ATOM}id").text for one in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == 3
    assert ids[0].startswith("tag:testserver,2026-03-02:changes/")
    assert feed.find(f"{ATOM}updated").text == "2026-03-02T12:00:00-08:00"


def test_an_entry_of_the_feed_keeps_its_id_when_more_joins_it(client):
    def ids():
        feed = ElementTree.fromstring(client.get("/changes/feed/").content)
        return [one.find(f"{ATOM}id").text for one in feed.iter(f"{ATOM}entry")]

    public()
    before = ids()
    public("dashboard/math", since=NOON + HOUR)
    assert ids() == before


def test_an_empty_feed_is_the_same_each_time(client):
    assert client.get("/changes/feed/").content == client.get("/changes/feed/").content


def test_the_page_names_its_feed_and_other_pages_lead_to_it(client):
    page = client.get("/changes/").content.decode()
    assert re.search(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="/changes/feed/">', page)
    for address in ("/", "/method/data/"):
        assert 'href="/changes/"' in client.get(address).content.decode()


@pytest.mark.usefixtures("sample_district")
def test_the_log_of_the_sample_names_every_public_edition(client, log):
    lines = [line for _, _, lines in (*log(), *log(2)) for line in lines]
    assert len(set(lines)) == Edition.objects.filter(versions__events__kind="approved").count()
    assert all(line.endswith(": version 1 is public.") for line in lines)
    school = client.get("/schools/99100170100309/").content.decode()
    sources = school[school.index('id="sources"') :]
    assert 'href="/changes/"' in sources[: sources.index("</section>")]


@pytest.mark.parametrize(("home", "marked"), [("99100170000000", False), ("19647330000000", True)])
def test_made_up_schools_are_marked_where_the_home_district_is_real(settings, home, marked):
    settings.SITE = settings.SITE | {"home_district": home}
    edition = Edition(dataset="dashboard/ela", period="2025", family="sample")
    assert ("made-up schools" in edition_in_words(edition)) is marked
