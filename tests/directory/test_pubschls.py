"""The state's directory: what is kept, and what each rule says."""

import pytest

from schoolinfo.directory.models import Listing
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts, rows_of

from .builders import publish, screen
from .samples import LAUSD, SCHOOL

PERIOD = "2026-06-01"


def listed(**changes) -> dict[str, str]:
    """The one row that a changed school becomes."""
    screened = screen("directory", from_dicts(SCHOOL | changes), PERIOD)
    return rows_of(screened, "directory_listing")[0]


def refusal(*rows: dict, period=PERIOD) -> list[str]:
    with pytest.raises(Refused) as refused:
        screen("directory", from_dicts(*rows), period)
    return [finding.rule for finding in refused.value.findings]


def warnings(*rows: dict) -> list[str]:
    return [f.rule for f in screen("directory", from_dicts(*rows), PERIOD).findings.warnings()]


@pytest.mark.django_db
def test_schools_and_districts_are_stored():
    publish("directory", from_dicts(LAUSD, SCHOOL), PERIOD)
    school, district = Listing.objects.order_by("-cds")
    assert (district.name, district.kind, district.grades) == ("Los Angeles Unified", "district", "")
    assert (school.name, school.kind, school.status) == ("Para Los Niños Middle", "school", "active")
    assert (school.district_cds, school.funding_type) == (LAUSD["CDSCode"], "Directly funded")
    assert (school.first_grade, school.last_grade, school.opened.isoformat()) == (6, 8, "2008-09-03")
    assert (school.closed, school.charter, school.latitude) == (None, True, 34.035991)


@pytest.mark.django_db
def test_nothing_about_persons_is_stored():
    persons = {"AdmFName1": "Grace", "AdmEmail": "g@example.org", "AdmLName3": "Hopper"}
    publish("directory", from_dicts(SCHOOL | persons), PERIOD)
    stored = str(Listing.objects.values().get())
    assert not [word for word in ("Ada", "Example", "Grace", "Hopper", "@") if word in stored]


def test_personal_columns_are_no_surprise():
    assert warnings(SCHOOL | {"AdmFName1": "Grace", "AdmEmail": "g@example.org"}) == []


def test_other_columns_are_kept_with_the_row():
    row = listed(Locale="21")
    assert '"NCESDist":"0622710"' in row["detail"]
    assert '"Locale":"21"' in row["detail"]
    assert warnings(SCHOOL | {"Locale": "21"}) == ["unknown_columns"]


def test_an_old_header_loads():
    old = {name: SCHOOL[name] for name in ("CDSCode", "StatusType", "County", "District", "School")}
    assert warnings(old) == []


def test_fillers_are_empty():
    row = listed(WebSite="Information Not Available", Phone="No Data", Zip="no data")
    assert (row["website"], row["phone"], row["zip"], row["closed"]) == ("", "", "", NULL)


def test_grades_served_stand_before_grades_offered():
    assert listed(GSserved="7-8", GSoffered="6-8")["grades"] == "7-8"
    assert listed(GSserved="No Data", GSoffered="Adult")["first_grade"] == NULL


def test_grades_read():
    assert warnings(SCHOOL | {"GSserved": "six to 8"}) == ["grades_read"]
    assert listed(GSserved="six to 8")["grades"] == "six to 8"


def test_status_known():
    assert listed(StatusType="Merged")["status"] == "merged"
    assert listed(StatusType="Asleep")["status"] == "unknown"
    assert warnings(SCHOOL | {"StatusType": "Asleep"}) == ["status_known"]


@pytest.mark.parametrize("place", [("51.5", "0.1"), ("0", "0"), ("34.05", "118.24")])
def test_location_plausible(place):
    changes = dict(zip(("Latitude", "Longitude"), place, strict=True))
    assert warnings(SCHOOL | changes) == ["location_plausible"]
    assert (listed(**changes)["latitude"], listed(**changes)["longitude"]) == (NULL, NULL)


def test_half_a_location_is_not_kept():
    assert listed(Latitude="No Data")["longitude"] == NULL


def test_fictional_schools_may_be_anywhere():
    row = listed(CDSCode="99100170100119", Latitude="51.5", Longitude="0.1")
    assert row["latitude"] == "51.5"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"CDSCode": "1100170109835"}, "cds_codes"),
        ({"CDSCode": "1.96E+13"}, "cds_codes"),
        ({"School": "Para Los Ni\ufffdos"}, "damaged_text"),
        ({"School": "No Data"}, "name_present"),
        ({"Charter": "maybe"}, "column_value"),
        ({"Magnet": "2"}, "column_value"),
        ({"OpenDate": "2008/09"}, "column_value"),
        ({"OpenDate": "13/45/2008"}, "column_value"),
        ({"Latitude": "north"}, "column_value"),
        ({"Latitude": "NaN"}, "column_value"),
        ({"Zip": "9" * 11}, "column_value"),
    ],
)
def test_what_would_make_a_page_wrong_is_refused(changes, rule):
    assert refusal(SCHOOL | changes) == [rule]


def test_dates_of_a_sheet_are_read():
    assert listed(OpenDate="2008-09-03 00:00:00")["opened"] == "2008-09-03"


def test_missing_columns():
    assert refusal({"CDSCode": SCHOOL["CDSCode"], "School": "A"}) == ["missing_columns"] * 3


def test_one_row_each():
    assert refusal(SCHOOL, SCHOOL | {"School": "Another"}) == ["one_row_each"]


def test_one_family():
    assert refusal(SCHOOL, SCHOOL | {"CDSCode": "99100170100119"}) == ["one_family"]


@pytest.mark.parametrize("period", ["2026", "2026-13-01", "June 2026"])
def test_period_is_a_date(period):
    assert "period_is_a_date" in refusal(SCHOOL, period=period)


def test_every_school_and_its_district_have_an_identity():
    screened = screen("directory", from_dicts(SCHOOL), PERIOD)
    assert dict(screened.entities) == {SCHOOL["CDSCode"]: "school", LAUSD["CDSCode"]: "district"}
