"""Warnings and their reasons, by rule. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count
from schoolinfo.releases.manual import rules
from schoolinfo.releases.models import Reason, Version


@dataclass(frozen=True, slots=True)
class Given:
    text: str
    by: str
    at: object  # a datetime


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning, and its reasons."""

    place: int  # in the version's findings
    where: str  # "eladownload2025.txt, line 12, column currstatus"
    message: str
    value: str
    expected: str
    reason: Given | None  # the one that holds
    earlier: tuple[Given, ...]  # those it took the place of, newest first
    chosen: bool  # in the form


@dataclass(frozen=True, slots=True)
class Group:
    """The warnings of one rule, and the form for their reasons."""

    rule: str
    title: str
    means: str
    warnings: tuple[Warned, ...]
    said: str  # "2 of 5 still need a reason."
    text: str  # as typed
    error: str  # what is wrong with the form, "" where nothing is


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that was sent in and is wrong."""

    rule: str
    places: Collection[int]
    text: str
    error: str


def groups(
    version: Version,
    wanted: Iterable[int],
    history: Mapping[int, list[Reason]],
    names: Mapping[str, str],
    typed: Typed | None = None,
) -> tuple[Group, ...]:
    """The warnings that want a reason, in the order of the findings. `names`: people by user name.

    Warnings without a reason are chosen already, so that one reason for all takes one step.
    """
    by_rule: dict[str, list[int]] = {}
    for place in wanted:
        by_rule.setdefault(version.findings[place]["rule"], []).append(place)
    return tuple(_group(version, rule, places, history, names, typed) for rule, places in by_rule.items())


def _group(version, rule, places, history, names, typed: Typed | None) -> Group:
    mine = typed if typed and typed.rule == rule else None
    warnings = tuple(
        _warned(place, version.findings[place], history.get(place, []), names, mine) for place in places
    )
    entry = rules()[rule]
    return Group(
        rule,
        str(entry.title),
        str(entry.means),
        warnings,
        _said(warnings),
        mine.text if mine else "",
        mine.error if mine else "",
    )


def _warned(place: int, finding: Mapping, reasons: list[Reason], names, typed: Typed | None) -> Warned:
    given = tuple(Given(reason.text, names.get(reason.by, reason.by), reason.at) for reason in reasons)
    return Warned(
        place,
        where(finding),
        finding["message"],
        finding.get("value", ""),
        finding.get("expected", ""),
        given[0] if given else None,
        given[1:],
        place in typed.places if typed else not given,
    )


def where(finding: Mapping) -> str:
    """ "eladownload2025.txt, line 12, column currstatus" """
    parts = [finding.get("file", "")]
    if line := finding.get("line"):
        parts.append(_("line {line}").format(line=line))
    if column := finding.get("column"):
        parts.append(_("column {column}").format(column=column))
    return ", ".join(filter(None, parts))


def _said(warnings: tuple[Warned, ...]) -> str:
    missing = sum(warning.reason is None for warning in warnings)
    if not missing:
        return _("All have a reason.")
    return ngettext("{count} still needs a reason.", "{count} still need a reason.", missing).format(
        count=count(missing)
    )
