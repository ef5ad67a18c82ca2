"""Killing a load at any moment leaves the site as it was, or with the whole version."""

import os
import shutil
import signal
import tempfile
from pathlib import Path

import psutil
import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from schoolinfo.embedded_postgres.place import find_place
from tests.waiting import wait_until

from .builders import workbook
from .killing import Place, sheet_child

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample"
SCHOOLS = "600"


@pytest.fixture(scope="module")
def place():
    """A site with one public version, ended afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="kill-"))
    folder.chmod(0o755)
    place = Place(folder)
    try:
        for command in (["migrate", "--verbosity", "0"], ["load", SAMPLE / "eladownload2024.txt"]):
            done = place.manage(*command)
            assert done.returncode == 0, done.stderr
        yield place
    finally:
        place.server.stop()
        shutil.rmtree(find_place(place.server.folder).home, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def files(place):
    """Results of hundreds of fictional schools: ten thousand rows."""
    folder = place.folder / "made"
    done = place.manage("sample", "--schools", SCHOOLS, "--years", "2025", "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def unharmed(place):
    """After the test the site is as before it, and then takes the file that was being loaded."""
    loads = []
    before = place.state()
    yield loads.append
    wait_until(place.is_quiet)
    assert place.state() == before
    done = place.manage("load", *loads)
    assert done.returncode == 0, done.stderr
    assert "loaded " in done.stdout


def _kill(process):
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


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
        _kill(load)


def test_a_load_that_is_killed_right_after_its_commit_is_whole(place, files):
    before = place.state()
    with place.gate(DBTaskResult._meta.db_table):
        load = place.begin("load", files / "graddownload2025.txt")
        place.wait_for(load)
        _kill(load)
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
    _kill(load)
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
    done = place.manage("verify")
    assert done.returncode == 0, done.stdout
    found = [line for line in done.stdout.splitlines() if line.startswith("  ")]
    assert all("[orphan_files]" in line for line in found), found
