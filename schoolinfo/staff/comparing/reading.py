"""What the views that compare versions read first: the version, and with what it can be compared."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from schoolinfo.releases.comparing.counterparts import Counterpart, With, counterpart
from schoolinfo.releases.comparing.difference import Sides
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.models import Event, Version

from .words import Wording


@dataclass(frozen=True, slots=True)
class Choices:
    """The versions that one can be compared with, and the one that is."""

    others: dict[With, Counterpart]
    chosen: With | None  # None: there is nothing to compare with

    @property
    def other(self) -> Counterpart | None:
        return self.others[self.chosen] if self.chosen else None


def find(key: int) -> Version:
    """A version whose dataset can be compared, else 404. One query."""
    version = get_object_or_404(Version.objects.select_related("edition"), pk=key)
    known = datasets().get(version.edition.dataset)
    if known is None or known.compared is None:
        raise Http404
    return version


def is_sealed(version: Version) -> bool:
    """Whether the rows are gone for good. One query."""
    return version.events.filter(kind=Event.Kind.SEALED).exists()


def choices(version: Version, asked: With | None) -> Choices:
    """What there is to compare with: what was asked for, else the public version, else last year. Four queries."""
    others = {which: found for which in With if (found := counterpart(version, which))}
    chosen = asked if asked in others else next(iter(others), None)
    return Choices(others, chosen)


def wording(sides: Sides) -> Wording:
    """At most one query: the scale of the newer version."""
    return Wording(sides.compared, sides.compared.scale(sides.after.pk))
