"""Hostile archives by name."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

from . import zips
from .zips import GOOD, Maker, archive, claiming, flagged, named, patched, renaming, zeros

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00"


def one(data: bytes = b"cds\trtype\n", name: str = GOOD) -> Maker:
    return archive((name, data))


def before(junk: bytes, name: str) -> Maker:
    """Something else that is an archive from its middle on."""

    def made(folder: Path) -> Path:
        path = one()(folder)
        return path.rename(folder / name) if not junk else _joined(folder / name, junk + path.read_bytes())

    return made


def _joined(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def tar(folder: Path) -> Path:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as out:
        out.add(zips.files.results(folder, "ela"), GOOD)
    return _joined(folder / "results.tar.gz", gzip.compress(packed.getvalue(), mtime=0))


def misnamed(folder: Path) -> Path:
    """A text under the name of an archive."""
    return zips.files.results(folder, "ela").rename(folder / "results.zip")


HOSTILE: dict[str, Maker] = {
    "archive: a file of 64 MB of zeros": zeros(GOOD, megabytes=64),
    "archive: in an archive": zips.nested(2),
    "archive: four deep": zips.nested(4),
    "archive: under the name of a text in an archive": lambda folder: one(
        zips.nested(1)(folder).read_bytes()
    )(folder),
    "archive: forty names for the same bytes": zips.overlapping,
    "archive: a size that is a lie, far too small": patched(zeros(GOOD, megabytes=40), claiming(10)),
    "archive: a size that is a lie, far too large": patched(one(), claiming(0x7FFFFFFF)),
    "archive: a name that climbs out of its folder": named("../../eladownload2025.txt"),
    "archive: a name that climbs out and in again": named("a/../../eladownload2025.txt"),
    "archive: a name from the root": named("/etc/eladownload2025.txt"),
    "archive: a name on a drive": named("C:/eladownload2025.txt"),
    "archive: a name that climbs out by backslashes": named("..\\..\\eladownload2025.txt"),
    "archive: a name in a shared folder": named("\\\\server\\share\\eladownload2025.txt"),
    "archive: a stream beside a file": named("eladownload2025.txt:evil"),
    "archive: a link to another file": zips.special(zips.LINK, b"/etc/passwd"),
    "archive: a pipe": zips.special(zips.PIPE, b""),
    "archive: a device": zips.special(zips.DEVICE, b""),
    "archive: fifty-one files": archive(*((f"{number}.txt", b"x") for number in range(51))),
    "archive: a list of a million files": zips.crowded,
    "archive: with a password": patched(one(), flagged(1)),
    "archive: with a password on its list": patched(one(), flagged(0x41)),
    "archive: a NUL in a name": patched(
        named("eladownload2025.txt.exe"), renaming(b"2025.txt.exe", b"2025.txt\0exe")
    ),
    "archive: a name that runs backwards": named("ela\u202etxt.exe.txt"),
    "archive: a line break in a name": named("ela\r\nSet-Cookie: a=b.txt"),
    "archive: the same name twice": archive(("a/ela.txt", b"x"), ("b/ELA.txt", b"y")),
    "archive: a program": one(b"MZ\x90\x00", "setup.exe"),
    "archive: a web page": one(b"<script>alert(1)</script>", "index.html"),
    "archive: a workbook with macros by its name": one(b"PK\x03\x04", "results.xlsm"),
    "archive: what macOS adds, alone": one(b"x", "__MACOSX/._ela.txt"),
    "archive: nothing": archive(),
    "archive: cut off": patched(one(b"x" * 5000), lambda data: data[:-30]),
    "archive: a byte that is not as it was": patched(
        archive((GOOD, b"x" * 5000), packing=zipfile.ZIP_STORED),
        lambda data: data.replace(b"xxxx", b"xxyx", 1),
    ),
    "archive: packed by a rare method": archive((GOOD, b"x" * 5000), packing=zipfile.ZIP_LZMA),
    "archive: two names for one file": patched(
        one(), lambda data: data.replace(b"eladownload", b"mathownload", 1)
    ),
    "archive: a PDF that is one too": before(PDF, "results.pdf"),
    "archive: a picture that is one too": before(GIF, "results.zip"),
    "archive: of another kind": tar,
    "archive: none, under the name of one": misnamed,
    "archive: a name of 300 letters": named("a" * 296 + ".exe"),
}
