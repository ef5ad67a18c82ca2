"""Reads of workshops. Each states its queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .models import Workshop

ONLINE = "online"  # as an area: workshops that one can join from anywhere
PAST = 12  # earlier ones that are still listed
MOST = 300  # that a page or a calendar holds


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be chosen among the workshops to come: codes of languages, and areas by name."""

    languages: tuple[str, ...]
    areas: tuple[str, ...]
    online: bool


def coming(now: datetime) -> list[Workshop]:
    """Those that are not over, the next one first; also canceled ones, for people who had planned to come.

    One query.
    """
    return list(Workshop.objects.filter(ends_at__gt=now).order_by("starts_at", "pk")[:MOST])


def fitting(workshops: Sequence[Workshop], language: str = "", area: str = "") -> list[Workshop]:
    """Those in a language and an area, "" for any. No query."""
    return [one for one in workshops if language in ("", one.language) and _is_in(one, area)]


def _is_in(workshop: Workshop, area: str) -> bool:
    return bool(workshop.online) if area == ONLINE else area in ("", workshop.area)


def past(now: datetime) -> list[Workshop]:
    """The newest that are over and took place. One query."""
    return list(
        Workshop.objects.filter(ends_at__lte=now, canceled_at=None).order_by("-starts_at", "-pk")[:PAST]
    )


def offers(workshops: Sequence[Workshop]) -> Offers:
    """What the workshops to come differ in. No query."""
    return Offers(
        languages=tuple(sorted({one.language for one in workshops})),
        areas=tuple(sorted({one.area for one in workshops if one.area})),
        online=any(one.online for one in workshops),
    )


def areas() -> list[str]:
    """Every area that was ever named, by name. One query."""
    return list(Workshop.objects.exclude(area="").order_by("area").values_list("area", flat=True).distinct())
