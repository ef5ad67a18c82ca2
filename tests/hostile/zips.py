"""ZIP archives as no honest program makes them."""

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests import real_layouts as files

Maker = Callable[[Path], Path]
MB = 1024**2
GOOD = "eladownload2025.txt"
CENTRAL = struct.Struct("<4s6H3L5H2L")  # a record of the list of members
LOCAL = struct.Struct("<4s5H3L2H")
END = struct.Struct("<4s4H2LH")


def good(folder: Path) -> bytes:
    return files.results(folder, "ela").read_bytes()


def archive(
    *members: tuple[str | zipfile.ZipInfo, bytes], name: str = "results.zip", packing=zipfile.ZIP_DEFLATED
) -> Maker:
    """An archive of (name, bytes)."""

    def made(folder: Path) -> Path:
        with zipfile.ZipFile(folder / name, "w", packing) as packed:
            for member, data in members:
                packed.writestr(member, data)
        return folder / name

    return made


def named(name: str) -> Maker:
    """An archive whose one good file has this name."""
    return lambda folder: archive((name, good(folder)))(folder)


def zeros(*names: str, megabytes: int) -> Maker:
    """An archive of files of zeros, a thousandth of their size."""

    def made(folder: Path) -> Path:
        path = folder / "results.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in names:
                with packed.open(name, "w", force_zip64=True) as stream:
                    for _ in range(megabytes):
                        stream.write(bytes(MB))
        return path

    return made


def special(kind: int, data: bytes) -> Maker:
    """An archive of something that is no file: a link, a pipe, a device."""
    info = zipfile.ZipInfo(GOOD)
    info.external_attr = (kind | 0o644) << 16
    return archive((info, data))


def patched(make: Maker, change: Callable[[bytes], bytes]) -> Maker:
    def made(folder: Path) -> Path:
        path = make(folder)
        path.write_bytes(change(path.read_bytes()))
        return path

    return made


def renaming(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Another name of the same length for every member called so, in both places that name it."""
    assert len(old) == len(new)
    return lambda data: data.replace(old, new)


def claiming(size: int) -> Callable[[bytes], bytes]:
    """Another unpacked size in both records of the only member."""

    def change(data: bytes) -> bytes:
        at = data.rindex(b"PK\x01\x02")
        claimed = struct.pack("<L", size)
        data = data[:22] + claimed + data[26:]
        return data[: at + 24] + claimed + data[at + 28 :]

    return change


def flagged(bits: int) -> Callable[[bytes], bytes]:
    """Other flags in both records of the only member."""

    def change(data: bytes) -> bytes:
        at = data.rindex(b"PK\x01\x02")
        flags = struct.pack("<H", bits)
        data = data[:6] + flags + data[8:]
        return data[: at + 8] + flags + data[at + 10 :]

    return change


def overlapping(folder: Path) -> Path:
    """Forty names for the same packed bytes, as in the archives of David Fifield (2019)."""
    data = archive(("a0.txt", bytes(16 * MB)))(folder).read_bytes()
    at, end = data.rindex(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    record = data[at:end]
    records = [record.replace(b"a0.txt", f"{number:02}.txt".encode()) for number in range(40)]
    listed = b"".join(records)
    path = folder / "results.zip"
    path.write_bytes(data[:at] + listed + END.pack(b"PK\x05\x06", 0, 0, 40, 40, len(listed), at, 0))
    return path


def crowded(folder: Path) -> Path:
    """A list of a million members, none of which is there."""
    record = CENTRAL.pack(b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0) + b"a.txt"
    listed = record * 1_000_000
    path = folder / "results.zip"
    start = LOCAL.pack(b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 0, 0, 5, 0) + b"a.txt"
    count = 0xFFFF
    path.write_bytes(start + listed + END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), len(start), 0))
    return path


def nested(depth: int) -> Maker:
    """An archive in an archive in an archive."""

    def made(folder: Path) -> Path:
        data = good(folder)
        name = GOOD
        for level in range(depth):
            path = archive((name, data), name=f"level{level}.zip")(folder)
            name, data = path.name, path.read_bytes()
        return path

    return made


LINK, PIPE, DEVICE = stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK
