"""Archives as tests need them: honest ones, and such as no honest program makes."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path


def packed(path: Path, members: dict[str, bytes], method=zipfile.ZIP_DEFLATED) -> Path:
    """An archive of these files."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def with_member(path: Path, name: str, data: bytes = b"x", **fields) -> Path:
    """An archive of one member whose record has these fields (`external_attr`, `create_system`)."""
    info = zipfile.ZipInfo(name)
    for field, value in fields.items():
        setattr(info, field, value)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, data)
    return path


def edited(path: Path, change: Callable[[bytearray], None]) -> Path:
    """The same archive with some of its bytes changed."""
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)
    return path


def entries(data: bytearray) -> list[int]:
    """Where the records of the list of members begin."""
    found, at = [], data.find(b"PK\x01\x02")
    while at >= 0:
        found.append(at)
        at = data.find(b"PK\x01\x02", at + 4)
    return found


def set_short(data: bytearray, at: int, value: int) -> None:
    struct.pack_into("<H", data, at, value)


def set_long(data: bytearray, at: int, value: int) -> None:
    struct.pack_into("<L", data, at, value)
