"""What the address of the explainer asks for."""

import re

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.profiles.errors import Link, Unreadable

from .classes import LAST, SIZES


def asked(parameters) -> tuple[int, int]:
    """(Students in a class, which class): the first of each where nothing is asked for.

    Raises Unreadable for a size that is not offered, and for a class that cannot be drawn.
    """
    return (
        _number(parameters.get("size") or str(SIZES[0]), SIZES),
        _number(parameters.get("draw") or "1", range(1, LAST + 1)),
    )


def _number(text: str, offered) -> int:
    number = int(text) if re.fullmatch("[0-9]{1,4}", text) else 0
    if number not in offered:
        sentence = _(
            "This page draws classes of {sizes} students, numbered from 1 to {last}. Choose again there."
        ).format(sizes=", ".join(map(str, SIZES)), last=LAST)
        raise Unreadable(sentence, (Link(reverse("guide-growth"), _("Growth, step by step")),))
    return number
