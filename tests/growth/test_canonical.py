"""Each rule of the layout of this site: the row that breaks it is refused by the rule's name."""

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts

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

STATE = "0" * 14


def refusal(*rows, **how):
    with pytest.raises(Refused) as refused:
        loader.screen(upload(*rows, **how))
    return refused.value.findings


def rules(*rows, **how):
    return {finding.rule for finding in refusal(*rows, **how)}


def warnings(*rows, **how):
    return {finding.rule for finding in loader.screen(upload(*rows, **how)).findings.warnings()}


def test_a_row_is_stored_as_published():
    row = stored(loader.screen(upload(canonical(estimate="52.30", note="pilot"))))[0]
    assert row["cds"] == SCHOOL
    assert row["measure"] == "growth-ela"
    assert row["span"] == "4-8/1"
    assert row["state"] == "1"
    assert row["estimate"] == "52.30"
    assert (row["ci_low"], row["ci_high"], row["ci_level"]) == ("41", "63", "95")
    assert row["note"] == "pilot"


def test_the_model_is_stored_with_its_version():
    sheet = [model(), model(code="A", label="Alpha")]
    sheet[0] |= {"code": "", "label": ""}
    cells = stored(loader.screen(upload(canonical(), sheet=sheet)), loader.MODELS)[0]
    assert cells["publisher"] == "Sample Network"
    assert cells["typical_value"] == "50"
    assert cells["categories"] == '{"A": "Alpha"}'


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


def test_a_number_below_the_models_own_minimum_is_refused():
    row = canonical(n_students="19", n_improved="", pct_improved="")
    assert "below_the_models_minimum" in rules(row, sheet=[model(min_n_report="20")])


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


def test_two_rows_about_the_same_are_refused_also_when_their_values_differ():
    assert "one_row_each" in rules(canonical(), canonical(estimate="53"))


@pytest.mark.parametrize(
    "cells", [{"subject": "Math"}, {"years_pooled": "3"}, {"grade_high": "5"}, {"student_group": "LTEL"}]
)
def test_rows_about_something_else_stand_side_by_side(cells):
    assert len(stored(loader.screen(upload(canonical(), canonical(**cells))))) == 2


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"model_id": "OTHER"}, "one_model_id"),
        ({"year_end": "2024", "year_start": "2023"}, "one_year_end"),
        ({"release_id": "2025-NET-v2"}, "one_release_id"),
    ],
)
def test_an_upload_holds_one_model_one_year_and_one_release(cells, rule):
    assert rule in rules(canonical(), canonical(**{"cds_code": OTHER} | cells))


def test_growth_that_ends_in_another_year_than_the_edition_is_refused():
    assert "year_of_the_edition" in rules(canonical(), period="2024")


@pytest.mark.parametrize(("start", "end"), [("2019", "2021"), ("2019", "2022"), ("2021", "2022")])
def test_growth_across_2020_is_warned_of(start, end):
    assert "span_over_2020" in warnings(canonical(year_start=start, year_end=end), period=end)


def test_growth_beside_2020_is_not():
    assert "span_over_2020" not in warnings(canonical(year_start="2022", year_end="2023"), period="2023")


def test_an_interval_without_a_level_is_one_of_95_percent():
    assert stored(loader.screen(upload(canonical(ci_level=""))))[0]["ci_level"] == "95"


def test_an_estimate_at_the_end_of_its_range_is_taken():
    assert stored(loader.screen(upload(canonical(estimate="41"))))[0]["estimate"] == "41"


def test_a_standard_error_beside_a_percentile_is_taken_where_the_model_says_so():
    screened = loader.screen(upload(canonical(std_error="4.5"), sheet=[model(std_error_scale="percentile")]))
    assert stored(screened)[0]["std_error"] == "4.5"


@pytest.mark.parametrize("error", ["0", "-1"])
def test_a_standard_error_is_above_zero(error):
    assert "error_positive" in rules(canonical(**POINTS, std_error=error), sheet=[model(**POINTS_MODEL)])


def test_rows_without_the_sheet_of_their_model_are_refused():
    what = upload(canonical())
    del what.tables["models"]
    with pytest.raises(Refused, match="model_missing"):
        loader.screen(what)


def test_a_sheet_of_a_model_without_rows_is_refused():
    what = upload(canonical())
    del what.tables["rows"]
    with pytest.raises(Refused, match="rows_missing"):
        loader.screen(what)


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"model_id": "OTHER"}, "one_model"),
        ({"typical_value": "0.5"}, "model_scale"),
        ({"scale_max": "1"}, "model_scale"),
        ({"scale_min": "-10"}, "model_scale"),
        ({"publisher": ""}, "required_value"),
        ({"compares_with": ""}, "required_value"),
        ({"source_url": "javascript:alert(1)"}, "column_value"),
        ({"uncertainty_published": "maybe"}, "column_value"),
    ],
)
def test_a_sheet_that_breaks_a_rule_is_refused_by_its_own_name(cells, rule):
    findings = refusal(canonical(), sheet=[model(**cells)])
    assert rule in {f.rule for f in findings}
    assert {f.file for f in findings} == {"models.csv"}


def test_a_sheet_with_two_rows_for_the_model_is_refused():
    assert "one_model" in rules(canonical(), sheet=[model(), model(title="Another")])


@pytest.mark.parametrize("column", ["cds_code", "estimate", "model_id", "n_students"])
def test_a_missing_column_is_named(column):
    row = canonical()
    del row[column]
    what = upload(canonical())
    what.tables["rows"] = from_dicts(row)
    with pytest.raises(Refused) as refused:
        loader.screen(what)
    assert {f.rule for f in refused.value.findings} <= {"missing_columns", "growth_layout"}


def test_an_unknown_column_is_named_and_kept_with_the_row():
    screened = loader.screen(upload(canonical(extra="kept")))
    assert '"extra":"kept"' in stored(screened)[0]["detail"]
    assert "unknown_columns" in {f.rule for f in screened.findings.warnings()}


def test_an_unknown_column_of_a_hidden_row_is_not_kept():
    screened = loader.screen(upload(canonical(extra="7"), canonical(**HIDDEN, cds_code=OTHER, extra="7")))
    assert "7" not in stored(screened)[1]["detail"]


def test_fictional_and_real_schools_do_not_mix():
    assert "one_family" in rules(canonical(), canonical(cds_code="19647330117846"))


def test_a_reference_row_is_about_the_state():
    row = canonical(record_type="R", cds_code=STATE)
    assert dict(loader.screen(upload(canonical(), row)).entities)[STATE] == "state"
