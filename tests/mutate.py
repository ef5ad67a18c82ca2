"""Files as they arrive on a bad day: seeded damage to the bytes, lines, cells and headings of a good one."""

import random
from collections.abc import Callable

# Cells that readers have tripped over: numbers that are none, text that becomes one, other scripts' digits.
CELLS = [
    "", "*", "--", "NaN", "nan", "inf", "-inf", "NULL", "N/A", "1e5", "1.96E+13", "-0", "+3", "0x1F", "12,5",
    "1_000", "٣", "１２", " 7 ", "7.", ".5", "5", "10", "11", "-1", "100.1", "99999999999999999999", "0.05",
    "Y", "y", "TRUE", "=1+1", "\\N", "\\", "'", '"', "�", "Ã±", "a" * 500, "ALL", "XX", "2024", "0000000000000",
]  # fmt: skip


def damage(data: bytes, seed: int) -> bytes:
    """The file with one to three faults, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        data = chance.choice(FAULTS)(data, chance)
    return data


def flip_a_byte(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def cut_the_end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def lose_a_stretch(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 40) :]


def repeat_a_stretch(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[max(0, at - chance.randint(1, 200)) : at] + data[at:]


def _lines(change: Callable[[list[bytes], random.Random], None]):
    def fault(data: bytes, chance: random.Random) -> bytes:
        lines = data.split(b"\n")
        if len(lines) > 2:
            change(lines, chance)
        return b"\n".join(lines)

    fault.__name__ = change.__name__
    return fault


@_lines
def repeat_a_line(lines, chance):
    lines.insert(chance.randrange(1, len(lines)), chance.choice(lines))


@_lines
def lose_a_line(lines, chance):
    del lines[chance.randrange(len(lines))]


@_lines
def swap_two_lines(lines, chance):
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


@_lines
def blank_a_line(lines, chance):
    lines.insert(chance.randrange(len(lines)), b"")


@_lines
def write_another_cell(lines, chance):
    row = chance.randrange(1, len(lines))
    delimiter = b"\t" if b"\t" in lines[0] else b","
    cells = lines[row].split(delimiter)
    cells[chance.randrange(len(cells))] = chance.choice(CELLS).encode()
    lines[row] = delimiter.join(cells)


@_lines
def shift_the_cells_of_a_row(lines, chance):
    row = chance.randrange(1, len(lines))
    delimiter = b"\t" if b"\t" in lines[0] else b","
    cells = lines[row].split(delimiter)
    cells.insert(chance.randrange(len(cells)), b"")
    lines[row] = delimiter.join(cells[:-1])


@_lines
def rename_a_heading(lines, chance):
    delimiter = b"\t" if b"\t" in lines[0] else b","
    cells = lines[0].split(delimiter)
    cells[chance.randrange(len(cells))] = chance.choice([b"", b"cds", b"color", b"extra", b"SSID", b"status"])
    lines[0] = delimiter.join(cells)


@_lines
def swap_two_headings(lines, chance):
    delimiter = b"\t" if b"\t" in lines[0] else b","
    cells = lines[0].split(delimiter)
    a, b = chance.randrange(len(cells)), chance.randrange(len(cells))
    cells[a], cells[b] = cells[b], cells[a]
    lines[0] = delimiter.join(cells)


def save_as_utf16(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode("utf-16")


def put_a_mark_in_front(data: bytes, chance: random.Random) -> bytes:
    return b"\xef\xbb\xbf" + data


FAULTS = [
    flip_a_byte, cut_the_end, lose_a_stretch, repeat_a_stretch, repeat_a_line, lose_a_line, swap_two_lines,
    blank_a_line, write_another_cell, write_another_cell, write_another_cell, shift_the_cells_of_a_row,
    rename_a_heading, swap_two_headings, save_as_utf16, put_a_mark_in_front,
]  # fmt: skip
BYTES = [flip_a_byte, cut_the_end, lose_a_stretch]


def damage_bytes(data: bytes, seed: int) -> bytes:
    """One fault that knows nothing of lines: for packed files."""
    chance = random.Random(seed)
    return chance.choice(BYTES)(data, chance)
