"""What is read about one school: newest first, closed schools too, at a fixed number of queries."""

import pytest

from schoolinfo.directory.selectors import enrolment_of, find_profile, find_profiles
from schoolinfo.releases.current import Releases
from tests.tables import from_dicts

from .builders import publish
from .samples import CENSUS, DISTRICT, LAUSD, MEALS, SCHOOL

CDS = SCHOOL["CDSCode"]
FICTIONAL = "99100170100119"
pytestmark = pytest.mark.django_db


def profile(cds=CDS, **options):
    return find_profile(Releases.public(), cds, **options)


def load(dataset, *rows, period):
    return publish(dataset, from_dicts(*rows), period)


def load_everything():
    load("directory", LAUSD, SCHOOL, period="2026-06-01")
    load("directory/district", DISTRICT, period="2025-10-01")
    load("enrolment/census", CENSUS, CENSUS | {"studentgroup": "EL", "rate": ""}, period="2025")
    load("enrolment/frpm", MEALS, period="2023")


def test_a_profile_joins_all_that_is_public():
    load_everything()
    found = profile()
    assert (found.name, found.listed, found.source.dataset) == ("Para Los Niños Middle", True, "directory")
    assert (found.region, found.types, found.funding_type) == (
        "East",
        ("pilot", "dual_language"),
        "Directly funded",
    )
    assert (found.students.students, found.students.release.year) == (400, 2025)
    assert (found.meals.students, str(found.meals.share), found.meals.release.year) == (214, "78.7", 2023)
    assert (found.district_cds, found.district_name) == (LAUSD["CDSCode"], "Los Angeles Unified")


def test_a_district_has_a_profile():
    load("directory", LAUSD, SCHOOL, period="2026-06-01")
    assert (profile(LAUSD["CDSCode"]).kind, profile(LAUSD["CDSCode"]).name) == (
        "district",
        "Los Angeles Unified",
    )


def test_nothing_public_is_no_profile():
    assert profile() is None
    load("directory", LAUSD, period="2026-06-01")
    assert profile() is None


def test_a_draft_is_seen_only_in_a_preview():
    version = publish("directory", from_dicts(SCHOOL), "2026-06-01", public=False)
    assert profile() is None
    assert find_profile(Releases.with_drafts([version.pk]), CDS).name == SCHOOL["School"]


@pytest.mark.parametrize("status", ["Closed", "Merged"])
def test_closed_and_merged_schools_stay_reachable(status):
    load("directory", SCHOOL | {"StatusType": status, "ClosedDate": "06/30/2016"}, period="2026-06-01")
    assert profile().open is False
    assert profile().closed.isoformat() == "2016-06-30"


def test_a_school_left_out_of_the_newest_directory_is_told_by_the_last_that_had_it():
    load("directory", LAUSD, SCHOOL, period="2025-06-01")
    load("directory", LAUSD, period="2026-06-01")
    assert profile().source.period == "2025-06-01"


def test_the_newest_directory_gives_the_name():
    load("directory", SCHOOL | {"School": "New Name"}, period="2026-06-01")
    load("directory", SCHOOL, period="2025-06-01")
    assert profile().name == "New Name"


def test_a_school_known_only_from_a_file_takes_its_name_from_there():
    load("enrolment/frpm", MEALS, period="2023")
    load("enrolment/census", CENSUS | {"schoolname": "Newer Name"}, period="2025")
    found = profile()
    assert (found.listed, found.name, found.source.dataset) == (False, "Newer Name", "enrolment/census")
    assert (found.status, found.first_grade, found.district_cds) == ("", None, LAUSD["CDSCode"])


def test_fictional_schools_are_left_out_where_the_home_district_is_real(settings):
    load("directory", SCHOOL | {"CDSCode": FICTIONAL}, period="2026-06-01")
    settings.SITE = settings.SITE | {"home_district": LAUSD["CDSCode"]}
    assert profile(FICTIONAL) is None
    assert profile(FICTIONAL, fictional=True).name == SCHOOL["School"]
    settings.SITE = settings.SITE | {"home_district": "99100170000000"}
    assert profile(FICTIONAL).name == SCHOOL["School"]


def test_the_state_is_told_by_the_home_districts_family(settings):
    state = CENSUS | {"cds": "0" * 14, "rtype": "X", "schoolname": "State of Fable"}
    load("enrolment/census", state, CENSUS | {"cds": FICTIONAL}, period="2025")
    settings.SITE = settings.SITE | {"home_district": "99100170000000"}
    assert profile("0" * 14).name == "State of Fable"
    settings.SITE = settings.SITE | {"home_district": LAUSD["CDSCode"]}
    assert profile("0" * 14) is None


def test_enrolment_is_of_the_newest_year_of_each_file():
    load_everything()
    load("enrolment/census", CENSUS | {"reportingyear": "2024", "studentgroup": "FOS"}, period="2024")
    rows = {row.group: row for row in enrolment_of(Releases.public(), CDS)}
    assert {group: row.release.year for group, row in rows.items()} == {
        "ALL": 2025,
        "EL": 2025,
        "SED": 2025,
        "FRPM": 2023,
    }
    assert rows["ALL"].students == 400


def test_without_a_census_all_students_come_with_the_meals():
    load("enrolment/frpm", MEALS, period="2023")
    rows = {row.group: row.students for row in enrolment_of(Releases.public(), CDS)}
    assert rows == {"ALL": 272, "FRPM": 214}


def test_one_query_for_one_row_and_for_everything(django_assert_num_queries):
    load("directory", SCHOOL, period="2026-06-01")
    for _ in range(2):
        releases = Releases.public()
        with django_assert_num_queries(1):
            find_profile(releases, CDS)
        with django_assert_num_queries(1):
            enrolment_of(releases, CDS)
        load_everything()


def test_several_profiles_are_read_at_once_in_the_order_asked(settings, django_assert_num_queries):
    settings.SITE = settings.SITE | {"home_district": "99100170000000"}
    load_everything()
    load("directory", SCHOOL | {"CDSCode": FICTIONAL, "County": "Sample"}, period="2026-06-01")
    releases = Releases.public()
    unknown = "19647330999999"
    with django_assert_num_queries(1):
        found = find_profiles(releases, [FICTIONAL, unknown, CDS, LAUSD["CDSCode"]])
    assert list(found) == [FICTIONAL, CDS, LAUSD["CDSCode"]]
    assert found[CDS] == profile()
    assert found[FICTIONAL] == profile(FICTIONAL)


def test_no_visible_code_costs_no_query(django_assert_num_queries, settings):
    settings.SITE = settings.SITE | {"home_district": LAUSD["CDSCode"]}
    with django_assert_num_queries(0):
        assert find_profiles(Releases(()), [FICTIONAL]) == {}
        assert find_profiles(Releases(()), []) == {}


def test_students_of_a_year_are_those_of_the_nearest_census_day_before():
    load("directory", LAUSD, SCHOOL, period="2026-06-01")
    for year, students in (("2022", "800"), ("2025", "400")):
        census = CENSUS | {"totalenrollment": students, "reportingyear": year, "rate": ""}
        load("enrolment/census", census, period=year)

    def students(year):
        return find_profiles(Releases.public(), [CDS], year=year)[CDS].students

    assert students(None).students == 400
    assert (students(2024).students, students(2024).release.year) == (800, 2022)
    assert students(2019) is None
