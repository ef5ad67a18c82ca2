"""A finding about a matched file names the person's own line, heading and cell."""

import pytest

from growth.matching import MATCHING
from growth.measures import DATASET
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Refused
from schoolinfo.releases.matching.reading import screen

from .matches import LONG_AT, SAID, WIDE, WIDE_AT, plan_for, read


def findings(text, at=WIDE_AT, **about):
    """Failures and warnings of a wide file."""
    table = read(text, at)
    upload = Upload("growth", "2026", "FVUSD", MATCHING.apply(table, plan_for(table, **about), "2026"))
    try:
        return screen(DATASET, upload).findings.warnings()
    except Refused as refusal:
        return refusal.findings


@pytest.mark.parametrize(
    ("old", "new", "rule", "line", "column", "value"),
    [
        ("52.10,120", "52%,120", "column_value", 7, "ELA Growth", "52%"),
        (",50,30,30,70", ",50,30,60,70", "interval_order", 9, "Mathematics Low", "60"),
        (",61,44,", ",161,44,", "estimate_on_scale", 10, "Mathematics Growth", "161"),
        ("99100170100102", "9910017010010", "cds_codes", 8, "CDS Code", "9910017010010"),
        ("41,63", "41,", "interval_complete", 7, "ELA Low", "41"),
        (",61,44,", ",61,,", "required_value", 10, "Mathematics N", ""),
    ],
)
def test_the_place_is_that_of_the_file(old, new, rule, line, column, value):
    found = next(f for f in findings(WIDE.replace(old, new, 1)) if f.rule == rule)
    assert (found.file, found.line, found.column, found.value) == ("growth.csv", line, column, value)


def test_two_lines_about_the_same_are_told_by_their_lines():
    found = next(
        f for f in findings(WIDE.replace("99100170100104", "99100170100101")) if f.rule == "one_row_each"
    )
    assert (found.line, found.column) == (10, "CDS Code")
    assert "the same as line 7." in found.message


def test_what_is_wrong_with_an_answer_is_told_by_its_question():
    found = findings(WIDE, said={**SAID, "typical_value": "0", "scale_min": "-1"})
    (fault, _) = (f for f in found if f.rule == "model_scale")
    assert (fault.file, fault.line, fault.column) == ("growth.csv", None, "Typical value")


def test_what_is_expected_is_said_without_the_words_of_another_layout():
    for old, new in (("52.10,120", "52%,120"), ("41,63", "41,"), (",50,30,30,70", ",50,30,60,70")):
        for found in findings(WIDE.replace(old, new, 1)):
            assert "ci_low" not in str(found)
            assert "N_LT_MIN" not in str(found)


def test_a_year_column_holds_the_file_to_its_year():
    text = "CDS,Subject,Growth,N,School Year\n99100170100101,ELA,52,120,2025-26\n99100170100102,ELA,52,120,2024-25\n"
    (found,) = (f for f in findings(text, LONG_AT) if f.rule == "one_year_end")
    assert (found.line, found.column, found.value) == (3, "School Year", "2024-25")
