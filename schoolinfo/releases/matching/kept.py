"""What is kept of a match, and how it is found again in next year's file."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from .. import audit
from ..models import Match
from ..reading.pointed import Head, Pointed, headings
from ..table import Table
from .declared import Plan, key_of
from .years import yearless

NEAR = 0.5  # of the headings of a match: then it is offered with what has to be mended


def content(plan: Plan, table: Table, above: bool, period: str) -> dict:
    """What is kept of a plan made for one table and year. Headings are kept with years as distances."""
    names = {key: table.columns[key].name for key in plan.columns}
    return {
        "above": above,
        "columns": [[yearless(key, period), name, plan.columns[key]] for key, name in names.items()],
        "values": {
            kind: {key_of(text): meaning for text, meaning in sorted(texts.items())}
            for kind, texts in sorted(plan.values.items())
        },
        "said": dict(sorted(plan.said.items())),
    }


def digest(match: Match | None) -> str:
    """A hash of what a match makes of a file; "" for no match. Matches of the same content have the same."""
    if match is None:
        return ""
    said = sorted([key, is_field] for key, _, is_field in match.columns["columns"])
    text = json.dumps([match.dataset, match.columns | {"columns": said}], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the headings of a match stand in a file. `columns`: {key of a column: field}.

    `missing`: (heading as it was, field) of those that the line does not have.
    """

    at: Pointed
    names: tuple[str, ...]
    columns: Mapping[str, str]
    missing: tuple[tuple[str, str], ...]


def place_of(said: Mapping, found: Sequence[Head], period: str) -> Place | None:
    """The line that has most of the headings of a match, the first of several; None where none has any."""
    best = None
    for head in found:
        for number, line in enumerate(head.lines):
            above = head.rows[number - 1] if said["above"] and number else ()
            names = headings(head.rows[number], above)
            place = _placed(said, Pointed(head.sheet, line, said["above"]), names, period)
            if place.columns and (best is None or len(place.missing) < len(best.missing)):
                best = place
    return best


def _placed(said, at, names, period) -> Place:
    keys = {yearless(name, period): " ".join(name.split()).lower() for name in reversed(names)}
    columns, missing = {}, []
    for key, name, is_field in said["columns"]:
        if key in keys:
            columns[keys[key]] = is_field
        else:
            missing.append((name, is_field))
    return Place(at, tuple(names), columns, tuple(missing))


def plan_of(said: Mapping, place: Place) -> Plan:
    """The plan of a match for the file in which it was found."""
    return Plan(place.columns, said["values"], said["said"])


@dataclass(frozen=True, slots=True)
class Offer:
    """A saved match that fits a file, whole or but for a few headings, for one year."""

    match: Match
    period: str
    place: Place

    @property
    def whole(self) -> bool:
        return not self.place.missing


def newest() -> list[Match]:
    """The highest number of every name, by name. One query."""
    return list(Match.objects.order_by("dataset", "name", "-number").distinct("dataset", "name"))


def offers(found: Sequence[Head], periods: Iterable[str]) -> list[Offer]:
    """Saved matches that fit the file, the best first: at least half of their headings. One query.

    `periods`: the years that the file may be of, the likeliest first.
    """
    periods, fitting = list(periods), []
    for match in newest():
        places = [(period, place_of(match.columns, found, period)) for period in periods]
        known = [(period, place) for period, place in places if place]
        if not known:
            continue
        period, place = min(known, key=lambda pair: len(pair[1].missing))
        if len(place.columns) >= NEAR * len(match.columns["columns"]):
            fitting.append(Offer(match, period, place))
    return sorted(fitting, key=lambda offer: (len(offer.place.missing), -offer.match.pk))


def save(*, dataset: str, name: str, content: Mapping, by: str) -> Match:
    """The match under this name with this content: a new number, unless the newest says the same already."""
    for _ in range(5):
        last = Match.objects.filter(dataset=dataset, name=name).order_by("-number").first()
        match = Match(
            dataset=dataset, name=name, number=last.number + 1 if last else 1, columns=content, by=by
        )
        if last and digest(last) == digest(match):
            return last
        try:
            with transaction.atomic():
                match.save()
                audit.record(
                    audit.Action.MATCH_SAVED, by=by, about=f"{name}, {match.number}", dataset=dataset
                )
            return match
        except IntegrityError:
            continue  # somebody saved the same name at this moment: theirs is the last now
    raise RuntimeError(f"{name} is saved by too many people at once.")
