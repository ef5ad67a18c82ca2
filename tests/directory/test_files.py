"""The files as people have them: sheets with lines above the header, CSV with a byte-order mark."""

import pytest

from schoolinfo.directory.models import DistrictListing, Enrolment, Listing
from schoolinfo.releases.engine import Approval, load_paths
from tests.releases.builders import text_file, workbook
from tests.uploads import uploads  # noqa: F401

from .samples import DISTRICT, LAUSD, MEALS, SCHOOL

pytestmark = pytest.mark.django_db


def load(path, **options):
    (outcome,) = load_paths([path], by="a test", approval=Approval("another"), **options)
    return outcome


def test_a_sheet_with_lines_above_its_header_loads(tmp_path):
    above = [("California Department of Education",), (), ("Public Schools and Districts",), (), ()]
    rows = [tuple(SCHOOL), tuple(LAUSD.values()), tuple(SCHOOL.values())]
    path = workbook(tmp_path / "pubschls-2026-06-01.xlsx", {"pubschls": above + rows})
    assert load(path).status == "loaded"
    assert Listing.objects.get(kind="school").name == "Para Los Niños Middle"


def test_a_directory_without_a_date_is_asked_for_it(tmp_path):
    path = text_file(tmp_path / "pubschls.txt", tuple(SCHOOL), tuple(SCHOOL.values()), end="\r\n")
    asked = load(path)
    assert asked.status == "refused"
    assert "2026-06-01" in str(asked.failures[0])
    assert str(load(path, period="2026-06-01").version.edition) == "directory/2026-06-01"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_districts_list_loads(tmp_path, encoding):
    path = tmp_path / "district_schools-2025-10-01.csv"
    text_file(path, tuple(DISTRICT), tuple(DISTRICT.values()), delimiter=",", encoding=encoding)
    assert str(load(path).version.edition) == "directory/district/2025-10-01"
    assert DistrictListing.objects.get().types == ["pilot", "dual_language"]


def test_headings_with_line_breaks_are_read(tmp_path):
    sheets = {"FRPM School-Level Data": [tuple(MEALS), tuple(MEALS.values())]}
    outcome = load(workbook(tmp_path / "frpm2223.xlsx", sheets))
    assert str(outcome.version.edition) == "enrolment/frpm/2023"
    assert Enrolment.objects.get(student_group="FRPM").students == 214
