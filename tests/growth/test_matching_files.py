"""Files of districts, by a match, through the production engine to stored rows."""

from decimal import Decimal

import pytest

from growth.models import GrowthModel, Value
from schoolinfo.measures import State
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.models import Version
from schoolinfo.releases.reading.pointed import Pointed
from tests.releases.builders import workbook
from tests.uploads import uploads  # noqa: F401

from .matches import LONG, LONG_AT, POINTS, SAID, SCHOOLS, WIDE, WIDE_AT, match_for, write

pytestmark = pytest.mark.django_db


def load(path, match, period="2026"):
    (outcome,) = load_paths([path], by="staff", period=period, match=match.pk)
    return outcome


@pytest.fixture
def wide(tmp_path):
    """The outcome of the wide file."""
    outcome = load(write(tmp_path / "Growth scores.csv", WIDE), match_for(WIDE, WIDE_AT))
    assert [str(finding) for finding in outcome.failures] == []
    return outcome


def stored(cds, measure, group="ALL"):
    return Value.objects.get(cds=cds, measure=measure, student_group=group)


def test_a_wide_file_makes_one_version_of_its_model(wide):
    assert str(wide.version) == "sample/growth/FVUSD/2026 version 1"
    model = GrowthModel.objects.get()
    assert (model.publisher, model.measure, model.typical_value) == (
        "Fable Valley Unified",
        "growth_percentile",
        50,
    )
    assert (model.compares_with, model.uncertainty_published) == ("similar students in the network", True)


def test_every_result_of_the_wide_file_is_stored_as_it_was_read_by_hand(wide):
    assert Value.objects.count() == 7
    first = stored(SCHOOLS[0], "growth-ela")
    assert (first.students, first.estimate, first.ci_low, first.ci_high, first.ci_level) == (
        120,
        Decimal("52.10"),
        41,
        63,
        95,
    )
    assert str(first.estimate) == "52.10"
    assert (first.year_start, first.year_end, first.span) == (2025, 2026, "4-8/1")
    second = stored(SCHOOLS[0], "growth-math")
    assert (second.students, second.estimate, second.ci_low) == (1118, 48, Decimal("37.5"))
    assert stored(SCHOOLS[1], "growth-ela").estimate == 71
    assert stored(SCHOOLS[2], "growth-math").students == 30


@pytest.mark.parametrize(
    ("school", "measure"), [(1, "growth-math"), (2, "growth-ela")], ids=["mark", "8 students"]
)
def test_a_small_group_is_hidden_with_every_number(wide, school, measure):
    row = stored(SCHOOLS[school], measure)
    assert row.state == State.HIDDEN
    numbers = (row.students, row.estimate, row.std_error, row.ci_low, row.ci_high, row.ci_level)
    assert numbers == (None,) * 6
    assert "8" not in str(row.detail)


def test_an_empty_result_is_left_out(wide):
    assert not Value.objects.filter(cds=SCHOOLS[3], measure="growth-ela").exists()
    assert stored(SCHOOLS[3], "growth-math").estimate == 61


def test_what_was_left_out_and_hidden_is_told(wide):
    told = {finding.rule: finding for finding in wide.warnings}
    assert (told["match_left_out"].line, told["match_left_out"].value) == (6, "3 in all")
    assert (told["match_hidden"].line, told["match_hidden"].value) == (9, "1 in all")
    assert told["match_hidden"].cds == SCHOOLS[2]
    assert "unknown_columns" not in told


def test_a_long_file_is_stored_as_it_was_read_by_hand(tmp_path):
    codes = {"school": "school", "district code": "county_district"}
    left_out = {"subject": {"science": "leave"}, "student_group": {"magnet students": "leave"}}
    match = match_for(LONG, LONG_AT, said=POINTS, columns=codes, values=left_out)
    outcome = load(write(tmp_path / "long.txt", LONG), match)
    assert [str(finding) for finding in outcome.failures] == []
    cds = "99100170100101"
    assert Value.objects.count() == 4
    row = stored(cds, "growth-ela")
    assert (row.estimate, row.std_error, row.students, row.category) == (
        Decimal("3.25"),
        Decimal("1.1"),
        120,
        "Average",
    )
    assert row.span == "4-5/1"
    assert stored(cds, "growth-math", "EL").estimate == Decimal("-4.5")
    assert stored(cds, "growth-math", "FOS").state == State.HIDDEN
    assert stored("99100170100102", "growth-ela", "HI").span == "6-8/1"
    assert GrowthModel.objects.get().categories == {"Average": "Average", "High": "High"}


def test_a_workbook_with_a_cover_sheet_and_numbers_as_numbers(tmp_path):
    cells = [
        ("Growth", None, None, None), (None, None, None, None), ("CDS", "Growth 2026", "Students", "Subject"),
        (float(SCHOOLS[0]), 52.1, 120, "ELA"), (float(SCHOOLS[1]), 50, 8, "ELA"), ("Note: none", None, None, None),
    ]  # fmt: skip
    as_text = "\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in cells[:3])
    as_text += f"\n{SCHOOLS[0]},52.1,120,ELA\n{SCHOOLS[1]},50,*,ELA\n"
    match = match_for(as_text, Pointed("", 3))
    path = workbook(tmp_path / "book.xlsx", {"Read me": [("About this file", "x")], "Results": cells})
    outcome = load(path, match)
    assert [str(finding) for finding in outcome.failures] == []
    assert stored(SCHOOLS[0], "growth-ela").estimate == Decimal("52.1")
    assert stored(SCHOOLS[1], "growth-ela").state == State.HIDDEN


def test_a_version_knows_its_match(wide):
    assert wide.version.match.name == "FVUSD growth 2026"
    assert Version.objects.get(match__name="FVUSD growth 2026") == wide.version


def test_the_same_bytes_by_a_match_that_says_the_same_are_no_new_version(tmp_path, wide):
    again = match_for(WIDE, WIDE_AT, name="Another name")
    assert load(write(tmp_path / "Growth scores.csv", WIDE), again).status == "unchanged"


def test_the_same_bytes_by_another_match_are_another_version(tmp_path, wide):
    other = match_for(WIDE, WIDE_AT, said={**SAID, "measure": "mean_sgp"})
    outcome = load(write(tmp_path / "Growth scores.csv", WIDE), other)
    assert (outcome.status, outcome.version.number, other.number) == ("loaded", 2, 2)


def test_next_years_file_is_read_by_the_same_match(tmp_path):
    """The years of its headings are one later, its title is a line shorter, and its columns stand elsewhere."""
    match = match_for(WIDE.replace("Growth,N", "Growth 2025,N"), WIDE_AT, period="2025")
    moved = WIDE.replace("Growth,N", "Growth 2026,N").replace("Fable Valley Unified School District\n", "")
    outcome = load(write(tmp_path / "next.csv", moved), match, "2026")
    assert [f"{finding}" for finding in outcome.failures] == []
    assert Value.objects.count() == 7


def test_a_heading_that_is_gone_is_named_and_nothing_is_loaded(tmp_path):
    match = match_for(WIDE, WIDE_AT)
    outcome = load(write(tmp_path / "changed.csv", WIDE.replace("CDS Code", "Site")), match)
    assert [(f.rule, f.value) for f in outcome.failures] == [("match_heading", "“CDS Code”")]
    assert not Version.objects.exists()


def test_a_match_needs_the_year(tmp_path):
    outcome = load(write(tmp_path / "growth.csv", WIDE), match_for(WIDE, WIDE_AT), "")
    assert {f.rule for f in outcome.failures} == {"not_recognised"}


def test_a_file_about_single_students_is_refused_and_only_named(tmp_path):
    text = WIDE.replace("Comment", "Student Name")
    outcome = load(write(tmp_path / "students.csv", text), match_for(WIDE, WIDE_AT))
    assert {f.rule for f in outcome.failures} == {"student_level_columns"}
    assert not Version.objects.exists()
