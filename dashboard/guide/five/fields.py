"""The two numbers of the explainer: as typed, as read, and what is wrong with them."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import Better, Measure
from schoolinfo.numbers import MINUS, plain

from ...presenters.tables import titles
from .asked import Asked
from .bounds import Bounds, change_bounds, status_bounds

# Digits as the site prints them, with at most one decimal; the script reads numbers by the same pattern.
NUMBER = r"-?(?:[0-9]{1,4}(?:\.[0-9])?|\.[0-9])"


@dataclass(frozen=True, slots=True)
class Field:
    """A number to move. `number` is None where the text cannot be read or is out of bounds; then `problem` says
    so. The sentences for a script have the typed text as {typed}."""

    name: str  # "value" or "change"
    label: str  # "Status, in percent (lower is better)"
    hint: str
    text: str  # what stands in the field
    number: float | None
    problem: str
    bounds: Bounds
    empty: str
    unread: str
    outside: str

    @property
    def kind(self) -> str:
        """A field for numbers would show nothing of a text that is none."""
        return "number" if self.number is not None or _number(self.text) is not None else "text"

    @property
    def slider(self) -> str:
        """Where the slider stands: at its end for a number beyond it."""
        at = self.number if self.number is not None else 0.0
        return f"{min(max(at, self.bounds.first), self.bounds.last):.1f}"


def fields(measure: Measure, asked: Asked, start: tuple[float, float]) -> tuple[Field, Field]:
    """Status and Change: as asked for, or as they start."""
    lower = measure.better is Better.LOWER
    status, change = titles(measure)
    if lower:
        status = _("{title} (lower is better)").format(title=status)
    return (
        _field(
            "value", status, _("How students did this year."), asked.value, start[0], status_bounds(measure)
        ),
        _field("change", change, _change_hint(lower), asked.change, start[1], change_bounds(measure)),
    )


def _change_hint(lower: bool) -> str:
    if lower:
        return _("Compared with last year’s students. Below 0 is down, and here down is better.")
    return _("Compared with last year’s students. Below 0 is down, above 0 is up.")


def _field(name: str, label: str, hint: str, typed: str | None, start: float, bounds: Bounds) -> Field:
    text = f"{start:z.1f}" if typed is None else typed
    number = _number(text)
    said = {
        "empty": _("Put in a number, like 12.3 or −4."),
        "unread": _("We cannot read “{typed}” as a number. Write it like 12.3 or −4."),
        "outside": _("{typed} is too far. Put in a number from {low} to {high}.").format(
            typed="{typed}", low=plain(bounds.low, 0), high=plain(bounds.high, 0)
        ),
    }
    wrong = _wrong(text, number, bounds)
    problem = said[wrong].format(typed=text) if wrong else ""
    shown = text if number is None else _typed(text)
    return Field(name, label, hint, shown, None if wrong else number, problem, bounds, **said)


def _wrong(text: str, number: float | None, bounds: Bounds) -> str:
    if not text:
        return "empty"
    if number is None:
        return "unread"
    return "" if bounds.low <= number <= bounds.high else "outside"


def _number(text: str) -> float | None:
    """The number that a text writes, with a point or a comma, and either minus sign; None for any other text."""
    text = _typed(text)
    return float(text) if re.fullmatch(NUMBER, text) else None


def _typed(text: str) -> str:
    """As a field for numbers takes it."""
    return text.replace(MINUS, "-").replace(",", ".").removeprefix("+")
