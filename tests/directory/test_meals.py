"""Free and reduced-price meals: codes in three columns, shares of one, rows about no school."""

import pytest

from schoolinfo.directory.models import HIDDEN, Enrolment, Entity, ReportedName
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts

from .builders import publish, screen
from .samples import MEALS

PERIOD = "2023"
ENROLLED, COUNT, SHARE = (name for name in MEALS if "(K-12)" in name)


def meals(count: int, enrolled: int, **changes) -> dict[str, str]:
    sizes = {ENROLLED: f"{enrolled}.0", COUNT: f"{count}.0", SHARE: repr(count / enrolled)}
    return MEALS | sizes | changes


def stored(*rows: dict) -> dict[str, list]:
    publish("enrolment/frpm", from_dicts(*rows), PERIOD)
    fields = ("student_group", "state", "students", "share", "total")
    return {code: rest for code, *rest in Enrolment.objects.values_list(*fields)}


def refusal(*rows: dict) -> set[str]:
    with pytest.raises(Refused) as refused:
        screen("enrolment/frpm", from_dicts(*rows), PERIOD)
    return {finding.rule for finding in refused.value.findings}


@pytest.mark.django_db
def test_count_share_and_enrolment_are_stored():
    rows = stored(MEALS)
    assert [str(value) for value in rows["FRPM"]] == ["1", "214", "78.7", "272"]
    assert rows["ALL"][1] == 272
    name = ReportedName.objects.get()
    assert (name.cds, name.charter, name.funding_type) == ("19647330117846", True, "Directly funded")


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "enrolled", "hidden"), [(7, 90, {"FRPM"}), (0, 9, {"FRPM", "ALL"})])
def test_small_groups_and_small_schools_are_hidden(count, enrolled, hidden):
    rows = stored(meals(count, enrolled))
    assert {code for code, row in rows.items() if row == [HIDDEN, None, None, None]} == hidden


@pytest.mark.django_db
def test_rows_about_no_school_are_left_out():
    office = MEALS | {"School Code": "0000000", "School Name": "District Office"}
    table = from_dicts(office, MEALS, office, MEALS | {"School Code": "0000001"})
    screened = screen("enrolment/frpm", table, PERIOD)
    assert {f.rule for f in screened.findings.warnings()} == {"about_a_school"}
    publish("enrolment/frpm", table, PERIOD)
    assert list(Entity.objects.values_list("cds", flat=True)) == ["19647330117846"]


def test_findings_name_the_line_also_after_rows_left_out():
    office = MEALS | {"School Code": "0000000"}
    with pytest.raises(Refused) as refused:
        screen("enrolment/frpm", from_dicts(office, office, MEALS, meals(9, 20)), PERIOD)
    assert [finding.line for finding in refused.value.findings if finding.rule == "one_row_each"] == [5]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"County Code": "1"}, "whole_codes"),
        ({"School Code": "117846"}, "whole_codes"),
        ({"Academic Year": "2023-2024"}, "one_year"),
        ({SHARE: "78.7"}, "column_value"),
        ({SHARE: "nan"}, "column_value"),
        ({SHARE: "0.5"}, "share_agrees"),
        ({COUNT: "300", SHARE: ""}, "part_of_whole"),
        ({ENROLLED: ""}, "total_present"),
        ({"School Name": "Ni\ufffdos"}, "damaged_text"),
    ],
)
def test_a_file_with_a_wrong_number_is_refused(changes, rule):
    assert refusal(MEALS | changes) == {rule}
