"""Results and Changes with their units."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from schoolinfo.measures import Measure, Unit
from schoolinfo.numbers import percent, plain, signed

_UNITS = {
    Unit.POINTS: gettext_noop("points"),
    Unit.INDEX: gettext_noop("of 100 points"),
    Unit.PERCENT: gettext_noop("of students"),
}
_HEADINGS = {
    Unit.POINTS: gettext_noop("Points"),
    Unit.INDEX: gettext_noop("Points"),
    Unit.PERCENT: gettext_noop("Percent"),
}


def value(measure: Measure, number: float) -> str:
    """A result as it stands alone: "+13.2", "52.6", "12.3%"."""
    if measure.unit is Unit.POINTS:
        return signed(number)
    return percent(number) if measure.unit is Unit.PERCENT else plain(number)


def short(measure: Measure, number: float) -> str:
    """A result in a picture, where the unit stands in its title: "+13.2", "12.3"."""
    return signed(number) if measure.unit is Unit.POINTS else plain(number)


def unit(measure: Measure) -> str:
    """What stands beside the number of a card."""
    if measure.code == "cci":
        return _("of graduates")
    return _(_UNITS[measure.unit])


def heading(measure: Measure) -> str:
    """The head of a column of results."""
    return _(_HEADINGS[measure.unit])


def change(measure: Measure, number: float) -> str:
    """A Change with its unit: "+6.3 points", "−1.5 percentage points"."""
    if measure.unit is Unit.PERCENT:
        return _("%(change)s percentage points") % {"change": signed(number)}
    return _("%(change)s points") % {"change": signed(number)}


def change_since(measure: Measure, number: float) -> str:
    """A Change with what it compares."""
    if measure.unit is Unit.PERCENT:
        sentence = _("%(change)s percentage points compared with last year’s students")
    else:
        sentence = _("%(change)s points compared with last year’s students")
    return sentence % {"change": signed(number)}
