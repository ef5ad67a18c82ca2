"""Hostile text files by name: made to take memory or time, or to be taken for something else."""

from pathlib import Path

from tests import real_layouts as files
from tests.bad_input.catalogue.spoiling import of_bytes
from tests.bad_input.catalogue.text import good

from .zips import MB, Maker

NAME = "eladownload2025.txt"
# The harmless text that every scanner for viruses knows (EICAR, 2003), in two halves: this file is none.
SCANNED = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def followed_by(data: bytes) -> Maker:
    def made(folder: Path) -> Path:
        path = good(folder)
        with path.open("ab") as stream:
            stream.write(data)
        return path

    return made


def sparse(folder: Path) -> Path:
    """One byte more than 200 MB, none of them written."""
    path = folder / NAME
    with path.open("wb") as stream:
        stream.truncate(200 * MB + 1)
    return path


def long_cell(delimiter: str, letters: int) -> Maker:
    row = {"schoolname": "A" * letters}
    return lambda folder: files.results(folder, "ela", row, name="eladownload2025.csv", delimiter=delimiter)


HOSTILE: dict[str, Maker] = {
    "text: one byte more than 200 MB": sparse,
    "text: twenty million blank lines": of_bytes(NAME, b"\n" * 20 * MB),
    "text: twenty million blank lines below a table": followed_by(b"\n" * 20 * MB),
    "text: a header of ten million columns": of_bytes(NAME, b"cds" + b"\t" * 10_000_000 + b"\n1\n"),
    "text: a header of ten million columns between commas": of_bytes(
        "eladownload2025.csv", b"cds" + b"," * 10_000_000 + b"\n1\n"
    ),
    "text: a header of 16,384 names": of_bytes(
        NAME, b"\t".join(f"cds{n}".encode() for n in range(16_384)) + b"\n"
    ),
    "text: a line of 20 MB": of_bytes(NAME, b"cds\trtype\n" + b"a" * 20 * MB),
    "text: a cell of 20 MB": long_cell("\t", 20 * MB),
    "text: a cell of a megabyte between commas": long_cell(",", MB),
    "text: a heading of a megabyte between commas": of_bytes(
        "ela.csv", b"cds," + b"a" * MB + b",rtype\n1,2,3\n"
    ),
    "text: quotation marks alone": of_bytes("ela.csv", b"cds,rtype\n" + b'"' * MB),
    "text: what scanners for viruses know": of_bytes(NAME, SCANNED + b"\n"),
    "text: a script for a shell": of_bytes(NAME, b"#!/bin/sh\nrm -rf /\n"),
    "text: a web page that runs": of_bytes("ela.csv", b"<html><script>alert(1)</script></html>"),
    "text: commands for a spreadsheet": of_bytes("ela.csv", b"=cmd|' /C calc'!A0,+1,-1,@SUM(1)\n"),
    "text: commands for a database": of_bytes(NAME, b"\\copy x to program 'sh'\n\\.\n"),
    "text: a picture of lines that draws itself": of_bytes("ela.csv", b'<svg xmlns="x" onload="alert(1)"/>'),
}
