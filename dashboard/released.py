"""What the state released of each measure and year, from data/rules/released.json."""

import json
from enum import StrEnum
from functools import cache

from django.conf import settings


class Release(StrEnum):
    FULL = "full"  # Status, Change and color
    NO_COLOR = "no_color"  # Status and Change
    STATUS = "status"  # Status only
    DATA = "data"  # numbers without levels
    NONE = "none"


@cache
def released() -> dict[str, dict[int, Release]]:
    """{measure: {spring year: what was released}}."""
    path = settings.BASE_DIR / "data" / "rules" / "released.json"
    measures = json.loads(path.read_text(encoding="utf-8"))["measures"]
    return {
        code: {int(year): Release(what) for year, what in years.items()} for code, years in measures.items()
    }


def release_of(measure: str, year: int) -> Release:
    """What was released; a year that the table does not know counts as released in full."""
    return released()[measure].get(year, Release.FULL)


def is_released(measure: str, year: int) -> bool:
    """Whether the state released anything of the measure for that year."""
    return release_of(measure, year) is not Release.NONE


def newest_released(measure: str) -> int:
    """The newest spring year of the table in which the state released this measure."""
    return max(year for year, what in released()[measure].items() if what is not Release.NONE)
