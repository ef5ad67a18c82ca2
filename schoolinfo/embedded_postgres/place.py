"""Where the server keeps its data and its socket.

Both are below the folder given (var/postgres), with exceptions, each written down in that folder:
the account that runs the server cannot enter it (root's clone in a home folder with mode 700), its
path has a character that initdb does not quote, and a socket's path is longer than the kernel takes.
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .account import Account, OwnAccount, can_enter

PORT = 5432
SOCKET_PATH_LIMIT = 103  # bytes: sun_path holds 108 on Linux and 104 on macOS, the closing zero included
UNQUOTED = set('"$`\\')  # initdb puts paths between double quotes for the shell
LASTING = ("/var/lib", "/var/tmp")


@dataclass(frozen=True)
class Place:
    home: Path
    sockets: Path

    @property
    def data(self) -> Path:
        return self.home / "data"


def find_place(folder: Path) -> Place:
    """The place as it is written down in the folder; nothing is made."""
    home = _recorded(folder, "home") or folder / "server"
    return Place(home, _recorded(folder, "socket") or home / "socket")


def make_place(folder: Path, account: Account | OwnAccount) -> Place:
    """The place for a server of this account; its folders exist, belong to it and are closed to others."""
    home = _recorded(folder, "home") or _make_home(folder, account)
    sockets = home / "socket"
    if _fits(sockets):
        _own(sockets, account)
    else:
        sockets = _recorded(folder, "socket") or _apart(folder, "socket", account, _short_temporary())
    return Place(home, sockets)


def is_plain(path: Path) -> bool:
    """Whether initdb can be run from the path and on it."""
    return UNQUOTED.isdisjoint(str(path))


def _make_home(folder: Path, account: Account | OwnAccount) -> Path:
    if not (is_plain(folder) and can_enter(account, folder)):
        return _apart(folder, "home", account, next(base for base in LASTING if os.access(base, os.W_OK)))
    home = folder / "server"
    _own(home, account)
    return home


def _fits(sockets: Path) -> bool:
    return len(os.fsencode(sockets / f".s.PGSQL.{PORT}")) <= SOCKET_PATH_LIMIT


def _short_temporary() -> str:
    base = tempfile.gettempdir()
    return base if _fits(Path(base) / "schoolinfo-xxxxxxxx") else "/tmp"


def _apart(folder: Path, what: str, account: Account | OwnAccount, base: str) -> Path:
    made = Path(tempfile.mkdtemp(prefix="schoolinfo-", dir=base))
    (made / "belongs-to").write_text(str(folder))
    _own(made, account)
    (folder / f"{what}-folder").write_text(str(made))
    return made


def _recorded(folder: Path, what: str) -> Path | None:
    """A folder that was written down, if it still names this one: a copied var/ must not share a server."""
    try:
        made = Path((folder / f"{what}-folder").read_text())
        belongs_to = (made / "belongs-to").read_text()
    except FileNotFoundError:
        return None
    return made if belongs_to == str(folder) else None


def _own(path: Path, account: Account | OwnAccount) -> None:
    path.mkdir(mode=0o700, exist_ok=True)
    account.give(path)
