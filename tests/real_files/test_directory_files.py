"""The state's own directory and meals file: counts, and values read by eye."""

from datetime import date

import pytest

from schoolinfo.directory.lists import list_schools
from schoolinfo.directory.models import HIDDEN, Enrolment, Listing
from schoolinfo.directory.selectors import enrolment_of, find_profile
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths
from tests.uploads import uploads  # noqa: F401

LAUSD = "19647330000000"
pytestmark = pytest.mark.django_db


def load(path, **options):
    (outcome,) = load_paths([path], by="a test", approval=Approval("another"), **options)
    assert outcome.status == "loaded", outcome.failures
    return outcome


@pytest.fixture
def directory(real_files):
    return load(real_files / "directory" / "pubschls.txt", period="2018-06-01")


@pytest.fixture
def meals(real_files):
    return load(real_files / "frpm" / "frpm2223.xlsx")


def test_every_row_of_the_directory_loads_without_a_warning(directory):
    assert (directory.version.rows, directory.warnings) == (17_892, ())
    assert Listing.objects.count() == 17_892
    assert Listing.objects.filter(grades__gt="", first_grade=None).exclude(grades="Adult").count() == 0


def test_the_schools_of_los_angeles_are_counted(directory):
    schools = Listing.objects.filter(district_cds=LAUSD)
    assert schools.count() == 1_364
    active = schools.filter(status="active", kind="school")
    assert active.filter(funding_type="Directly funded").count() == 224
    assert active.filter(funding_type="Locally funded").count() == 71
    assert list_schools(Releases.public(), district=LAUSD).total == active.count() == 1_021


def test_a_charter_reads_as_printed(directory):
    found = find_profile(Releases.public(), "19647336120489")
    assert (found.name, found.grades, found.zip) == ("Para Los Niños Charter", "K-5", "90021-1207")
    assert (found.charter, found.charter_number, found.funding_type) == (True, "0475", "Directly funded")
    assert (found.opened, found.latitude, found.longitude) == (date(2002, 9, 3), 34.035154, -118.23695)
    assert (found.district_cds, found.district_name) == (LAUSD, "Los Angeles Unified")


def test_a_closed_school_of_a_county_with_a_leading_zero_reads_as_printed(directory):
    found = find_profile(Releases.public(), "01100170109835")
    assert (found.name, found.status, found.open) == ("FAME Public Charter", "closed", False)
    assert (found.closed, found.first_grade, found.last_grade) == (date(2015, 7, 31), 0, 12)
    assert (found.street, found.city) == ("39899 Balentine Drive, Suite 335", "Newark")


def test_the_district_reads_as_printed(directory):
    found = find_profile(Releases.public(), LAUSD)
    assert (found.kind, found.name, found.web_address) == (
        "district",
        "Los Angeles Unified",
        "http://www.lausd.net",
    )


def test_a_name_is_found_without_its_accents(directory):
    found = list_schools(Releases.public(), district=LAUSD, query="ninos")
    assert [row.cds for row in found.rows] == ["19647336120489", "19647330117846", "19647330122630"]


def test_every_school_of_the_meals_file_loads(meals):
    assert Enrolment.objects.filter(student_group="FRPM").count() == 10_587 - 423 - 154
    assert {finding.rule for finding in meals.warnings} == {"about_a_school"}


def test_meals_read_as_printed(meals):
    rows = {row.group: row for row in enrolment_of(Releases.public(), "01100170112607")}
    assert (rows["FRPM"].students, str(rows["FRPM"].share), rows["FRPM"].total) == (214, "78.7", 272)
    assert (rows["ALL"].students, rows["ALL"].release.year) == (272, 2023)
    found = find_profile(Releases.public(), "01100170112607")
    assert (found.listed, found.name) == (False, "Envision Academy for Arts & Technology")


def test_no_size_of_a_small_school_is_stored(meals):
    (row,) = Enrolment.objects.filter(cds="58727690123570", student_group="ALL")
    assert (row.state, row.students, row.total) == (HIDDEN, None, None)
    sizes = Enrolment.objects.filter(state=1).values_list("students", "total")
    assert not [size for pair in sizes for size in pair if 1 <= size <= 10]
