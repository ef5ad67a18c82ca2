"""Filters choose by what directories say, alone and together, and are offered where the data can fill them."""

import pytest

from schoolinfo.directory import offers as module
from schoolinfo.directory.filters import GRADES, TYPES, filter_form
from schoolinfo.directory.lists import list_schools
from schoolinfo.directory.offers import offers
from schoolinfo.measures import sources
from schoolinfo.releases.current import Releases
from schoolinfo.student_groups import NEEDS, RACES
from tests.tables import from_dicts

from .builders import publish
from .samples import DISTRICT, LAUSD, SCHOOL

HOME, OTHER = LAUSD["CDSCode"], "01611920000000"
PLAIN = SCHOOL | {"Charter": "N", "CharterNum": "No Data", "FundingType": "No Data"}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _real_home(settings):
    settings.SITE = settings.SITE | {"home_district": HOME}


def cds(number: int, district: str = HOME) -> str:
    return f"{district[:7]}{number:07d}"


def publish_schools(*changes: dict, district: str = HOME) -> None:
    """Ordinary schools of the district, named A, B, C, each with something else."""
    rows = [
        PLAIN | {"CDSCode": cds(number, district), "School": chr(64 + number)} | change
        for number, change in enumerate(changes, 1)
    ]
    publish("directory", from_dicts(*rows), "2026-06-01")


def publish_list(*said: dict) -> None:
    """What the district says of A, B, C."""
    rows = [
        DISTRICT
        | {"cds_code": cds(number), "types": "", "languages": "", "region": "", "board_district": ""}
        | one
        for number, one in enumerate(said, 1)
    ]
    publish("directory/district", from_dicts(*rows), "2026-06-01")


def found(**filters) -> str:
    return "".join(row.name for row in list_schools(Releases.public(), filters=filters).rows)


@pytest.mark.parametrize(
    ("grade", "expected"), [("K", "ABE"), ("3", "AB"), ("7", "BC"), ("8", "BC"), ("9", "CD"), ("12", "CD")]
)
def test_a_grade_is_served_by_every_school_whose_span_holds_it(grade, expected):
    spans = ("K-5", "K-8", "6-12", "9-12", "P", "Adult")
    publish_schools(*({"GSserved": span} for span in spans))
    assert found(grade=grade) == expected


DIRECT = {"Charter": "Y", "FundingType": "Directly funded"}
LOCAL = {"Charter": "Y", "FundingType": "Locally funded"}
OTHER_FUNDS = {"Charter": "Y", "FundingType": "Not in CS funding model"}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("district", "ABFGHI"),
        ("magnet", "AH"),
        ("charter-direct", "C"),
        ("charter-local", "D"),
        ("dual-language", "BI"),
        ("alternative", "FG"),
    ],
)
def test_a_type_is_what_the_state_or_the_district_says(code, expected):
    publish_schools(
        {"Magnet": "Y"},
        {"Multilingual": "Y"},
        DIRECT,
        LOCAL,
        OTHER_FUNDS,
        {"EdOpsName": "Continuation School"},
        {"EdOpsName": "No Data", "SOCType": "Continuation High Schools"},
        {},
        {},
    )
    publish_list(*({} for _ in "ABCDEFG"), {"types": "Magnet"}, {"types": "pilot; dual language"})
    assert found(type=code) == expected


def test_region_and_board_district_are_the_districts_own():
    publish_schools({}, {}, {}, {})
    publish_list(
        {"region": "East", "board_district": "2"},
        {"region": "East", "board_district": "10"},
        {"region": "West", "board_district": "2"},
    )
    assert (found(region="East"), found(board="2"), found(region="East", board="2")) == ("AB", "AC", "A")
    assert found(region="Moon") == ""


def test_the_newest_list_of_the_district_counts():
    publish_schools({}, {})
    publish_list({"region": "East"}, {"region": "East"})
    publish("directory/district", from_dicts(DISTRICT | {"cds_code": cds(1), "region": "West"}), "2026-07-01")
    assert (found(region="East"), found(region="West")) == ("", "A")


def test_filters_hold_together():
    publish_schools(
        DIRECT | {"GSserved": "K-8"},
        DIRECT | {"GSserved": "K-5"},
        LOCAL | {"GSserved": "K-8"},
        DIRECT | {"GSserved": "K-8", "StatusType": "Closed"},
    )
    assert found(grade="7", type="charter-direct") == "A"
    closed = list_schools(
        Releases.public(), status="closed", filters={"grade": "7", "type": "charter-direct"}
    )
    assert [row.name for row in closed.rows] == ["D"]


@pytest.mark.parametrize(
    ("name", "value"), [("grade", "13"), ("grade", "TK"), ("type", "best"), ("region", "x" * 61)]
)
def test_a_value_that_no_filter_knows_is_an_error(name, value):
    with pytest.raises(ValueError, match=f"unknown {name}"):
        found(**{name: value})


def test_only_what_some_school_has_is_offered():
    publish_schools({"GSserved": "K-2"}, {"GSserved": "4-5"}, DIRECT | {"GSserved": "4-5"})
    given = offers(Releases.public())
    assert (given.grades, given.types, given.statuses) == (
        ("K", "1", "2", "4", "5"),
        ("district", "charter-direct"),
        ("open",),
    )
    assert (given.regions, given.boards) == ((), ())


def test_offers_stand_in_the_order_of_the_site_then_by_name_with_numbers_as_numbers(settings):
    settings.SITE = settings.SITE | {"regions": ["West", "East"]}
    publish_schools({}, {}, {}, {})
    publish_list(
        {"region": "Central", "board_district": "10"},
        {"region": "East", "board_district": "2"},
        {"region": "West", "board_district": "1"},
        {"region": ""},
    )
    given = offers(Releases.public())
    assert (given.regions, given.boards) == (("West", "East", "Central"), ("1", "2", "10"))


def test_each_list_has_offers_of_its_own():
    rows = [
        PLAIN | {"CDSCode": cds(1), "GSserved": "K-2"},
        PLAIN | {"CDSCode": cds(1, OTHER), "GSserved": "9-12", "District": "Other Unified"},
    ]
    publish("directory", from_dicts(*rows), "2026-06-01")
    publish_list({"region": "East"})
    releases = Releases.public()
    other = offers(releases, district=OTHER)
    assert (other.grades, other.regions, other.district) == (("9", "10", "11", "12"), (), "Other Unified")
    assert offers(releases).grades == ("K", "1", "2")
    assert offers(releases, elsewhere=True).grades == ("K", "1", "2", "9", "10", "11", "12")
    assert offers(releases, district="01999990000000").district == ""


def test_offers_cost_two_queries_once_and_follow_a_new_version(django_assert_num_queries):
    publish_schools({"GSserved": "K-2"})
    publish_list({"region": "East"})
    releases = Releases.public()
    with django_assert_num_queries(2):
        offers(releases)
    with django_assert_num_queries(0):
        offers(releases)
    publish_schools({"GSserved": "3-5"})
    assert offers(Releases.public()).grades == ("3", "4", "5")
    assert module._offers.cache_info().maxsize == module.KEPT


def test_nothing_about_results_or_about_who_attends_is_a_filter():
    """Every value that can be asked for is known here: a new filter must be argued with."""
    fields = filter_form().base_fields
    assert set(fields) == {"grade", "type", "region", "board", "status"}
    said = {str(value).lower() for name in ("grade", "type", "status") for value, _ in fields[name].choices}
    measures = {measure.code.lower() for source in sources() for measure in source.measures}
    assert said & (measures | {code.lower() for code in (*RACES, *NEEDS)}) == set()
    assert {*GRADES, *TYPES} == {
        *("K", *map(str, range(1, 13))),
        *("district", "magnet", "charter-direct", "charter-local", "dual-language", "alternative"),
    }
