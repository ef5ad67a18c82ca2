"""The years a page can be asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import school_year

from .addresses import page_address


@dataclass(frozen=True, slots=True)
class YearChoice:
    label: str  # in full, for who hears it
    address: str
    current: bool
    short: str = ""  # what is seen where the label says more than is needed


def year_choices(cds: str, years: Sequence[int], year: int | None) -> tuple[YearChoice, ...]:
    """The newest results, then every year with public results, newest first."""
    if not years:
        return ()
    words = _("Newest results")
    newest = YearChoice(words, page_address(cds), year is None, words)
    return (newest, *(YearChoice(label(y), page_address(cds, y), y == year, str(y)) for y in years))


def label(year: int) -> str:
    """2025 → "2025 Dashboard (2024–25)"."""
    return _("{year} Dashboard ({school_year})").format(year=year, school_year=school_year(year))
