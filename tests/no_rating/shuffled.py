"""The fictional district with the same schools and other results.

In each file of results the rows of a school are handed on to another school of that file, in an order of the
file's own. So every file is as valid as before, and no school keeps its results in any measure and year.
"""

import csv
import io
import random
import shutil
from collections.abc import Callable
from pathlib import Path

SEED = "no rating"
CDS = {"cds", "cds_code"}
IDENTITY = {
    *(*CDS, "rtype", "record_type", "schoolname", "school_name", "districtname"),
    *("countyname", "charter_flag", "coe_flag"),
}
DIRECTORY = ("pubschls", "district_schools", "frpm", "models_core")

Row = dict[str, str]


def other_district(sample: Path, out: Path, chosen: Callable[[str, Row], bool] = lambda name, row: True):
    """Write the files of `sample` into `out`; rows that are `chosen(file name, row)` change schools."""
    for path in sorted(sample.iterdir()):
        if path.suffix in (".txt", ".csv") and not path.name.startswith(DIRECTORY):
            (out / path.name).write_bytes(shuffled(path, chosen))
        elif path.suffix in (".txt", ".csv", ".xlsx"):
            shutil.copy(path, out / path.name)


def shuffled(path: Path, chosen: Callable[[str, Row], bool]) -> bytes:
    """The bytes of a file of results in which the chosen rows of each school are another school's."""
    text, encoding = _read(path)
    form = _form(path)
    reader = csv.DictReader(io.StringIO(text, newline=""), **form)
    rows = list(reader)
    moving = [row for row in rows if chosen(path.name, row) and _of_school(row)]
    _hand_on(moving, path.name)
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, reader.fieldnames, **form)
    writer.writeheader()
    writer.writerows(sorted(rows, key=_place) if path.suffix == ".txt" else rows)
    return written.getvalue().encode(encoding)


def _hand_on(rows: list[Row], name: str) -> None:
    """Give each school the rows of the next one in an order drawn for the file; identities stay."""
    identities = {_cds(row): {key: row[key] for key in row if key.lower() in IDENTITY} for row in rows}
    drawn = sorted(identities)
    random.Random(f"{SEED} {name}").shuffle(drawn)
    heir = dict(zip(drawn, [*drawn[1:], *drawn[:1]], strict=True))
    for row in rows:
        row.update(identities[heir[_cds(row)]])


def _cds(row: Row) -> str:
    return next(row[key] for key in row if key.lower() in CDS)


def _of_school(row: Row) -> bool:
    return not _cds(row).endswith("0000000")


def _place(row: Row) -> tuple[str, ...]:
    """The state's order: growth by subject, then by CDS code."""
    return row.get("subject") or "", _cds(row)


def _form(path: Path) -> dict:
    if path.suffix == ".csv":
        return {"lineterminator": "\n"}
    return {"delimiter": "\t", "lineterminator": "\r\n", "quoting": csv.QUOTE_NONE, "quotechar": None}


def _read(path: Path) -> tuple[str, str]:
    """(text, encoding): the files come with a mark, as UTF-8, or in the Windows code page."""
    data = path.read_bytes()
    for encoding in ("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise ValueError(f"{path.name} is in neither encoding")
