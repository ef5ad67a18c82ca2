"""What the rows of one upload must be to each other, and which columns they bring."""

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts

from .builders import (
    HIDDEN,
    OTHER,
    canonical,
    stored,
    upload,
)
from .screening import STATE, rules, warnings


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
