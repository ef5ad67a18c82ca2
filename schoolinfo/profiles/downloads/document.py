"""The table as JSON, with what its codes mean and where it comes from. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from schoolinfo.spreadsheets import Cell

from .columns import codes
from .rows import Row


def as_json(columns: Sequence[str], rows: Iterable[Row], about: Mapping[str, Any]) -> bytes:
    """{"about", "codes", "rows"}. Every row has every column; an absent cell is null."""
    whole = [_row(columns, row) for row in rows]
    document = {"about": {**about, **_origin(whole)}, "codes": {**_labels(whole), **codes()}, "rows": whole}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _row(columns: Sequence[str], row: Row) -> dict[str, Cell]:
    """Empty text is as absent as None."""
    return {column: None if row.get(column) == "" else row.get(column) for column in columns}


def _origin(rows: Sequence[Row]) -> dict[str, Any]:
    """The years, newest first, and the files, each once."""
    keys = ("source_publisher", "source_file", "source_version", "public_since")
    files = dict.fromkeys(tuple(row[key] for key in keys) for row in rows if row["source_file"])
    return {
        "years": sorted({row["year"] for row in rows}, reverse=True),
        "files": [dict(zip(keys, file, strict=True)) for file in files],
    }


def _labels(rows: Sequence[Row]) -> dict[str, dict[str, Cell]]:
    """Codes that come with their words in each row."""
    pairs = {"measure_code": "measure", "student_group_code": "student_group"}
    return {code: {row[code]: row[words] for row in rows} for code, words in pairs.items()}
