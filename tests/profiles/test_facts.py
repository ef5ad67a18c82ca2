"""Who a page is about, in words."""

from dataclasses import replace
from datetime import date

import pytest

from schoolinfo.directory.profile import SchoolProfile
from schoolinfo.profiles.facts import grades, who
from schoolinfo.releases.current import Release

SOURCE = Release(1, "directory", "2025-06-01", "", "", 1, None, ("pubschls.txt",))
TEXTS = (
    *(
        "county",
        "street",
        "city",
        "zip",
        "phone",
        "website",
        "grades",
        "school_type",
        "option",
        "charter_number",
    ),
    *("funding_type", "virtual", "multilingual", "region", "board_district"),
)
NONE = (
    *("opened", "closed", "first_grade", "last_grade", "charter", "magnet", "latitude", "longitude", "dass"),
    *("students", "meals"),
)
SCHOOL = SchoolProfile(
    cds="19647330000123",
    kind="school",
    listed=True,
    source=SOURCE,
    name="Oak Street Elementary",
    status="active",
    district_cds="19647330000000",
    district_name="Oak Unified",
    types=(),
    languages=(),
    **dict.fromkeys(TEXTS, ""),
    **dict.fromkeys(NONE),
)


def facts(profile) -> dict[str, str]:
    return {fact.label: fact.text for fact in who(profile, year=None, years=(2025,)).facts}


def notes(profile) -> str:
    return " ".join(who(profile, year=None, years=(2025,)).notes)


def test_what_nobody_says_has_no_line():
    assert facts(SCHOOL) == {}
    assert notes(SCHOOL) == ""


def test_an_open_district_school_says_what_it_is():
    profile = replace(SCHOOL, charter=False, grades="K-5", street="1 Oak St.", city="Oak", zip="90001")
    assert facts(profile) == {
        "Grades": "K–5",
        "Kind of school": "District school, not a charter",
        "Address": "1 Oak St., Oak, 90001",
    }


@pytest.mark.parametrize(
    ("funding", "words"),
    [
        ("Directly funded", "Charter school, directly funded"),
        ("Locally funded", "Charter school, funded through the district"),
        ("", "Charter school"),
    ],
)
def test_a_charter_says_how_it_is_funded_and_whose_figures_leave_it_out(funding, words):
    profile = replace(SCHOOL, charter=True, funding_type=funding)
    assert facts(profile)["Kind of school"] == words
    assert "not part of the district’s own figures" in notes(profile)
    assert "Oak Unified authorizes" in notes(profile)


@pytest.mark.parametrize(
    ("status", "closed", "sentence"),
    [
        ("closed", date(2021, 6, 30), "This school closed on June 30, 2021."),
        ("closed", None, "This school is closed."),
        ("merged", date(2021, 6, 30), "This school became part of another school on June 30, 2021."),
        ("merged", None, "This school became part of another school."),
        ("pending", None, "This school has not opened yet."),
        ("active", None, ""),
    ],
)
def test_a_school_that_is_no_more_says_so(status, closed, sentence):
    assert notes(replace(SCHOOL, status=status, closed=closed)) == sentence


def test_an_alternative_school_says_so():
    assert "alternative school" in notes(replace(SCHOOL, dass=True))


def test_a_fictional_school_says_so():
    assert "made up for training" in notes(replace(SCHOOL, cds="99100170000123"))


def test_only_the_name_of_a_host_becomes_a_link():
    (site,) = who(replace(SCHOOL, website="www.oak.example"), year=None, years=()).facts
    assert (site.text, site.address) == ("www.oak.example", "http://www.oak.example")
    (site,) = who(replace(SCHOOL, website="javascript:alert(1)"), year=None, years=()).facts
    assert site.address == ""


def test_the_head_says_which_results_are_shown():
    assert who(SCHOOL, year=2024, years=(2025, 2024)).year_line == "2024 Dashboard, school year 2023–24"
    assert "2025 Dashboard" in who(SCHOOL, year=None, years=(2025, 2024)).year_line
    assert who(SCHOOL, year=None, years=()).year_line == "No results are public on this site yet."


@pytest.mark.parametrize(
    ("published", "said"),
    [("P-8", "Preschool–8"), ("K-12", "K–12"), ("9", "9"), ("", ""), ("P", "Preschool")],
)
def test_grades_as_families_say_them(published, said):
    assert grades(published) == said
