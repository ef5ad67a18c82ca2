"""What a page says of growth rows, without a database."""

from decimal import Decimal

from django.template.loader import render_to_string

from growth import presenters
from growth.selectors import Selected

from .builders import (
    POINTS_SHEET,
    releases,
    sheet,
    subject,
)

D = Decimal


SAME = "In English Language Arts, students here gained about as much as similar students"


NET = (1, "2025", "NET")


STATE_MODEL = sheet(
    **POINTS_SHEET,
    model_id="CDE",
    publisher="California Department of Education",
    title="California student growth model",
    categories={"3": "Average Growth"},
)


def panel(*rows, public=(NET,), models=None, **whose):
    models = models or {v: sheet() for v, _, _ in public}
    return presenters.present(Selected(rows, models), subject(**whose), releases(*public))


def card(*rows, **how):
    return panel(*rows, **how).cards[0]


def text(card):
    return " ".join(render_to_string(card.template, {"card": card}).split())


def whole_page(found):
    return " ".join(
        [*(text(c) for c in found.cards), *found.glance.grew, *found.glance.unknown, *found.notes]
    )
