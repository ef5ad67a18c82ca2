import shutil
import tempfile
from pathlib import Path

import pytest

from schoolinfo.embedded_postgres.place import find_place
from schoolinfo.embedded_postgres.server import Server


def remove(server: Server) -> None:
    server.stop()
    place = find_place(server.folder)
    for folder in (place.home, place.sockets, server.folder):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def folder():
    """A short path that any account can enter; pytest's own temporary folders are closed to others."""
    base = Path(tempfile.mkdtemp(prefix="pg-"))
    base.chmod(0o755)
    yield base / "postgres"
    shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def server_on(folder):
    """Servers on folders of one's choice below `folder`, stopped and removed afterwards."""
    made = []

    def make(folder: Path) -> Server:
        made.append(Server(folder))
        return made[-1]

    yield make
    for server in made:
        remove(server)


@pytest.fixture
def server(server_on, folder):
    return server_on(folder)
