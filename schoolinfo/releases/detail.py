"""The publisher's other columns, kept with each row as one jsonb object of texts."""

import json
from collections.abc import Iterable, Mapping

import numpy as np

from .copying import CopyColumn, escape, plain
from .table import Column


def detail(columns: Iterable[Column], hidden: Mapping[str, np.ndarray], rows: int) -> CopyColumn:
    """One object a row: {column name as published: text}; empty cells are left out.

    `hidden` maps a lower-cased column name to the rows in which its text must not be kept.
    """
    fragments = [_fragments(column, hidden.get(column.name.lower())) for column in columns]
    if not fragments:
        return plain("detail", ["{}"] * rows)
    joined = map("".join, zip(*fragments, strict=True))
    return plain("detail", ["{" + text[:-1] + "}" for text in joined])


def _fragments(column: Column, hide: np.ndarray | None) -> list[str]:
    name = json.dumps(column.name, ensure_ascii=False)
    texts = [
        escape(f"{name}:{json.dumps(value, ensure_ascii=False)},") if value else "" for value in column.values
    ]
    codes = column.codes
    if hide is not None and hide.any():
        codes = np.where(hide, len(texts), codes)
        texts.append("")
    return np.array(texts, dtype=object)[codes].tolist()
