"""A streamed look at the parts of a workbook before anything is built from them. Imports nothing of the site."""

import io
import re
import zipfile
import zlib

MOST_UNPACKED = 1536 * 1024**2
MOST_RATIO = 400  # unpacked to packed, for parts over 16 MB
MOST_PARTS = 2_000
MOST_CELLS = 25_000_000
CHUNK = 4 * 1024 * 1024
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)

TYPES = "[Content_Types].xml"  # says of each part what it is, whatever its name
MOST_TYPES = 1024**2  # bytes of it
REFUSED_TYPES = (  # (as the types are written in ECMA-376 and MS-OFFCRYPTO, what is said, what is expected)
    (b"vbaproject", "The workbook holds macros.", "a workbook without macros"),
    (b"macrosheet", "The workbook holds macros.", "a workbook without macros"),
    (b"macroenabled", "The workbook holds macros.", "a workbook without macros"),
    (b"externallink+xml", "The workbook takes values from other files.", "a workbook of its own values"),
    (b"oleobject", "The workbook holds an object of another program.", "a workbook of its own values"),
    (b"activex", "The workbook holds an object of another program.", "a workbook of its own values"),
)
_FAR_CELL = re.compile(rb'<c r="([A-Z]{3}\d+)"[^>/]*>(?!</c>)')
_ERROR_CELL = re.compile(rb'<c r="([A-Z]+\d+)"[^>/]* t="e"[^>/]*>')
_LAST_CELL = re.compile(rb'.*<c r="([A-Z]+)(\d+)"[^>/]*>(?:<f>[^<]*</f>)?<(?:v|is)', re.DOTALL)
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)\d+"')


class Refusal(Exception):
    def __init__(self, message, expected, value=""):
        super().__init__(message)
        self.report = {"rule": "workbook", "message": message, "expected": expected, "value": value}


def look(data):
    """True where a sheet has TRUE or FALSE. Raises Refusal for what must not be unpacked or read."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
    except zipfile.BadZipFile:
        raise Refusal("The workbook is cut off or damaged.", "a whole .xlsx workbook") from None
    check_parts(parts)
    check_types(package)
    looked = [look_at_part(package, part) for part in parts if part.filename.endswith((".xml", ".rels"))]
    return any(looked)


def check_parts(parts):
    """Refuse what is no workbook of its own values."""
    if len(parts) > MOST_PARTS:
        raise Refusal("The workbook has too many parts.", f"at most {MOST_PARTS:,} parts")
    names = [part.filename for part in parts]
    if "xl/workbook.xml" not in names:
        raise Refusal("This is not a workbook.", "an .xlsx workbook, or a text file")
    for name in names:
        if name.endswith("vbaProject.bin"):
            raise Refusal("The workbook holds macros.", "a workbook without macros", name)
        if name.startswith("xl/externalLinks/"):
            raise Refusal("The workbook takes values from other files.", "a workbook of its own values", name)


def check_types(package):
    """Refuse parts that run or reach out, by what the package says they are."""
    try:
        with package.open(TYPES) as stream:
            said = stream.read(MOST_TYPES + 1).lower()
    except KeyError:
        raise Refusal("This is not a workbook.", "an .xlsx workbook, or a text file") from None
    except DAMAGED as error:
        raise damaged(error) from None
    if len(said) > MOST_TYPES:
        raise Refusal("The workbook has too many parts.", f"at most {MOST_PARTS:,} parts")
    for kind, message, expected in REFUSED_TYPES:
        if kind in said:
            raise Refusal(message, expected)


def damaged(error):
    return Refusal("The workbook is cut off or damaged.", "a whole .xlsx workbook", str(error)[:80])


def look_at_part(package, part):
    """Refuse a part that unpacks too far, defines entities, or has cells where none belong."""
    sheet = part.filename.startswith("xl/worksheets/")
    size, tail, booleans, last, width = 0, b"", False, None, 0
    try:
        with package.open(part) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                check_size(part, size)
                block = tail + chunk
                if b"<!DOCTYPE" in block or b"<!ENTITY" in block:
                    raise Refusal("The workbook defines XML entities.", "a plain .xlsx workbook")
                if sheet:
                    check_cells(block)
                    booleans = booleans or b' t="b"' in block
                    width = width or dimension_width(block)
                    last = last_row(block) or last
                tail = chunk[-256:]
    except DAMAGED as error:
        raise damaged(error) from None
    if sheet and last and last * max(width, 1) > MOST_CELLS:
        message = "The last filled cell stands so far down that the sheet cannot be read."
        raise Refusal(
            message, f"at most {MOST_CELLS:,} cells between the first and the last", f"row {last:,}"
        )
    return booleans


def check_size(part, size):
    message = "The workbook unpacks to far more than it should."
    if size > MOST_UNPACKED:
        raise Refusal(message, "at most 1.5 GB unpacked")
    if size > 16 * 1024**2 and size > MOST_RATIO * max(part.compress_size, 1):
        raise Refusal(message, f"at most {MOST_RATIO} times its packed size")


def check_cells(block):
    if found := _FAR_CELL.search(block):
        message = "A cell far outside the table is filled. Delete it and save again."
        raise Refusal(message, "cells only in the table's columns", f"cell {found[1].decode()}")
    if b' t="e"' in block and (found := _ERROR_CELL.search(block)):
        message = "A cell holds an error such as #N/A or #REF!."
        raise Refusal(message, "a number, a text, or an empty cell", f"cell {found[1].decode()}")


def dimension_width(block):
    found = _DIMENSION.search(block, 0, 8192)
    width = 0
    for letter in found[1] if found else b"":
        width = width * 26 + letter - 64
    return min(width, 702)


def last_row(block):
    """The row of the last filled cell of a block, or None."""
    at = max(block.rfind(b"<v>"), block.rfind(b"<is>"))
    found = _LAST_CELL.match(block[max(0, at - 4096) : at + 4]) if at >= 0 else None
    return int(found[2]) if found else None
