"""Loads killed by the dozen: at every table they write to, at many rows, and at moments nobody chose."""

import random
import time

import pytest

from tests.releases.killing import kill, made_place, only_bytes_are_left
from tests.waiting import wait_until

TABLES = [
    "releases_edition",
    "releases_version",
    "releases_versionfile",
    "directory_entity",
    "dashboard_value",
    "directory_reportedname",
    "releases_event",
]


@pytest.fixture(scope="module")
def place():
    """A site of a thousand schools, which after all kills is verified and takes the file."""
    with made_place() as place:
        place.succeed("sample", "--schools", "1500", "--years", "2025", "--out", place.folder / "made")
        yield place
        assert only_bytes_are_left(place.succeed("verify"))
        assert "loaded " in place.succeed("load", place.folder / "made" / "eladownload2025.txt")


def killed_at(place, table, row):
    before = place.state()
    with place.gate(table, row):
        load = place.begin("load", place.folder / "made" / "eladownload2025.txt")
        place.wait_for(load)
        kill(load)
    assert place.state() == before


@pytest.mark.parametrize("table", TABLES)
def test_a_load_that_is_killed_at_a_table_leaves_nothing(place, table):
    killed_at(place, table, "true")


@pytest.mark.parametrize("number", range(20))
def test_a_load_that_is_killed_at_a_row_leaves_nothing(place, number):
    killed_at(place, "dashboard_value", f"abs(hashtext(new.cds || new.student_group)) % 500 = {number}")


@pytest.mark.parametrize("seed", range(30))
def test_a_load_that_is_killed_at_any_moment_leaves_nothing_or_is_whole(place, seed):
    """Each loads another cut of the file, for one may have been whole before it was killed."""
    lines = (place.folder / "made" / "mathdownload2025.txt").read_bytes().splitlines(keepends=True)
    path = place.folder / "mathdownload2025.txt"
    path.write_bytes(b"".join(lines[: len(lines) - seed]))
    before = place.state()
    load = place.begin("load", path)
    time.sleep(random.Random(seed).uniform(0.1, 4))
    load.kill()
    load.communicate(timeout=60)
    wait_until(place.is_quiet)
    after = place.state()
    if after != before:
        rows = after["dashboard_value"] - before["dashboard_value"]
        assert (after["releases_version"], rows) == (before["releases_version"] + 1, len(lines) - seed - 1)
        assert after["releases_event"] == before["releases_event"] + 1
