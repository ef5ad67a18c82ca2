"""All versions by year and dataset, and the filters of that list. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.models import Edition
from schoolinfo.releases.standing import Stage, Standing

from .lines import Line, line
from .words import STAGES


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The versions of one edition, newest first."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Year:
    year: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the filters ask for; "" for everything. What no version has is taken for everything."""

    year: str = ""
    dataset: str = ""
    stage: str = ""

    def wants(self, now: Standing) -> bool:
        edition = now.version.edition
        return (
            self.year in ("", edition.period[:4])
            and self.dataset in ("", edition.dataset)
            and self.stage in ("", now.stage.value)
        )


def years(found: Iterable[Standing], asked: Asked, names: Mapping[str, str], at) -> tuple[Year, ...]:
    """Newest year first; in a year the datasets in the order in which they are announced."""
    groups: dict[tuple[str, str], dict[int, list[Standing]]] = {}
    for now in sorted(filter(asked.wants, found), key=_place):
        edition = now.version.edition
        groups.setdefault(edition.period[:4], {}).setdefault(edition.pk, []).append(now)
    return tuple(
        Year(year, tuple(_group(standings, names, at) for standings in editions.values()))
        for year, editions in groups.items()
    )


def _group(found: list[Standing], names: Mapping[str, str], at) -> Group:
    return Group(edition_in_words(found[0].version.edition), tuple(line(now, names, at) for now in found))


def _place(now: Standing) -> tuple:
    edition = now.version.edition
    return -int(edition.period[:4]), _announced(edition), edition.publisher, edition.pk, -now.version.number


def _announced(edition: Edition) -> tuple[str, int, str]:
    known = list(datasets())
    place = known.index(edition.dataset) if edition.dataset in known else len(known)
    return edition.family, place, edition.dataset


@dataclass(frozen=True, slots=True)
class Filters:
    years: tuple[Choice, ...]
    datasets: tuple[Choice, ...]
    stages: tuple[Choice, ...]


def filters(found: Iterable[Standing], asked: Asked) -> Filters:
    """What can be asked for: years and datasets that there are, and every stage."""
    editions = [now.version.edition for now in found]
    known = datasets()
    titles = {
        edition.dataset: known[edition.dataset].title if edition.dataset in known else edition.dataset
        for edition in editions
    }
    every_year = sorted({edition.period[:4] for edition in editions}, reverse=True)
    return Filters(
        _choices(_("All years"), {year: year for year in every_year}, asked.year),
        _choices(_("All datasets"), titles, asked.dataset),
        _choices(_("All stages"), {stage.value: STAGES[stage] for stage in Stage}, asked.stage),
    )


def _choices(every: str, values: Mapping[str, str], chosen: str) -> tuple[Choice, ...]:
    first = Choice("", every, chosen == "")
    return first, *(Choice(value, str(words), value == chosen) for value, words in values.items())
