"""Text files that are no text, no table, or not whole."""

import gzip

from tests import real_layouts as files

from .spoiling import of_bytes, patched, replacing

NAME = "eladownload2025.txt"
ROWS = 40


def good(folder):
    return files.results(folder, "ela")


def long(folder):
    """A good file of many schools, which ends in a word that is nowhere cut off."""
    rows = [files.school(number) | {"change": "1.0", "districtname": "D" * 60} for number in range(ROWS)]
    return files.results(folder, "chronic", *rows)


def commas(folder, *changes):
    return files.results(folder, "ela", *changes, name="eladownload2025.csv", delimiter=",")


def cut(tenths: int):
    """The first so many tenths of a file of 40 rows, which end within a line."""

    def first(data: bytes) -> bytes:
        return data[: len(data) * tenths // 10]

    return patched(long, first)


def line(number: int, change):
    """Change one line of a file, counted from 1."""

    def changed(data: bytes) -> bytes:
        lines = data.split(b"\n")
        lines[number - 1] = change(lines[number - 1])
        return b"\n".join(lines)

    return changed


BAD = {
    "no bytes": of_bytes(NAME, b""),
    "a byte order mark alone": of_bytes(NAME, b"\xef\xbb\xbf"),
    "blank lines alone": of_bytes(NAME, b"\n\n\n"),
    "a header alone": patched(good, lambda data: data.split(b"\n")[0] + b"\n"),
    "half a header": patched(good, lambda data: data[:120]),
    "rows without a header": patched(good, lambda data: data.split(b"\n", 1)[1]),
    "a header below the twentieth line": patched(good, lambda data: b"note\tnote\n" * 20 + data),
    "the header once more within the rows": patched(good, lambda data: data + data.split(b"\n")[0]),
    "a heading that stands twice": patched(good, replacing(b"priorstatus", b"currstatus")),
    "a column with cells and no heading": patched(good, replacing(b"schoolname", b"")),
    "saved as UTF-16, little end first": patched(good, lambda data: data.decode().encode("utf-16")),
    "saved as UTF-16, big end first": patched(
        good, lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be")
    ),
    "saved as UTF-16 without a mark": patched(good, lambda data: data.decode().encode("utf-16-le")),
    "saved as UTF-32": patched(good, lambda data: data.decode().encode("utf-32")),
    "saved in the code of mainframes": patched(good, lambda data: data.decode().encode("cp037")),
    "a NUL within a line": patched(good, replacing(b"First School", b"First\x00School")),
    "NULs to the end": patched(good, lambda data: data + bytes(4096)),
    "bytes of no encoding": patched(good, replacing(b"First School", b"First \x81chool")),
    "a lost letter": patched(good, replacing(b"First School", "Los Ni\ufffdos".encode())),
    "letters read in another encoding": patched(good, replacing(b"First School", "Los NiÃ±os".encode())),
    "a name with a bell in it": patched(good, replacing(b"First School", b"First\x07School")),
    "a name that runs backwards": patched(good, replacing(b"First School", "\u202eloohcS tsriF".encode())),
    "a name with a letter that nobody sees": patched(
        good, replacing(b"First School", "First\u200bSchool".encode())
    ),
    "a line with a cell too few": patched(good, line(3, lambda row: row.rpartition(b"\t")[0])),
    "a line with a cell too many": patched(good, line(2, lambda row: row + b"\t")),
    "a line broken in two": patched(good, replacing(b"First School", b"First\nSchool")),
    "a line with commas for tabs": patched(good, line(3, lambda row: row.replace(b"\t", b","))),
    "a tab within a name": patched(good, replacing(b"First School", b"First\tSchool")),
    "spaces for tabs": patched(good, lambda data: data.replace(b"\t", b"    ")),
    "a quotation mark that is never closed": patched(commas, replacing(b"First School", b'"First School')),
    "a comma within a name without quotation marks": patched(
        commas, replacing(b"First School", b"First, School")
    ),
    "two tables in one file": patched(good, lambda data: data + b"\ncds\tschool\n1\t2\n"),
    "notes under the table": patched(good, lambda data: data + b"* fewer than 11 students\n"),
    "a web page under the name of a table": of_bytes(
        "eladownload2025.csv", b"<!DOCTYPE html><html><body>Sign in</body></html>\n"
    ),
    "a web page with a table under the name of a workbook": of_bytes(
        "eladownload2025.xls", b"<html><table><tr><td>cds</td></tr></table></html>"
    ),
    "JSON": of_bytes("eladownload2025.json", b'[{"cds": "19647330100289"}]'),
    "rich text": of_bytes(NAME, b"{\\rtf1\\ansi cds\\tab rtype}"),
    "a PDF": of_bytes("eladownload2025.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
    "a picture": of_bytes("eladownload2025.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    "packed by gzip": patched(good, lambda data: gzip.compress(data, mtime=0)),
    "a shortcut to the file": of_bytes(
        "eladownload2025.url", b"[InternetShortcut]\r\nURL=file:///c:/ela.txt\r\n"
    ),
    "a letter about the file": of_bytes(NAME, b"Dear all, the results are on the shared drive.\n"),
    **{f"cut off after {tenths} tenths": cut(tenths) for tenths in range(1, 10)},
}
