"""Which schools are found: those that the public versions name and this site shows."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from schoolinfo.directory.search import Reason, describe, find, keeping
from schoolinfo.releases.current import Releases
from tests.directory.builders import publish
from tests.directory.samples import CENSUS, LAUSD, SCHOOL
from tests.tables import from_dicts

from .builders import HOME

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _home(settings):
    settings.SITE = settings.SITE | {"home_district": HOME}


def row(number: int, name: str, district: str = HOME, **changes) -> dict[str, str]:
    return SCHOOL | {"CDSCode": f"{district[:7]}{number:07d}", "School": name} | changes


def load(*rows: dict, period: str = "2026-06-01"):
    publish("directory", from_dicts(*rows), period)


def found(words: str) -> list[str]:
    return [hit.name for hit in find(Releases.public(), words)]


@pytest.mark.parametrize(
    "words",
    ["19647330117846", " 19-64733-0117846 ", "19 64733 0117846", "0117846", "117846"],
)
def test_a_code_finds_its_school_alone(words):
    load(LAUSD, SCHOOL, row(7, "0117846 Street"))
    (hit,) = find(Releases.public(), words)
    assert (hit.cds, hit.reason) == ("19647330117846", Reason.CDS)


def test_a_code_without_its_leading_zero_is_understood():
    load(row(5, "Envision", "01611920000000"))
    assert found("1611920000005") == ["Envision"]


def test_digits_that_are_no_code_are_words():
    load(row(5, "Oak", Street="1234567 Main Street"))
    assert found("1234567") == ["Oak"]


def test_districts_are_not_among_the_schools():
    load(LAUSD, row(1, "Los Angeles High"))
    assert found("los angeles") == ["Los Angeles High"]
    assert found(HOME) == []


def test_a_name_of_an_older_directory_is_an_earlier_name():
    load(row(1, "Old Mill"), row(2, "Gone Since"), period="2018-06-01")
    load(row(1, "New Bridge"))
    (hit,) = find(Releases.public(), "old mill")
    assert hit[1:] == ("New Bridge", Reason.EARLIER_NAME, "Old Mill")
    assert found("gone since") == ["Gone Since"]


@pytest.mark.parametrize(("year", "reason"), [("2025", Reason.EARLIER_NAME), ("2027", Reason.NAME)])
def test_another_name_in_a_file_of_enrollment_is_earlier_unless_the_file_is_newer(year, reason):
    census = CENSUS | {
        "cds": f"{HOME[:7]}0000001",
        "schoolname": "Reported Elementary",
        "reportingyear": year,
    }
    publish("enrolment/census", from_dicts(census), year)
    load(row(1, "New Bridge"))
    (hit,) = find(Releases.public(), "reported")
    assert hit[1:] == ("New Bridge", reason, "Reported Elementary")


def test_a_school_that_no_directory_lists_is_found_by_the_name_in_a_file_of_enrollment():
    publish("enrolment/census", from_dicts(CENSUS | {"schoolname": "Unlisted Elementary"}), "2025")
    (hit,) = find(Releases.public(), "unlisted")
    (school,) = describe(Releases.public(), (hit,))
    assert (hit.reason, school.status, school.district_cds) == (Reason.NAME, "", HOME)


def test_fictional_schools_are_found_only_where_the_home_district_is_one(settings):
    load(row(1, "Fable", "99100170000000"))
    load(row(1, "Real"))
    assert found("fable") == []
    settings.SITE = settings.SITE | {"home_district": "99100170000000"}
    assert (found("fable"), found("real")) == (["Fable"], ["Real"])


def test_drafts_are_found_in_their_preview_only():
    draft = publish("directory", from_dicts(row(1, "Draft")), "2026-06-01", public=False)
    assert found("draft") == []
    assert [hit.name for hit in find(Releases.with_drafts([draft.pk]), "draft")] == ["Draft"]


def test_one_query_for_a_set_of_versions_and_none_after(django_assert_num_queries):
    load(row(1, "Oak"))
    releases = Releases.public()
    with django_assert_num_queries(1):
        find(releases, "oak")
    with django_assert_num_queries(0):
        describe(releases, find(releases, "pine oak"))


def test_the_two_indexes_asked_last_are_kept(django_assert_num_queries):
    asked = []
    for period in ("2024-06-01", "2025-06-01", "2026-06-01"):
        load(row(1, period), period=period)
        asked.append(Releases.public())
        find(asked[-1], "oak")
        find(asked[0], "oak")
    assert keeping.kept() == 2
    with django_assert_num_queries(0):
        find(asked[0], "oak")
        find(asked[-1], "oak")
    with django_assert_num_queries(1):
        find(asked[1], "oak")


def test_many_who_ask_at_once_build_it_once(monkeypatch):
    built = []
    monkeypatch.setattr(keeping, "read_schools", lambda chosen: built.append(chosen) or [])
    releases = Releases.public()
    with ThreadPoolExecutor(8) as pool:
        indexes = set(pool.map(lambda _: keeping.index_of(releases), range(16)))
    assert (len(built), len(indexes)) == (1, 1)


def test_without_a_directory_nothing_is_found():
    assert found("oak") == []
