"""Rules that hold for every dataset."""

import pytest

from schoolinfo.releases.checks import cds_codes, damaged_text, one_name_each
from schoolinfo.releases.findings import Findings
from tests.tables import make_table

SCHOOLS = [f"1964733{number:07}" for number in range(6000010, 6000030)]


def found(check, *arguments) -> dict[str, str]:
    """{rule: level} of what a check finds."""
    findings = Findings()
    check(*arguments, findings)
    return {rule: level for level, rule in findings.counts}


@pytest.mark.parametrize(
    "name", ["Para Los NiÃ±os", "JosÃ© Ortega", "Jordanâ€™s", "Ni\ufffdos", "Ã\u0081lamo", "CafÂ°"]
)
def test_letters_that_were_damaged_are_refused(name):
    assert found(damaged_text, make_table(["name"], (name,)), ["name"]) == {"damaged_text": "fail"}


@pytest.mark.parametrize(
    "name", ["Para Los Niños", "SÃO PAULO", "JOSÉ’S", "ÂME", "Château", "Saint-Exupéry", "三", ""]
)
def test_letters_of_many_languages_are_none_of_these(name):
    assert found(damaged_text, make_table(["name"], (name,)), ["name"]) == {}


def names(rows):
    table = make_table(["cds", "name"], *rows)
    return table, cds_codes(table, table["cds"], Findings()), table["name"]


def test_one_name_for_each_code_is_as_it_should_be():
    assert found(one_name_each, *names([(cds, cds[-3:]) for cds in SCHOOLS for _ in range(3)])) == {}


def test_a_code_with_two_names_warns():
    rows = [(SCHOOLS[0], "A"), (SCHOOLS[0], "B"), (SCHOOLS[1], "C")]
    assert found(one_name_each, *names(rows)) == {"one_name_each": "warn"}


def test_names_that_slipped_by_a_row_are_refused():
    rows = [(cds, cds[-3:]) for cds in SCHOOLS for _ in range(3)]
    slipped = [(cds, name) for (cds, _), (_, name) in zip(rows, rows[1:] + rows[:1], strict=True)]
    assert found(one_name_each, *names(slipped)) == {"one_name_each": "fail"}
