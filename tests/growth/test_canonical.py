"""Each rule of the layout of this site: the row that breaks it is refused by the rule's name."""

import pytest

from growth import loader

from .builders import (
    DISTRICT,
    HIDDEN,
    OTHER,
    POINTS,
    POINTS_MODEL,
    SCHOOL,
    canonical,
    model,
    stored,
    upload,
)
from .screening import refusal, rules


def test_a_row_is_stored_as_published():
    row = stored(loader.screen(upload(canonical(estimate="52.30", note="pilot"))))[0]
    assert row["cds"] == SCHOOL
    assert row["measure"] == "growth-ela"
    assert row["span"] == "4-8/1"
    assert row["state"] == "1"
    assert row["estimate"] == "52.30"
    assert (row["ci_low"], row["ci_high"], row["ci_level"]) == ("41", "63", "95")
    assert row["note"] == "pilot"


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"cds_code": "1.96E+13"}, "cds_codes"),
        ({"cds_code": "9910017010010"}, "cds_codes"),
        ({"record_type": "X"}, "column_value"),
        ({"record_type": "D"}, "kind_of_code"),
        ({"cds_code": DISTRICT}, "kind_of_code"),
        ({"record_type": "R"}, "kind_of_code"),
        ({"year_start": "2014"}, "column_value"),
        ({"year_start": "2025"}, "year_order"),
        ({"year_start": "2097", "year_end": "2099"}, "year_order"),
        ({"years_pooled": "6"}, "column_value"),
        ({"years_pooled": "0"}, "column_value"),
        ({"subject": "Science"}, "column_value"),
        ({"grade_low": "2"}, "column_value"),
        ({"grade_high": "13"}, "column_value"),
        ({"grade_low": "8", "grade_high": "4"}, "grade_order"),
        ({"student_group": "XX"}, "column_value"),
        ({"measure": "stars"}, "column_value"),
        ({"measure": "mean_sgp"}, "measure_of_the_model"),
        ({"n_students": "12.5"}, "column_value"),
        ({"n_students": "-3"}, "column_value"),
        ({"n_students": ""}, "required_value"),
        ({"estimate": ""}, "required_value"),
        ({"estimate": "NaN"}, "column_value"),
        ({"estimate": "1e2"}, "column_value"),
        ({"estimate": "٣"}, "column_value"),
        ({"estimate": "101", "ci_low": "", "ci_high": "", "ci_level": ""}, "estimate_on_scale"),
        ({"std_error": "4"}, "error_on_percentiles"),
        ({"ci_low": ""}, "interval_complete"),
        ({"ci_high": ""}, "interval_complete"),
        ({"ci_low": "53"}, "interval_order"),
        ({"ci_high": "51"}, "interval_order"),
        ({"ci_low": "-1"}, "interval_on_scale"),
        ({"ci_high": "100.5"}, "interval_on_scale"),
        ({"ci_level": "68"}, "column_value"),
        ({"ci_low": "", "ci_high": ""}, "interval_level"),
        ({"published_category": "Great"}, "category_listed"),
        ({"n_improved": "121", "pct_improved": ""}, "improved_of_all"),
        ({"pct_improved": "75.7"}, "improved_share"),
        ({"pct_improved": "101"}, "column_value"),
        ({"suppression": "SECRET"}, "column_value"),
        ({"suppression": "N_LT_MIN"}, "suppressed_but_filled"),
        ({"suppression": "PRIVACY"}, "suppressed_but_filled"),
        ({"note": "x" * 201}, "column_value"),
        ({"school_name": "A\ufffdo"}, "damaged_text"),
        ({"release_id": ""}, "required_value"),
        ({"release_id": "x" * 41}, "column_value"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused(cells, rule):
    period = cells.get("year_end", "2025")
    assert rule in rules(canonical(**cells), period=period)


def test_a_finding_names_line_column_value_and_what_was_expected():
    finding = refusal(canonical(), canonical(cds_code=OTHER, estimate="abc"))[0]
    assert (finding.file, finding.line, finding.column, finding.value) == ("growth.csv", 3, "estimate", "abc")
    assert "a number" in finding.expected


@pytest.mark.parametrize(("students", "rule"), [("0", "too_few_students"), ("10", "too_few_students")])
def test_a_number_for_fewer_than_11_students_is_refused(students, rule):
    assert rule in rules(canonical(n_students=students, n_improved="", pct_improved=""))


@pytest.mark.parametrize("students", ["11", "29", "30"])
def test_a_number_for_11_students_or_more_is_taken(students):
    row = canonical(n_students=students, n_improved="", pct_improved="")
    assert stored(loader.screen(upload(row)))[0]["students"] == students


@pytest.mark.parametrize(
    ("code", "state"), [("N_LT_MIN", "2"), ("PRIVACY", "2"), ("NOT_APPLICABLE", "3"), ("NOT_RELEASED", "4")]
)
def test_a_suppressed_row_is_kept_with_its_state_and_no_number(code, state):
    screened = loader.screen(
        upload(canonical(), canonical(**HIDDEN | {"cds_code": OTHER, "suppression": code}))
    )
    row = stored(screened)[1]
    assert row["state"] == state
    assert {row[name] for name in ("students", "estimate", "ci_low", "improved", "improved_pct")} == {"\\N"}
    assert f'"suppression":"{code}"' in row["detail"]


def test_an_interval_without_a_level_is_one_of_95_percent():
    assert stored(loader.screen(upload(canonical(ci_level=""))))[0]["ci_level"] == "95"


def test_an_estimate_at_the_end_of_its_range_is_taken():
    assert stored(loader.screen(upload(canonical(estimate="41"))))[0]["estimate"] == "41"


@pytest.mark.parametrize("error", ["0", "-1"])
def test_a_standard_error_is_above_zero(error):
    assert "error_positive" in rules(canonical(**POINTS, std_error=error), sheet=[model(**POINTS_MODEL)])
