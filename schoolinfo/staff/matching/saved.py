"""Saved matches, and where they fit. Pure but for `listed`, which says what it asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.matching.declared import Matching, Plan, Question
from schoolinfo.releases.matching.kept import Offer
from schoolinfo.releases.models import Match, Version


@dataclass(frozen=True, slots=True)
class SavedName:
    """All numbers of one name. `versions`: what was loaded by any of them."""

    newest: Match
    dataset: str
    versions: tuple[Version, ...]


def listed() -> tuple[SavedName, ...]:
    """Every name, with the versions that its matches made. Three queries."""
    matches = Match.objects.order_by("name", "dataset", "-number").prefetch_related("versions__edition")
    found = []
    for (_name, dataset), numbers in groupby(matches, key=lambda match: (match.name, match.dataset)):
        each = list(numbers)
        versions = tuple(version for match in each for version in match.versions.all())
        found.append(SavedName(each[0], str(datasets()[dataset].title), versions))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Missing:
    """A heading of a match that the file does not have, and the field it stood for."""

    id: str
    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A saved match that fits a file. `unused`: (key, heading) of columns that could be the missing ones."""

    match: Match
    period: str
    whole: bool
    missing: tuple[Missing, ...]
    unused: tuple[tuple[str, str], ...]


def fit(offer: Offer) -> Fit:
    """An offer in words."""
    labels = field_labels(datasets()[offer.match.dataset].matching)
    missing = tuple(
        Missing(f"mend-{offer.match.pk}-{number}", heading, str(labels.get(field, field)))
        for number, (heading, field) in enumerate(offer.place.missing)
    )
    named = [(" ".join(name.split()).lower(), name) for name in offer.place.names]
    unused = tuple((key, name) for key, name in named if key not in offer.place.columns)
    return Fit(offer.match, offer.period, offer.whole, missing, unused)


def field_labels(matching: Matching) -> dict[str, str]:
    return {field.code: field.label for field in matching.fields}


@dataclass(frozen=True, slots=True)
class Told:
    """What one match says, in words: columns, meanings of texts, answers."""

    columns: Sequence[tuple[str, str]]
    values: Sequence[tuple[str, str]]
    answers: Sequence[tuple[str, str]]


def told(match: Match) -> Told:
    """A match as a person reads it."""
    matching = datasets()[match.dataset].matching
    said, labels = match.columns, field_labels(matching)
    plan = Plan({key: field for key, _name, field in said["columns"]}, said["values"], said["said"])
    questions = {question.code: question for question in matching.questions(plan)}
    return Told(
        [(name, labels.get(field, field)) for _key, name, field in said["columns"]],
        [value for kind, texts in sorted(said["values"].items()) for value in _meant(matching, kind, texts)],
        [
            (question.label, _said(question, said["said"][code]))
            for code, question in questions.items()
            if said["said"].get(code)
        ],
    )


def _meant(matching: Matching, kind: str, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    labels = {choice.code: choice.label for choice in matching.choices(kind)}
    for text, meaning in sorted(texts.items()):
        yield text, labels.get(meaning, meaning)


def _said(question: Question, text: str) -> str:
    return next((choice.label for choice in question.choices if choice.code == text), text)
