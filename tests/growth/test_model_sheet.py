"""The sheet of models: what it must say, and what follows from it for the rows."""

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused

from .builders import (
    canonical,
    model,
    stored,
    upload,
)
from .screening import refusal, rules


def test_the_model_is_stored_with_its_version():
    sheet = [model(), model(code="A", label="Alpha")]
    sheet[0] |= {"code": "", "label": ""}
    cells = stored(loader.screen(upload(canonical(), sheet=sheet)), loader.MODELS)[0]
    assert cells["publisher"] == "Sample Network"
    assert cells["typical_value"] == "50"
    assert cells["categories"] == '{"A": "Alpha"}'


def test_a_number_below_the_models_own_minimum_is_refused():
    row = canonical(n_students="19", n_improved="", pct_improved="")
    assert "below_the_models_minimum" in rules(row, sheet=[model(min_n_report="20")])


def test_a_standard_error_beside_a_percentile_is_taken_where_the_model_says_so():
    screened = loader.screen(upload(canonical(std_error="4.5"), sheet=[model(std_error_scale="percentile")]))
    assert stored(screened)[0]["std_error"] == "4.5"


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
