"""A growth file is known by its rows, its headings and the state's name; others' files are left alone."""

import pytest

from growth.recognise import RECOGNISER
from tests.tables import from_dicts

from .builders import canonical, cde, historic, model
from .test_state_files import core


@pytest.mark.parametrize(
    ("row", "publisher", "part"),
    [
        (canonical(), None, "rows"),
        (model(), None, "models"),
        (cde(), "CDE", "rows"),
        (historic(), "CDE", "rows"),
        (core(), "CORE", "rows"),
    ],
)
def test_the_headings_say_whose_file_it_is(row, publisher, part):
    claim = RECOGNISER.by_header(from_dicts(row))
    assert claim.datasets == {"growth"}
    assert (claim.publisher, claim.part) == (publisher, part)
    assert RECOGNISER.header_marks & set(from_dicts(row).columns)


def test_the_rows_say_their_year_and_model():
    claim = RECOGNISER.by_rows(from_dicts(canonical(), canonical(year_end="2024")))
    assert claim.periods == {"2024", "2025"}
    assert claim.publisher == "NET"
    assert RECOGNISER.by_rows(from_dicts(cde())).periods == {"2025"}
    assert RECOGNISER.by_rows(from_dicts(model())).publisher == "NET"


def test_core_results_do_not_say_their_year():
    assert RECOGNISER.by_header(from_dicts(core())).periods is None
    assert RECOGNISER.by_rows(from_dicts(core())) is None


@pytest.mark.parametrize(
    ("name", "years", "part"),
    [
        ("growthmodeldownload2025.txt", {"2025"}, "rows"),
        ("growth_core_2024.csv", {"2024"}, "rows"),
        ("models_core_2024.csv", {"2024"}, "models"),
    ],
)
def test_the_name_says_the_year(name, years, part):
    claim = RECOGNISER.by_name(name)
    assert (claim.periods, claim.part) == (years, part)


@pytest.mark.parametrize("name", ["eladownload2025.txt", "growth.csv", "pubschls.txt"])
def test_other_names_say_nothing(name):
    assert RECOGNISER.by_name(name) is None


def test_a_file_of_others_is_left_alone():
    other = from_dicts({"cds": "1", "studentgroup": "ALL", "currstatus": "1", "reportingyear": "2025"})
    assert RECOGNISER.by_header(other) is None
    assert RECOGNISER.by_rows(other) is None
