"""The years a page can be asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import school_year

from .addresses import page_address


@dataclass(frozen=True, slots=True)
class YearChoice:
    label: str
    address: str
    current: bool


def year_choices(cds: str, years: Sequence[int], year: int | None) -> tuple[YearChoice, ...]:
    """The newest results, then every year with public results, newest first."""
    if not years:
        return ()
    newest = YearChoice(_("Newest results"), page_address(cds), year is None)
    return (newest, *(YearChoice(label(y), page_address(cds, y), y == year) for y in years))


def label(year: int) -> str:
    """2025 → "2025 Dashboard (2024–25)"."""
    return _("{year} Dashboard ({school_year})").format(year=year, school_year=school_year(year))
