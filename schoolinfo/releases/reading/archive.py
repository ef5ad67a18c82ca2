"""ZIP archives of yearly files: looked at before anything is unpacked, and counted while it is.

Nothing that an archive says of itself is trusted: neither names nor sizes.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from ..findings import Finding, Refused

MOST_MEMBERS = 50
MOST_MEMBER_BYTES = 200 * 1024**2
MOST_BYTES = 1024**3  # of all members together
MOST_RATIO = 200  # unpacked to packed, beyond the first 16 MB; tables of text come to 10 or 20
FREE_OF_RATIO = 16 * 1024**2
MOST_DIRECTORY = 1024**2  # bytes of the list of members
CHUNK = 1024**2
KINDS = (".txt", ".csv", ".xlsx")

_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_END = struct.Struct("<4s4H2LH")  # the record that ends an archive
_LOCAL = struct.Struct("<4s5H3L2H")  # the record before each member
_ARCHIVES = (".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar", ".zst", ".jar")
_OFFICE = ("[Content_Types].xml", "xl/workbook.xml")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def is_archive(path: Path, name: str) -> bool:
    """Whether the name and the bytes say that this is an archive of files. A workbook is none, whatever its name.

    Archives by other names are left to the readers of text and workbooks, which say that they are neither.
    Raises Refused for an archive whose list of members cannot be read.
    """
    with path.open("rb") as stream:
        if not name.lower().endswith(".zip") or stream.read(4) not in _MAGIC:
            return False
    with _opened(path, name) as archive:
        return not any(known in archive.namelist() for known in _OFFICE)


def unpack(path: Path, name: str, into: Path, look: Callable[[], None]) -> Iterator[tuple[str, Path]]:
    """(name, place) of each yearly file in an archive, unpacked into a folder under numbers.

    `look` is called again and again meanwhile. Raises Refused with the first thing that is wrong.
    """
    with _opened(path, name) as archive:
        members = [one for one in archive.infolist() if not _is_ignored(one)]
        _check(archive, name, members)
        _check_apart(archive, name)
        left = MOST_BYTES
        for number, member in enumerate(members):
            place = into / str(number)
            left -= _write(archive, name, member, place, left, look)
            yield _shown(member), place


def _opened(path: Path, name: str) -> zipfile.ZipFile:
    """The archive, whose list of members is short enough to be read. Raises Refused."""
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, path.stat().st_size - _END.size - 65_535))
            tail = stream.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) - at < _END.size:
            raise _damaged(name)
        if _END.unpack_from(tail, at)[5] > MOST_DIRECTORY:
            raise _many(name)
        return zipfile.ZipFile(path)
    except _DAMAGED as error:
        raise _damaged(name, error) from None


def _is_ignored(member: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS adds to every archive."""
    parts = member.filename.split("/")
    return (member.is_dir() and not member.file_size) or parts[0] == "__MACOSX" or parts[-1] == ".DS_Store"


def _check(archive: zipfile.ZipFile, name: str, members: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that holds anything but a few yearly files, each by its plain name."""
    if len(members) > MOST_MEMBERS:
        raise _many(name)
    for member in archive.infolist():
        _check_name(name, member)
    for member in members:
        _check_member(name, member)
    _check_once(name, members)
    if not members:
        raise _refused(name, "archive_empty", "The archive holds no files.", "one file or more")


def _check_name(name: str, member: zipfile.ZipInfo) -> None:
    said = member.orig_filename
    parts = said.replace("\\", "/").split("/")
    if (
        not said.isprintable()
        or said.startswith(("/", "\\"))
        or ".." in parts
        or ":" in said
        or not any(parts)
    ):
        message = "The archive names a file outside of itself, or one whose name cannot be shown."
        raise _refused(name, "archive_path", message, "plain names of files and folders", said)


def _check_member(name: str, member: zipfile.ZipInfo) -> None:
    said, suffix = _shown(member), PurePosixPath(_shown(member)).suffix.lower()
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        message = "The archive holds a link or a device in place of a file."
        raise _refused(name, "archive_link", message, "files only", said)
    if member.flag_bits & 0x41:
        message = "The archive is protected by a password."
        raise _refused(name, "archive_password", message, "an archive without a password", said)
    if suffix in _ARCHIVES:
        message = "The archive holds another archive."
        raise _refused(name, "archive_nested", message, "the files themselves", said)
    if suffix not in KINDS:
        message = "The archive holds a file that is no text file and no workbook."
        raise _refused(name, "archive_member", message, "files that end in .txt, .csv or .xlsx", said)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        message = "The archive is packed in a way that this site does not read."
        raise _refused(name, "archive_packing", message, "an archive as most programs make it", said)


def _check_once(name: str, members: list[zipfile.ZipInfo]) -> None:
    seen = set()
    for member in members:
        said = _shown(member)
        if said.casefold() in seen:
            message = "The archive holds two files of one name."
            raise _refused(name, "archive_twice", message, "each name once, in whatever folder", said)
        seen.add(said.casefold())


def _check_apart(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse members that lie over one another, as in an archive made to unpack without end."""
    end = 0
    for member in sorted(archive.infolist(), key=lambda one: one.header_offset):
        record = _record(archive, name, member)
        if member.header_offset < end:
            message = "Files of the archive lie over one another."
            raise _refused(name, "archive_overlap", message, "each file by itself", _shown(member))
        *_, name_length, extra_length = _LOCAL.unpack(record)
        end = member.header_offset + _LOCAL.size + name_length + extra_length + member.compress_size
    if end > archive.start_dir:
        raise _refused(
            name, "archive_overlap", "Files of the archive lie over its list.", "each file by itself"
        )


def _record(archive: zipfile.ZipFile, name: str, member: zipfile.ZipInfo) -> bytes:
    """What stands before the bytes of a member."""
    try:
        archive.fp.seek(member.header_offset)
        record = archive.fp.read(_LOCAL.size)
    except _DAMAGED as error:
        raise _damaged(name, error) from None
    if len(record) < _LOCAL.size or not record.startswith(b"PK\x03\x04"):
        raise _damaged(name)
    return record


def _write(archive, name, member, place: Path, left: int, look) -> int:
    """Unpack one member and count; returns its size. Raises Refused once it is too large."""
    size = 0
    try:
        with archive.open(member) as stream, place.open("wb") as kept:
            while chunk := stream.read(CHUNK):
                look()
                size += len(chunk)
                _check_size(name, member, size, left)
                kept.write(chunk)
    except _DAMAGED as error:
        raise _damaged(name, error, _shown(member)) from None
    return size


def _check_size(name: str, member: zipfile.ZipInfo, size: int, left: int) -> None:
    said = _shown(member)
    if size > FREE_OF_RATIO and size > MOST_RATIO * max(member.compress_size, 1):
        message = "A file of the archive unpacks to far more than it should."
        raise _refused(name, "archive_ratio", message, f"at most {MOST_RATIO} times its packed size", said)
    if size > MOST_MEMBER_BYTES:
        message = "A file of the archive is too large."
        raise _refused(name, "archive_size", message, "files of at most 200 MB", said)
    if size > left:
        message = "The files of the archive are too large together."
        raise _refused(name, "archive_size", message, "at most 1 GB unpacked", said)


def _shown(member: zipfile.ZipInfo) -> str:
    """The name of a member without its folders."""
    return member.filename.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _many(name: str) -> Refused:
    return _refused(
        name, "archive_members", "The archive holds too many files.", f"at most {MOST_MEMBERS} files"
    )


def _damaged(name: str, error: Exception | None = None, member: str = "") -> Refused:
    message = "The archive is cut off or damaged."
    return _refused(name, "archive_damaged", message, "a whole .zip archive", member or str(error or "")[:80])


def _refused(name: str, rule: str, message: str, expected: str, value: str = "") -> Refused:
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in value[:150])
    return Refused(Finding("fail", rule, message, file=name, value=shown, expected=expected))
