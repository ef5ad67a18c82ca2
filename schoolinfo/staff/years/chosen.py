"""The versions that a step is about, as its page lists them. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.numbers import count
from schoolinfo.releases.standing import Stage, Standing

from ..versions.words import title
from .batches import Taken


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    rows: str
    by: str  # who uploaded it
    why_not: str = ""  # why this version stops the step for all
    then: str = ""  # what the public sees after an undo


def line(standing: Standing, why_not: str = "") -> Line:
    version = standing.version
    return Line(title(version), count(version.rows), version.created_by, why_not)


def taken(one: Taken) -> Line:
    version = one.standing.version
    return Line(title(version), count(version.rows), version.created_by, then=_then(one))


def _then(one: Taken) -> str:
    scheduled = one.standing.stage is Stage.SCHEDULED
    if one.after is None:
        return _("It will not become public.") if scheduled else _("Nothing is public in its place.")
    number = one.after.version.number
    if scheduled:
        return _("It will not become public. Version {number} stays public.").format(number=number)
    return _("Version {number} is public again.").format(number=number)
