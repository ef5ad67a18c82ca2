"""Numbers as text. Decimals have a point and a real minus sign in every language of the site."""

from decimal import Decimal

from django.utils.translation import ngettext

MINUS = "\u2212"


def plain(number: float | Decimal, decimals: int = 1) -> str:
    """-7.2 → "−7.2", 7.2 → "7.2", -0.04 → "0.0"."""
    return f"{number:z.{decimals}f}".replace("-", MINUS)


def signed(number: float | Decimal, decimals: int = 1) -> str:
    """13.2 → "+13.2", -7.2 → "−7.2", 0.04 → "0.0"."""
    text = plain(number, decimals)
    return f"+{text}" if round(number, decimals) > 0 else text


def percent(number: float | Decimal) -> str:
    """12.34 → "12.3%"."""
    return f"{plain(number)}%"


def count(number: int) -> str:
    """4127 → "4,127"."""
    return f"{number:,}"


def students(number: int) -> str:
    """398 → "398 students"."""
    return ngettext("%(number)s student", "%(number)s students", number) % {"number": count(number)}
