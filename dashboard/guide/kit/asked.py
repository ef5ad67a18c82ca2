"""What the address of a kit asks for, and what can be used of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from schoolinfo.profiles.comparing.asked import Asked, read
from schoolinfo.profiles.comparing.reading import find_schools
from schoolinfo.profiles.reading import Found
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import family_of

from .making import MOST, OFFERED

QUOTED = 40  # characters of a text that is said back


class Refused(Exception):
    """A kit that cannot be made. `sentence` says why; `codes` and `minutes` are what can be kept of the choice."""

    def __init__(self, sentence: str, codes: Sequence[str], minutes: int, status: int = 400):
        super().__init__(sentence)
        self.sentence = sentence
        self.codes = tuple(codes)
        self.minutes = minutes
        self.status = status


@dataclass(frozen=True, slots=True)
class Wanted:
    """One to four schools, all real or all fictional; none where the address names none."""

    schools: tuple[Found, ...]
    minutes: int
    twice: tuple[str, ...]  # names of schools that the address names more than once


def asked_of(query: QueryDict) -> Asked:
    """The schools as they stand in the address, and the words by which one more is looked for."""
    return read(query.getlist("schools"), words=query.get("add", ""))


def named_in(query: QueryDict) -> Counter[str]:
    """How often each code stands in the address."""
    return Counter(",".join(query.getlist("schools")).replace(",", " ").split())


def minutes_of(query: QueryDict) -> int | None:
    """60 where none are given; None where they are not offered."""
    given = query.get("minutes", "") or str(OFFERED[0])
    return next((minutes for minutes in OFFERED if str(minutes) == given), None)


def wanted(releases: Releases, query: QueryDict) -> Wanted:
    """The schools and the minutes. One query; none without schools. Raises Refused."""
    asked, minutes = asked_of(query), minutes_of(query)
    _readable(asked, minutes, query)
    found = find_schools(releases, asked.codes, None, fictional=True)
    _usable(asked.codes, found, minutes)
    named = named_in(query)
    twice = tuple(one.subject.name for one in found if named[one.subject.cds] > 1)
    return Wanted(found, minutes, twice)


def _readable(asked: Asked, minutes: int | None, query: QueryDict) -> None:
    kept = asked.codes[:MOST]
    if asked.unread:
        sentence = _("We could not read “{text}” as the code of a school. A code has 14 digits.")
        raise Refused(sentence.format(text=asked.unread[0][:QUOTED]), kept, minutes or OFFERED[0])
    if minutes is None:
        sentence = _(
            "There is no plan for “{text}” minutes. Choose 60 or 90 minutes. Your schools are still here."
        )
        raise Refused(sentence.format(text=query["minutes"][:QUOTED]), kept, OFFERED[0])
    if len(asked.codes) > MOST:
        sentence = _("A kit can hold four schools, and the address names more. Here are the first four.")
        raise Refused(sentence, kept, minutes)


def _usable(codes: Sequence[str], found: Sequence[Found], minutes: int) -> None:
    known = [one.subject.cds for one in found]
    if unknown := [cds for cds in codes if cds not in known]:
        sentence = _("No school with the code {cds} is on this site. Check its 14 digits.")
        raise Refused(sentence.format(cds=unknown[0]), known, minutes, 404)
    if len({family_of(cds) for cds in known}) > 1:
        family = family_of(known[0])
        sentence = _(
            "Made-up schools and real schools do not go into one kit. Nobody should take the one for the other."
        )
        raise Refused(sentence, [cds for cds in known if family_of(cds) == family], minutes)


def without_results(empty: Found, asked: Asked, minutes: int) -> Refused:
    """The other schools are kept."""
    sentence = _("{school} has no results on this site yet, so there is nothing to make a kit from.")
    kept = [cds for cds in asked.codes if cds != empty.subject.cds]
    return Refused(sentence.format(school=empty.subject.name), kept, minutes, 404)
