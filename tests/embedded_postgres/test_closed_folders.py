"""Root's clone may lie where the account that runs the server cannot go, such as a home folder."""

import shutil
from pathlib import Path

import pytest

from schoolinfo.embedded_postgres import programs
from tests.embedded_postgres.test_server import query


@pytest.fixture
def closed(folder):
    """A folder that only its owner, who runs the tests, can enter."""
    closed = folder.parent / "closed"
    closed.mkdir(mode=0o700)
    return closed


def modes(path: Path) -> dict[Path, int]:
    return {parent: parent.stat().st_mode for parent in path.parents}


def test_runs_below_a_closed_folder_and_opens_none(server_on, closed):
    server = server_on(closed / "var" / "postgres")
    before = modes(closed / "any")
    server.start()
    query(server, "CREATE TABLE kept AS SELECT 7 AS number")
    server.stop()
    assert server.start() is True
    assert query(server, "SELECT number FROM kept") == (7,)
    assert modes(closed / "any") == before


def test_runs_programs_from_below_a_closed_folder(server_on, closed, monkeypatch):
    root = programs.package_root()
    for name in (f"{programs.PACKAGE}/{programs.RELEASE}", f"{programs.PACKAGE}.libs"):
        shutil.copytree(root / name, closed / name, symlinks=True)
    monkeypatch.setattr(programs, "package_root", lambda: closed)
    server = server_on(closed / "var" / "postgres")
    server.start()
    assert query(server, "SELECT 1") == (1,)


def test_a_copied_folder_does_not_share_the_server(server_on, closed):
    server = server_on(closed / ("long" * 25) / "postgres")
    server.start()
    server.stop()
    shutil.copytree(server.folder, closed / "copy")
    other = server_on(closed / "copy")
    server.start()
    other.start()
    assert other.connection()["host"] != server.connection()["host"]
    assert other.pid() != server.pid()
