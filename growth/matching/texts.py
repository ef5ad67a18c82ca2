"""How the cells of a file that a person made are read: numbers, ranges, codes, years."""

import re
from decimal import Decimal, InvalidOperation

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_ORDINAL = re.compile(r"(\d+)(st|nd|rd|th)", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)
_EXPONENT = re.compile(r"[+-]?\d+(\.\d+)?[eE][+-]?\d{1,2}", re.ASCII)
_ONE = r"[+-]?(?:\d+\.?\d*|\.\d+)"
_RANGE = re.compile(rf"[(\[]?\s*({_ONE})\s*(?:,|;|to|–|—|-)\s*({_ONE})\s*[)\]]?", re.ASCII | re.IGNORECASE)
_YEAR = re.compile(r"(?:sy\s*)?(20\d\d)(?:\s?[-–/]\s?((?:20)?\d\d))?(?:\.0)?", re.ASCII | re.IGNORECASE)


def number(text: str, percent: bool = False) -> str | None:
    """The number as plain digits, every decimal kept: "1,234" is 1234, "52nd" is 52. None where it is not one.

    "52%" is a number only where `percent` says so: a percentile or a score is not a percentage.
    """
    plain = text.replace("\u2212", "-").removeprefix("'").strip()
    if percent:
        plain = plain.removesuffix("%").strip()
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    if found := _ORDINAL.fullmatch(plain):
        plain = found[1]
    if _EXPONENT.fullmatch(plain):
        plain = format(Decimal(plain), "f")
    return plain.removeprefix("+") if _NUMBER.fullmatch(plain) else None


def both_ends(text: str) -> tuple[str, str] | None:
    """The two ends of "41–63", "41 to 63" or "(41, 63)"; None where the cell is none of these."""
    found = _RANGE.fullmatch(text.replace("\u2212", "-").strip())
    return (found[1], found[2]) if found else None


def times_100(text: str) -> str:
    """A share as a number from 0 to 100, exactly; a text that is no number stays as it is."""
    try:
        return format(Decimal(text) * 100, "f") if text else ""
    except InvalidOperation:
        return text


def cds_code(*parts: str) -> str:
    """One code of the texts of its parts: the whole of 14 digits, county, district and school, or 7 digits twice.

    A part that lost leading zeros gets them back, since its length is known. The whole code is left as it is.
    """
    widths = {1: (14,), 2: (7, 7), 3: (2, 5, 7)}[len(parts)]
    cleaned = [re.sub(r"[\s-]", "", part.removeprefix("'")).removesuffix(".0") for part in parts]
    if len(parts) == 1 or not all(part.isascii() and part.isdigit() for part in cleaned):
        return " ".join(cleaned)
    return "".join(part.zfill(width) for part, width in zip(cleaned, widths, strict=True))


def is_cds(code: str) -> bool:
    return len(code) == 14 and code.isascii() and code.isdigit()


def spring_year(text: str) -> str:
    """The spring year of "2025-26", "SY 2025–2026" or "2026"; any other text as it is."""
    found = _YEAR.fullmatch(text.strip())
    if not found:
        return text
    last = found[2]
    return found[1] if not last else last if len(last) == 4 else found[1][:2] + last
