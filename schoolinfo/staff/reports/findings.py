"""Findings by rule, in the words of the manual. Pure: what was kept of a screening in, dataclasses out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count as written
from schoolinfo.releases.findings import counted_more
from schoolinfo.releases.manual import rules, wants_reason

from .visible import Piece, pieces

MOST_LINES = 50  # of one rule on a page; the table to download has all that were listed


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as it is kept. `place` is its place in the version's findings; `more` counts unlisted ones."""

    place: int
    level: str
    rule: str
    message: str
    file: str = ""
    line: int | None = None
    column: str = ""
    value: str = ""
    expected: str = ""
    cds: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """The written reason for a warning: who said it, and when, in words."""

    text: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Line:
    """One place in a file."""

    file: str
    where: str  # "line 412"
    column: str
    school: str  # "Windmill Hill Elementary, 99100170100101"
    value: tuple[Piece, ...]
    expected: str
    message: str  # "" where the group says it for all


@dataclass(frozen=True, slots=True)
class Group:
    """All that one rule found."""

    code: str
    level: str  # "fail", "warn"
    title: str
    count: str  # "3 places"
    message: str  # the one sentence of all its lines; "" where they differ
    means: str
    mend: str
    lines: tuple[Line, ...]
    has_schools: bool
    rest: str  # "1,204 more places are not listed."
    wants_reason: bool
    lacks_reason: bool
    reasons: tuple[Said, ...]

    @property
    def key(self) -> str:
        return f"{self.level}-{self.code}"


def told(kept: Iterable[Mapping]) -> tuple[Told, ...]:
    """Findings from the JSON of a version or of a job's outcome; keys that nobody knows are left."""
    known = Told.__dataclass_fields__.keys() - {"place", "more"}
    return tuple(
        Told(place, **{key: value for key, value in one.items() if key in known},
             more=counted_more(one["message"]))
        for place, one in enumerate(kept)
    )  # fmt: skip


def groups(
    found: Sequence[Told], level: str, reasons: Mapping[int, Said], names: Mapping[str, str]
) -> tuple[Group, ...]:
    """One group a rule, in the order of the file. `reasons`: by place. `names`: of schools by CDS code."""
    by_rule: dict[str, list[Told]] = {}
    for one in found:
        if one.level == level:
            by_rule.setdefault(one.rule, []).append(one)
    return tuple(_group(code, level, members, reasons, names) for code, members in by_rule.items())


def count_of(members: Iterable[Told]) -> int:
    """How often a rule found something, listed or not."""
    return sum(one.more or 1 for one in members)


def _group(code, level, members, reasons, names) -> Group:
    entry, wanted = rules().get(code), level == "warn" and wants_reason(code)
    listed = [one for one in members if not one.more]
    messages = {one.message for one in listed}
    shared = messages.pop() if len(messages) == 1 else ""
    count = count_of(members)
    unlisted = count - len(listed[:MOST_LINES])
    return Group(
        code=code,
        level=level,
        title=str(entry.title) if entry else code,
        count=ngettext("%(count)s place", "%(count)s places", count) % {"count": written(count)},
        message=shared,
        means=str(entry.means) if entry else "",
        mend=str(entry.mend) if entry else "",
        lines=tuple(_line(one, names, shared) for one in listed[:MOST_LINES]),
        has_schools=any(one.cds for one in listed),
        rest=_rest(unlisted),
        wants_reason=wanted,
        lacks_reason=wanted and any(one.place not in reasons for one in members),
        reasons=tuple(dict.fromkeys(reasons[one.place] for one in members if one.place in reasons)),
    )


def _rest(unlisted: int) -> str:
    if not unlisted:
        return ""
    return ngettext(
        "%(count)s more place of this kind is not listed.",
        "%(count)s more places of this kind are not listed.",
        unlisted,
    ) % {"count": written(unlisted)}


def _line(one: Told, names: Mapping[str, str], shared: str) -> Line:
    where = _("line %(number)s") % {"number": one.line} if one.line else ""
    return Line(
        file=one.file,
        where=where,
        column=one.column,
        school=_school(one.cds, names),
        value=pieces(one.value),
        expected=one.expected,
        message="" if shared else one.message,
    )


def _school(cds: str, names: Mapping[str, str]) -> str:
    if cds in names:
        return _("%(name)s, %(cds)s") % {"name": names[cds], "cds": cds}
    return cds
