"""Commands for spreadsheets in every text that comes in: no table that goes out computes anything."""

import csv
import io

import pytest

from schoolinfo.releases import audit
from schoolinfo.spreadsheets import computes
from tests import real_layouts as files
from tests.bad_input.conftest import load
from tests.staff.asking import address, has_just_signed_in
from tests.staff.people import person
from tests.staff.permissions import PAGES, row

pytestmark = pytest.mark.django_db

COMMAND = "=cmd|' /C calc'!A0"
SCHOOL, OTHER = "99100170100101", "99100170100102"
TABLES = [name for name in PAGES if name.endswith(("-csv", "-findings"))]


def cells(answer) -> list[str]:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return [cell for line in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")) for cell in line]


def hostile(folder):
    """Results of two fictional schools in which every name is a command."""
    named = {"schoolname": COMMAND, "districtname": "@SUM(1+1)", "countyname": "+1+1"}
    path = files.results(folder, "chronic", named)
    data = path.read_bytes().replace(files.FIRST.encode(), SCHOOL.encode())
    path.write_bytes(data.replace(files.SECOND.encode(), OTHER.encode()).replace(b"Second School", b"-2+3"))
    return path


@pytest.mark.usefixtures("uploads")
def test_the_table_of_a_school_computes_nothing(tmp_path, client):
    [outcome] = load(hostile(tmp_path))
    assert outcome.status == "loaded", outcome.failures
    for school in (SCHOOL, OTHER):
        answer = client.get(f"/schools/{school}/data.csv")
        assert answer.status_code == 200
        found = cells(answer)
        assert not [cell for cell in found if computes(cell)]
        assert any(cell.startswith("'") for cell in found)


@pytest.mark.parametrize("name", TABLES)
def test_no_table_of_the_staff_computes_anything(name):
    client = has_just_signed_in(*sorted(row(name).roles))
    audit.record(audit.Action.UPLOADED, by=COMMAND, about="\t=1+1", reason="@SUM(1)")
    answer = client.get(address(name, row(name).of(person("uploader", name="=uploader"))))
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert not [cell for cell in cells(answer) if computes(cell)]


def test_the_tables_of_the_staff_are_known():
    assert {"staff-findings", "staff-upload-findings", "staff-audit-csv"} <= set(TABLES)
