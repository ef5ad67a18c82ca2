"""The database is stopped and started in the middle of a load and of a publication."""

import pytest

from tests.waiting import wait_until

from .killing import made_place, only_bytes_are_left

FILE = "eladownload2025.txt"
# Where the load stands when the database goes: among its rows, at its version, at its approval.
MOMENTS = {"dashboard_value": "new.cds > '9910020'", "releases_versionfile": "true", "releases_event": "true"}


@pytest.fixture(scope="module")
def place():
    with made_place() as place:
        place.succeed("sample", "--schools", "300", "--years", "2025", "--out", place.folder / "made")
        yield place


@pytest.mark.parametrize("table", MOMENTS)
def test_a_load_fails_cleanly_when_the_database_restarts_and_then_succeeds(place, table):
    lines = (place.folder / "made" / FILE).read_bytes().splitlines(keepends=True)
    path = place.folder / FILE
    path.write_bytes(b"".join(lines[: len(lines) - list(MOMENTS).index(table)]))
    before = place.state()
    with place.gate(table, MOMENTS[table]):
        load = place.begin("load", path)
        place.wait_for(load)
        place.server.stop()
        place.server.start()
        _, said = load.communicate(timeout=60)
        assert load.returncode == 1, said
        assert "Traceback" not in said
    wait_until(place.is_quiet)
    assert place.state() == before
    assert only_bytes_are_left(place.succeed("verify"))
    assert "loaded " in place.succeed("load", path)
