"""What /measures/<code>/ says of a measure: its cut points by year in words, and its five-by-five table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy

from schoolinfo.measures import Better, Measure

from ..released import Release, released
from ..rules import FOLDING, cut_sets, explain, known_years
from .about import about
from .grades import grades
from .tables import rule_set


@dataclass(frozen=True, slots=True)
class YearOfRelease:
    """What the state released in a year, in words."""

    year: int
    words: str


def rules(measure: Measure) -> Mapping[str, Any]:
    """The context of `dashboard/measure.html`."""
    years = known_years(measure.code)
    return {
        "about": about(measure),
        "grades": grades(measure),
        "lower_is_better": measure.better is Better.LOWER,
        "years": ", ".join(str(year) for year in years),
        "sets": [rule_set(explain(measure.code, years[0], rule), measure) for rule in cut_sets(measure.code)],
        "folds": measure.code in FOLDING,
        "released": [
            YearOfRelease(y, str(_RELEASED[what])) for y, what in sorted(released()[measure.code].items())
        ],
        "source": measure.source,
    }


_RELEASED = {
    Release.FULL: gettext_lazy("Status, Change and color"),
    Release.NO_COLOR: gettext_lazy("Status and Change, no color"),
    Release.STATUS: gettext_lazy("Status only"),
    Release.DATA: gettext_lazy("Numbers without levels"),
    Release.NONE: gettext_lazy("No results"),
}
