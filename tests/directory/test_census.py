"""Enrollment by group: small groups lose their numbers at the loader, and the file's sums are watched."""

import pytest

from schoolinfo.directory.models import HIDDEN, SHOWN, Enrolment, ReportedName
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts

from .builders import publish, screen
from .samples import CENSUS

PERIOD = "2025"


def group(code: str, students: int | str, total: int = 400, **changes) -> dict[str, str]:
    rate = "" if isinstance(students, str) else f"{100 * students / total:.1f}"
    sizes = {"totalenrollment": str(total), "subgrouptotal": str(students), "rate": rate}
    return CENSUS | sizes | {"studentgroup": code} | changes


def stored(*rows: dict) -> dict[str, tuple]:
    publish("enrolment/census", from_dicts(*rows), PERIOD)
    fields = ("student_group", "state", "students", "share", "total")
    return {code: rest for code, *rest in Enrolment.objects.values_list(*fields)}


def refusal(*rows: dict) -> set[str]:
    with pytest.raises(Refused) as refused:
        screen("enrolment/census", from_dicts(*rows), PERIOD)
    return {finding.rule for finding in refused.value.findings}


def warnings(*rows: dict) -> list[str]:
    return [f.rule for f in screen("enrolment/census", from_dicts(*rows), PERIOD).findings.warnings()]


@pytest.mark.django_db
def test_groups_are_stored_and_all_students_come_from_the_total():
    rows = stored(group("SED", 380), group("HI", 0))
    assert [str(value) for value in rows["SED"]] == ["1", "380", "95.0", "400"]
    assert rows["ALL"] == [SHOWN, 400, None, 400]
    assert rows["HI"][:2] == [SHOWN, 0]


@pytest.mark.django_db
@pytest.mark.parametrize("size", [1, 10, "", "*"])
def test_a_small_or_unprinted_group_is_hidden(size):
    assert stored(group("EL", size))["EL"] == [HIDDEN, None, None, None]


@pytest.mark.django_db
def test_a_second_race_is_hidden_where_one_could_be_had_by_subtraction():
    rows = stored(group("HI", 300), group("WH", 60), group("AS", 36), group("AI", 4))
    assert {code for code, row in rows.items() if row[0] == HIDDEN} == {"AI", "AS"}


@pytest.mark.django_db
def test_everything_of_a_school_of_ten_is_hidden():
    rows = stored(group("HI", 10, total=10), group("SED", 0, total=10))
    assert all(row == [HIDDEN, None, None, None] for row in rows.values())
    assert set(rows) == {"ALL", "HI", "SED"}


@pytest.mark.django_db
def test_a_row_for_all_students_is_not_stored_twice():
    assert stored(group("ALL", 400), group("EL", 40))["ALL"] == [SHOWN, 400, None, 400]


@pytest.mark.django_db
def test_the_names_in_the_file_are_kept():
    stored(group("EL", 40))
    assert ReportedName.objects.get().name == "Para Los Niños Middle"


@pytest.mark.parametrize("heading", ["subgroupTotal", "studentgrouptotal", "SUBGROUPTOTAL"])
def test_every_spelling_of_the_size_is_read(heading):
    row = group("EL", 40)
    row = {heading if key == "subgrouptotal" else key: value for key, value in row.items()}
    assert warnings(row) == []


def test_order_and_case_of_headings_do_not_matter():
    row = {key.upper(): value for key, value in reversed(group("EL", 40).items())}
    assert warnings(row) == []


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([group("EL", 40, total=400), group("SED", 40, total=401)], "one_total"),
        ([group("EL", 401, rate="")], "part_of_whole"),
        ([group("EL", 40, rate="0.1")], "share_agrees"),
        ([group("EL", 40, totalenrollment="")], "total_present"),
        ([group("EL", 40, reportingyear="2024")], "one_year"),
        ([group("EL", 40, rtype="D")], "kind_agrees"),
        ([group("", 40)], "groups_known"),
        ([group("E1", 40)], "groups_known"),
        ([group("EL", 40), group("EL", 41)], "one_row_each"),
        ([group("MR", 40), group("TOM", 41)], "one_row_each"),
        ([group("EL", 40, schoolname="Ni\ufffdos")], "damaged_text"),
        ([group("EL", 40, cds="1.96E+13")], "cds_codes"),
        ([group("EL", 40, subgrouptotal="NaN")], "column_value"),
        ([group("EL", 40, subgrouptotal="-3")], "column_value"),
        ([group("EL", 40, rate="100.1")], "column_value"),
    ],
)
def test_a_file_with_a_wrong_number_is_refused(rows, rule):
    assert refusal(*rows) == {rule}


def test_a_new_student_group_is_a_warning():
    assert warnings(group("NEW", 40)) == ["groups_known"]
