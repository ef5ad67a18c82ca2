"""A file on its way in: its name, bytes, hash and kind."""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePath

from ..findings import Finding, Refused
from ..table import Table
from .sheets import read_workbook
from .text import read_text

MOST_BYTES = 200 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and any workbook that is protected by a password
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file, with the hash of its bytes as they came. The bytes are read again when they are needed."""

    path: Path
    name: str
    size: int
    sha256: str
    origin: str = ""  # by what whoever gave it knows it; see arrivals.Given

    def data(self) -> bytes:
        """The bytes. Raises Refused when the file changed since it was opened."""
        data = self.path.read_bytes()
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise _refused(self.name, "file_changed", "The file changed while it was read.", "a file at rest")
        return data


def open_source(path: Path, name: str = "", origin: str = "") -> tuple[SourceFile, bytes]:
    """Read and hash a file of at most `MOST_BYTES`. `name`: what people call it, where the path does not say.

    Raises Refused when it is missing, empty, too large, or not what its name says.
    """
    name = name or path.name
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(name, "file_size", "The file is too large.", "at most 200 MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise _refused(name, "file_missing", "There is no such file.", "a path to a file") from None
    except IsADirectoryError:
        raise _refused(name, "file_missing", "This is a folder.", "a path to a file") from None
    except PermissionError:
        raise _refused(name, "file_missing", "This file may not be read.", "read permission") from None
    if not data:
        raise _refused(name, "file_empty", "The file is empty.", "a header and rows")
    _is_what_it_says(name, data)
    return SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest(), origin), data


def _is_what_it_says(name: str, data: bytes) -> None:
    """Raise Refused where the name says one kind of file and the bytes another."""
    suffix, packed = PurePath(name).suffix.lower(), data.startswith((_ZIP, _OLD_OFFICE))
    if suffix in (".txt", ".csv") and packed:
        message = "The name says that this is a text file, and it is none."
        raise _refused(
            name, "file_type", message, "a name that ends in .xlsx for a workbook, in .zip for an archive"
        )
    if suffix == ".xlsx" and not packed:
        message = "The name says that this is a workbook, and it is none."
        raise _refused(name, "file_type", message, "an .xlsx workbook, or a name that ends in .txt or .csv")
    if suffix == ".zip":
        message = "The name says that this is an archive, and it is none."
        raise _refused(
            name, "file_type", message, "a .zip archive, or a name that ends in .txt, .csv or .xlsx"
        )


def read_tables(name: str, data: bytes, marks: frozenset[str], progress=None) -> list[Table]:
    """The tables of a file: one for a text file, one a sheet that has a header row for a workbook.

    `marks` are lower-cased headings, one of which stands in every header row that is known.
    Raises Refused when the file cannot be read or no header row is found.
    """
    if data.startswith(_OLD_OFFICE):
        message = "The workbook is protected by a password, or it is an old .xls file."
        raise _refused(name, "workbook", message, "an .xlsx workbook without a password, or text")
    if data.startswith(_ZIP):
        return read_workbook(name, data, marks, progress)
    return [read_text(name, data, marks)]


def _refused(name, rule, message, expected):
    return Refused(Finding("fail", rule, message, file=name, expected=expected))
