"""What may be said of a growth number. Computed from the numbers as published, never uploaded.

"More" or "less" is said only when the whole range lies on one side of the model's typical value.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from schoolinfo.measures import State

from .modelsheet import SMALLEST, STATED, ModelSheet

Z95 = Decimal("1.96")


class Said(StrEnum):
    MORE = "more"
    LESS = "less"
    SAME = "same"  # about the same as similar students; also when the range touches the typical value
    TOO_FEW = "too few"  # fewer than 30 students to say more or less
    UNSAID = "unsaid"  # the file does not say how certain the number is
    NOT_SHOWN = "not shown"


@dataclass(frozen=True, slots=True)
class Interval:
    """A range on the model's scale, not rounded."""

    low: Decimal
    high: Decimal


def interval(
    estimate: Decimal,
    std_error: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    level: int | None,
    model: ModelSheet,
) -> Interval | None:
    """The range of an estimate, cut off at the ends of the scale; None where the file gives no uncertainty.

    A published range is taken as it is; one of another level than 95 percent is replaced by
    estimate ± 1.96 standard errors where there is a standard error.
    """
    published = low is not None and high is not None
    if std_error is not None and (not published or level != 95):
        low, high = estimate - Z95 * std_error, estimate + Z95 * std_error
    elif not published:
        return None
    return Interval(max(low, model.scale_min), min(high, model.scale_max))


def classify(state: int, students: int | None, found: Interval | None, model: ModelSheet) -> Said:
    """Which of the sentences holds."""
    if state != State.SHOWN or students is None or students < SMALLEST:
        return Said.NOT_SHOWN
    if found is None:
        return Said.UNSAID
    if students < STATED:
        return Said.TOO_FEW
    if found.low > model.typical_value:
        return Said.MORE
    if found.high < model.typical_value:
        return Said.LESS
    return Said.SAME
