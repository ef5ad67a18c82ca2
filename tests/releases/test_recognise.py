import pytest

from schoolinfo.releases.findings import Refused
from schoolinfo.releases.recognise import recognise
from tests.tables import make_table

RED = make_table(["cds", "name", "subject", "reportingyear"], ("1", "a", "red", "2025"))
SILENT = make_table(["cds", "name"], ("1", "a"))


def test_rows_header_and_name_agree():
    found = recognise(RED, "red2025.txt")
    assert (found.dataset, found.period) == ("test/red", "2025")


@pytest.mark.parametrize("name", ["blue2025.txt", "red2024.txt"])
def test_a_disagreement_is_refused_and_named(name):
    with pytest.raises(Refused, match=r"the rows: .*the file's name: "):
        recognise(RED, name)


def test_what_nobody_says_is_asked_for():
    with pytest.raises(Refused, match=r"does not say its dataset.*--dataset"):
        recognise(SILENT, "file.txt")
    with pytest.raises(Refused, match=r"does not say its year.*--year"):
        recognise(SILENT, "file.txt", dataset="test/red")
    found = recognise(SILENT, "file.txt", dataset="test/red", period="2022")
    assert (found.dataset, found.period) == ("test/red", "2022")


def test_an_option_that_contradicts_the_file_is_refused():
    with pytest.raises(Refused, match="--year: 2023"):
        recognise(RED, "red2025.txt", period="2023")


def test_rows_of_two_years_are_refused():
    mixed = make_table(["cds", "name", "reportingyear"], ("1", "a", "2024"), ("2", "b", "2025"))
    with pytest.raises(Refused, match="year"):
        recognise(mixed, "red.txt")
