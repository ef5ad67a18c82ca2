"""Schools of a growth file that the directory does not know, or knows by another name."""

import pytest

from tests.directory.builders import publish
from tests.directory.samples import SCHOOL as LISTED
from tests.growth.builders import SCHOOL
from tests.tables import from_dicts

from .builders import findings

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory():
    """Publish a directory that lists the school of the growth files under this name."""

    def listing(name, cds=SCHOOL):
        row = LISTED | {"CDSCode": cds, "School": name}
        publish("directory", from_dicts(row, file="pubschls.txt"), "2024-06-01")

    return listing


@pytest.mark.parametrize(
    "listed", ["Windmill", "WINDMILL", "Windmill Elementary", "The Windmill Charter Academy", "Wíndmill"]
)
def test_names_that_are_alike_are_one_school(load, directory, listed):
    directory(listed)
    assert not findings(load.growth(2024, {}), "school")


def test_a_school_that_is_known_under_another_name(load, directory):
    directory("Orchard Street Elementary")
    [found] = findings(load.growth(2024, {}), "school")
    assert found["rule"] == "school_named_otherwise"
    assert (found["line"], found["value"], found["expected"]) == (2, "Windmill", "Orchard Street Elementary")
    assert SCHOOL in found["message"]


def test_a_code_that_no_directory_lists(load, directory):
    directory("Orchard Street Elementary", cds="99100170100999")
    [found] = findings(load.growth(2024, {}), "school")
    assert (found["rule"], found["line"], found["value"]) == ("school_unknown", 2, "Windmill")


def test_without_names_codes_are_still_looked_up(load, directory):
    directory("Orchard Street Elementary")
    assert not findings(load.growth(2024, {"school_name": ""}), "school")
    directory_lists_no = load.growth(2024, {"school_name": "", "cds_code": "99100170100888"})
    assert [found["rule"] for found in findings(directory_lists_no, "school")] == ["school_unknown"]


def test_without_a_directory_nothing_is_said(load):
    assert not findings(load.growth(2024, {}), "school")
