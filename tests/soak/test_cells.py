"""Every column of every layout in turn holds something that is not its own, or is not there."""

import pytest
from django.db import transaction

from tests.mutated_loads import load_whole_or_not_at_all, text_files

FILES = [path for path in text_files() if "2019" in path.name or "2025" in path.name or "-" in path.name]


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("cell", ["*", "--", "\\N", "NaN", "-1", "99999999999", "0", "a" * 500])
def test_a_wrong_cell_in_every_column(tmp_path, path, cell):
    lines = path.read_bytes().split(b"\n")
    delimiter = b"\t" if b"\t" in lines[0] else b","
    for place in range(lines[0].count(delimiter) + 1):
        row = len(lines) // 2
        cells = lines[row].split(delimiter)
        cells[place] = cell.encode()
        mutant = tmp_path / path.name
        mutant.write_bytes(b"\n".join([*lines[:row], delimiter.join(cells), *lines[row + 1 :]]))
        with transaction.atomic():
            load_whole_or_not_at_all(mutant, f"column {place}")
            transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("heading", [b"other", None])
def test_every_column_in_turn_under_another_heading_or_gone(tmp_path, path, heading):
    lines = path.read_bytes().splitlines()
    delimiter = b"\t" if b"\t" in lines[0] else b","
    for place in range(lines[0].count(delimiter) + 1):
        cells = [line.split(delimiter) for line in lines]
        for row in cells if heading is None else cells[:1]:
            row[place : place + 1] = [] if heading is None else [heading]
        mutant = tmp_path / path.name
        mutant.write_bytes(b"\n".join(delimiter.join(row) for row in cells))
        with transaction.atomic():
            load_whole_or_not_at_all(mutant, f"column {place}")
            transaction.set_rollback(True)
