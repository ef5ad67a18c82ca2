"""How Dashboard files are known, and what is not taken for one."""

import pytest

from dashboard.recognise import by_header, by_name, by_rows
from tests.tables import make_table

from .builders import results
from .headers import HEADERS


def dataset(code):
    return frozenset({f"dashboard/{code}"})


@pytest.mark.parametrize("measure", HEADERS)
def test_rows_name_their_indicator_and_year(measure):
    claim = by_rows(results(measure))
    assert (claim.datasets, claim.periods) == (dataset(measure), frozenset({"2025"}))


@pytest.mark.parametrize("measure", set(HEADERS) - {"ela", "math"})
def test_a_header_alone_tells_most_indicators(measure):
    assert by_header(results(measure)).datasets == dataset(measure)


def test_ela_and_mathematics_have_one_header():
    assert by_header(results("math")).datasets == dataset("ela") | dataset("math")


def test_rows_of_several_years_or_indicators_claim_all_of_them():
    claim = by_rows(results("ela", {}, {"indicator": "MATH", "reportingyear": "2024"}))
    assert (claim.datasets, claim.periods) == (dataset("ela") | dataset("math"), frozenset({"2024", "2025"}))


@pytest.mark.parametrize(
    ("name", "code", "year"),
    [
        ("eladownload2025.txt", "ela", "2025"),
        ("ELAdownload2025 (1).xlsx", "ela", "2025"),
        ("ccidownload2019.txt", "cci", "2019"),
        ("folder/suspdownload2022.xlsx", "susp", "2022"),
    ],
)
def test_the_states_file_names(name, code, year):
    claim = by_name(name)
    assert (claim.datasets, claim.periods) == (dataset(code), frozenset({year}))


@pytest.mark.parametrize("name", ["results.txt", "growthmodeldownload2025.txt", "elapratedownload2019.txt"])
def test_other_names_say_nothing(name):
    assert by_name(name) is None


def test_rates_of_alternative_schools_alone_are_none_of_ours():
    assert by_name("dass1yeargraduationrate2024.txt").datasets == frozenset()


def test_files_of_others_are_left_alone():
    others = make_table(["cds", "subject", "rtype", "studentgroup", "denom"], ["1", "ELA", "S", "ALL", "30"])
    assert by_rows(others) is None
    assert by_header(others) is None
