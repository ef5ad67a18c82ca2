"""Changes that are worth a warning, at the edges of the table of thresholds."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.releases.comparing.limits import beginning, tune
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.ledger import withdraw
from schoolinfo.releases.manual import rules, wants_reason
from tests.dashboard.builders import results
from tests.growth.builders import POINTS_MODEL, model
from tests.releases.builders import text_file

from .builders import DISTRICT, HIDDEN, SCHOOL, file_of, findings, rate, row, school

pytestmark = pytest.mark.django_db


def test_a_status_that_moved_far_is_named_with_its_place(load):
    load.ela(2023, row(status=35.1))
    version = load.ela(2024, row(school(1)), row(status=50.2))
    [found] = findings(version, "change_status")
    assert found == {
        "level": "warn",
        "rule": "change_status",
        "message": "Status moved by more than 15 points: CDS code 19647330100289, student group ALL (All Students).",
        "file": "eladownload2024.txt",
        "line": 3,
        "column": "currstatus",
        "value": "50.2",
        "expected": "between 20.1 and 50.1; 35.1 last year (2023)",
        "cds": SCHOOL,
    }


@pytest.mark.parametrize(("now", "warned"), [(50.1, False), (50.2, True), (20.1, False), (20.0, True)])
def test_fifteen_points_are_allowed_both_ways(load, now, warned):
    load.ela(2023, row(status=35.1))
    assert bool(findings(load.ela(2024, row(status=now)))) is warned


@pytest.mark.parametrize(("now", "warned"), [(30, False), (31, True), (10, False), (9, True)])
def test_ten_percentage_points_are_allowed_both_ways(load, now, warned):
    load.results("chronic", 2023, rate(percent=20))
    found = findings(load.results("chronic", 2024, rate(percent=now)))
    assert bool(found) is warned
    assert not warned or "10 percentage points" in found[0]["message"]


@pytest.mark.parametrize(("before", "now", "warned"), [(30, 30, True), (29, 30, False), (30, 29, False)])
def test_a_status_is_watched_from_30_students_in_both_years(load, before, now, warned):
    load.ela(2023, row(status=0.0, currdenom=str(before)))
    version = load.ela(2024, row(status=90.0, currdenom=str(now)))
    assert bool(findings(version, "change_status")) is warned


@pytest.mark.parametrize(("now", "warned"), [(125, False), (126, True), (75, False), (74, True)])
def test_a_group_may_grow_or_shrink_by_a_quarter(load, now, warned):
    load.ela(2023, row(currdenom="100"))
    found = findings(load.ela(2024, row(currdenom=str(now))), "change_size")
    assert bool(found) is warned
    if warned:
        assert found[0]["expected"] == "between 75 and 125; 100 last year (2023)"
        assert (found[0]["column"], found[0]["value"], found[0]["line"]) == ("currdenom", str(now), 2)


@pytest.mark.parametrize(("before", "now"), [(29, 60), (60, 29)])
def test_small_groups_come_and_go_without_a_warning(load, before, now):
    load.ela(2023, row(currdenom=str(before)))
    assert not findings(load.ela(2024, row(currdenom=str(now))))


def test_a_group_that_is_hidden_or_shown_now_is_no_change_of_a_number(load):
    load.ela(2023, row(status=90.0), row(school(1), **HIDDEN))
    version = load.ela(2024, row(**HIDDEN), row(school(1), status=90.0))
    assert not findings(version)


def test_new_schools_are_no_warning(load):
    load.ela(2023, row())
    assert not findings(load.ela(2024, row(), row(school(1), status=90.0)))


@pytest.mark.parametrize(("lost", "warned"), [(2, False), (3, True)])
def test_two_schools_of_a_hundred_may_be_missing(load, lost, warned):
    load.ela(2023, *(row(school(n)) for n in range(1, 101)))
    version = load.ela(2024, *(row(school(n)) for n in range(1, 101 - lost)))
    found = findings(version)
    assert bool(found) is warned
    if warned:
        assert found[0]["rule"] == "change_schools_lost"
        assert found[0]["message"] == (
            "Schools that were there last year (2023) are not in this file: 3 of 100."
        )
        assert found[0]["value"] == ", ".join(school(n) for n in (98, 99, 100))
        assert found[0]["expected"] == "at most 2 (2%)"


def test_a_district_that_is_missing_is_no_missing_school(load):
    load.ela(2023, row(), row(DISTRICT))
    assert not findings(load.ela(2024, row()))


def colored(colors: str) -> list[dict]:
    """A school for each digit, with that color."""
    return [row(school(n), color=color) for n, color in enumerate(colors, start=1)]


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [
        ("3333333333", "4444444444", "10 of 10 schools of district 19647330000000 are better"),
        ("3333333333", "2222222222", "10 of 10 schools of district 19647330000000 are worse"),
        ("3333333333", "4444444443", "9 of 10 schools of district 19647330000000 are better"),
        ("3333333333", "4444444433", ""),
        ("3333333333", "4444422222", ""),
        ("3333333333", "3333333333", ""),
        ("333333333", "444444444", ""),
        ("3333333330", "4444444444", ""),
    ],
)
def test_colors_of_a_district_that_move_as_one(load, before, now, way):
    load.ela(2023, *colored(before))
    found = findings(load.ela(2024, *colored(now)))
    assert [finding["rule"] for finding in found] == (["change_colors_together"] if way else [])
    assert not way or way in found[0]["message"]
    assert not way or found[0]["column"] == "color"


def test_colors_of_student_groups_do_not_count(load):
    load.ela(2023, *(line | {"studentgroup": "HI"} for line in colored("3" * 10)))
    assert not findings(load.ela(2024, *(line | {"studentgroup": "HI"} for line in colored("4" * 10))))


def test_english_learners_stand_for_all_in_their_own_measure():
    watched = {code: datasets()[f"dashboard/{code}"].compared.watched.everyone for code in ("elpi", "ela")}
    assert watched == {"elpi": ("EL",), "ela": ("ALL",)}


def test_a_correction_is_held_against_the_public_version_too(load):
    load.ela(2023, row(status=30.0))
    load.ela(2024, row(status=32.0))
    version = load.ela(2024, row(status=60.0), public=False)
    assert [finding["expected"] for finding in findings(version)] == [
        "between 17 and 47; 32 in version 1, which is public",
        "between 15 and 45; 30 last year (2023)",
    ]


def test_drafts_and_withdrawn_versions_are_not_held_against(load):
    load.ela(2023, row(status=90.0), public=False)
    gone = load.ela(2024, row(status=90.0))
    withdraw(gone, by="approver", note="Wrong file")
    assert not findings(load.ela(2024, row(status=0.0), public=False))


def test_a_year_without_results_is_not_jumped_over(load):
    load.ela(2022, row(status=90.0))
    assert not findings(load.ela(2024, row(status=0.0)))


def test_another_family_is_not_held_against(load):
    load.ela(2023, row("99100170000001", status=90.0))
    assert not findings(load.ela(2024, row(status=0.0)))


def test_twenty_of_a_rule_are_listed_and_the_rest_counted(load):
    load.ela(2023, *(row(school(n)) for n in range(1, 26)))
    version = load.ela(2024, *(row(school(n), status=90.0) for n in range(1, 26)))
    found = findings(version, "change_status")
    assert len(found) == 21
    assert found[-1]["message"] == "... and 5 more of this kind."
    codes = [finding["message"].split("CDS code ")[1][:14] for finding in found[:20]]
    assert codes == [school(n) for n in range(1, 21)], "in the order of the codes, not of the changes"


def test_the_outcome_of_a_load_tells_the_warnings(load, tmp_path):
    load.ela(2023, row(status=90.0))
    [outcome] = load.outcomes(file_of(tmp_path, results("ela", row(status=0.0), year=2024)))
    assert [finding.rule for finding in outcome.warnings] == ["change_status"]
    assert outcome.version.findings == [
        {k: v for k, v in finding.items() if v} for finding in findings(outcome.version)
    ]


def test_the_limits_in_force_are_kept_with_the_findings(load):
    load.ela(2023, row(status=30.0))
    tuned = replace(beginning(), value={**beginning().value, "points": 5})
    tune(tuned, "Few students moved.", by="ana")
    [found] = findings(load.ela(2024, row(status=36.0)))
    assert found["message"].startswith("Status moved by more than 5 points")
    assert found["expected"] == "between 25 and 35; 30 last year (2023)"


def test_a_comparison_costs_the_same_for_one_row_and_for_many(load):
    def queries(year, rows):
        load.results("math", year - 1, *rows)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            load.results(
                "math",
                year,
                *(line | {"currstatus": "90.0", "priorstatus": "89.0"} for line in rows),
                public=False,
            )
        return len(captured)

    few = queries(2023, [row()])
    assert queries(2024, [row(school(n)) for n in range(1, 60)]) == few


def test_growth_is_held_against_the_last_release_of_its_model_on_its_scale(load):
    load.growth(2022, {"estimate": "20", "ci_low": "15", "ci_high": "25"})
    version = load.growth(2024, {"estimate": "61", "ci_low": "55", "ci_high": "65"})
    [found] = findings(version)
    assert found["rule"] == "change_growth"
    assert found["message"] == (
        "Growth estimate moved by more than 40 on its scale: CDS code 99100170100101, student group ALL (All Students)."
    )
    assert found["expected"] == "between -20 and 60; 20 in 2022"
    assert (found["column"], found["line"]) == ("estimate", 2)


def test_growth_on_another_scale_is_not_held_against_but_its_sizes_are(load):
    no_range = dict.fromkeys(("ci_low", "ci_high", "ci_level"), "")
    points = {"measure": "residual_gain", "estimate": "2", **no_range}
    load.growth(2023, points, sheet=model(**POINTS_MODEL))
    version = load.growth(2024, {"estimate": "90", "n_students": "400", "n_improved": "300", **no_range})
    assert [finding["rule"] for finding in findings(version)] == ["change_size"]


def test_every_rule_of_changes_wants_a_reason_and_has_an_entry():
    codes = {"change_status", "change_growth", "change_size", "change_schools_lost", "change_colors_together"}
    assert codes <= rules().keys()
    assert all(wants_reason(code) for code in codes)


def test_a_group_of_the_census_is_named_with_its_own_line_and_size(load, tmp_path):
    """The file has no row for all students: that row is made of the total, and the others move up."""

    def census(year: int, size: int):
        rows = [("AA", 8), ("AS", 20), ("HI", size)]
        cells = [(SCHOOL, "S", "First School", group, 200, n, n / 2, year) for group, n in rows]
        head = (
            "cds",
            "rtype",
            "schoolname",
            "studentgroup",
            "totalenrollment",
            "subgrouptotal",
            "rate",
            "reportingyear",
        )
        folder = tmp_path / str(year)
        folder.mkdir()
        return load.paths(text_file(folder / f"censusenrollratesdownload{year}.txt", head, *cells))

    census(2024, 100)
    [warned] = findings(census(2025, 60), "change_size")
    assert (warned["line"], warned["column"], warned["value"]) == (4, "subgrouptotal", "60")
