"""Killing a load at any moment leaves the site as it was, or with the whole version."""

import os
import signal

import psutil
import pytest
from django_tasks_db.models import DBTaskResult

from tests.waiting import wait_until

from .builders import workbook
from .killing import kill, made_place, only_bytes_are_left, sheet_child

SCHOOLS = "600"


@pytest.fixture(scope="module")
def place():
    """A site with one public version, ended afterwards."""
    with made_place() as place:
        yield place


@pytest.fixture(scope="module")
def files(place):
    """Results of hundreds of fictional schools: ten thousand rows."""
    folder = place.folder / "made"
    place.succeed("sample", "--schools", SCHOOLS, "--years", "2025", "--out", folder)
    return folder


@pytest.fixture
def unharmed(place):
    """After the test the site is as before it, and then takes the file that was being loaded."""
    loads = []
    before = place.state()
    yield loads.append
    wait_until(place.is_quiet)
    assert place.state() == before
    assert "loaded " in place.succeed("load", *loads)


# Which table a load is writing to, at which of its rows, and the file.
MOMENTS = [
    ("releases_edition", "true", "sciencedownload2025.txt"),
    ("dashboard_value", "new.student_group = 'SWD' and new.cds > '9910020'", "eladownload2025.txt"),
    ("releases_event", "true", "chronicdownload2025.txt"),
]


@pytest.mark.parametrize(("table", "row", "file"), MOMENTS, ids=[moment[0] for moment in MOMENTS])
def test_a_killed_load_leaves_nothing(place, files, unharmed, table, row, file):
    unharmed(files / file)
    with place.gate(table, row):
        load = place.begin("load", files / file)
        place.wait_for(load)
        kill(load)


def test_a_load_that_is_killed_right_after_its_commit_is_whole(place, files):
    before = place.state()
    with place.gate(DBTaskResult._meta.db_table):
        load = place.begin("load", files / "graddownload2025.txt")
        place.wait_for(load)
        kill(load)
    assert place.state()["dashboard_value"] > before["dashboard_value"]
    assert place.state()["releases_event"] == before["releases_event"] + 1
    assert "unchanged" in place.manage("load", files / "graddownload2025.txt").stdout


@pytest.fixture(scope="module")
def book(files):
    lines = (files / "mathdownload2025.txt").read_text().splitlines()[:4_000]
    rows = [line.split("\t") for line in lines]
    return workbook(files / "mathdownload2025.xlsx", {"MATH": rows})


def test_a_killed_load_takes_the_reader_of_its_workbook_with_it(place, book):
    before = place.state()
    load = place.begin("load", book)
    child = wait_until(lambda: sheet_child(load))
    kill(load)
    wait_until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
    assert place.state() == before


def test_a_killed_reader_of_a_workbook_refuses_the_workbook(place, book, unharmed):
    unharmed(book)
    load = place.begin("load", book)
    wait_until(lambda: sheet_child(load)).kill()
    _, err = load.communicate(timeout=60)
    assert load.returncode == 1
    assert "Its reader stopped" in err
    assert "Traceback" not in err


def test_a_killed_postgres_leaves_nothing_of_the_load(place, files, unharmed):
    unharmed(files / "suspdownload2025.txt")
    with place.gate("directory_reportedname", "new.cds > '9910020'"):
        load = place.begin("load", files / "suspdownload2025.txt")
        place.wait_for(load)
        os.kill(place.server.pid(), signal.SIGKILL)
        _, err = load.communicate(timeout=60)
        assert load.returncode == 1, err
        assert "Traceback" not in err
        assert "refused" in err


def test_after_all_this_only_bytes_without_a_version_are_left(place):
    assert only_bytes_are_left(place.succeed("verify"))
