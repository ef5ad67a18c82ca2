"""The screening report. Pure: findings and what is known of the file in, one frozen dataclass out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.releases.manual import Stage
from schoolinfo.releases.standing import Stage as Standing

from . import stages
from .findings import Group, Said, Told, groups
from .schools import About as School
from .schools import speaks_of
from .stages import Step


@dataclass(frozen=True, slots=True)
class File:
    """What is known of the file besides its findings. `version`: its number, 0 where it was refused."""

    title: (
        str  # "California School Dashboard, English Language Arts, 2025 Dashboard"; its names where unknown
    )
    origin: str  # "Uploaded by ana on December 3, 2025, 2:12 p.m."
    notes: Mapping[Stage, str]  # what each step has to say
    version: int = 0
    standing: Standing | None = None
    reasons: Mapping[int, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Report:
    file: File
    tone: str  # "fail", "warn", "ok"
    heading: str
    sentences: tuple[str, ...]
    failures: tuple[Group, ...]
    warnings: tuple[Group, ...]
    index: tuple[Group, ...]  # what the head of the page links to
    steps: tuple[Step, ...]
    done: int
    choices: tuple[Choice, ...]  # of the filter by rule
    school: School | None
    filtered: bool
    shown: str  # "2 of 5 rules are shown."
    findings: int


def report(
    found: Sequence[Told], file: File, *, rule: str = "", school: School | None = None,
    names: Mapping[str, str] | None = None,
) -> Report:  # fmt: skip
    """`rule` and `school` narrow what is listed, never what is said at the head of the page."""
    every = {level: groups(found, level, file.reasons, names or {}) for level in ("fail", "warn")}
    kept = [one for one in found if _asked(one, rule, school)]
    listed = {level: groups(kept, level, file.reasons, names or {}) for level in ("fail", "warn")}
    failures, warnings = every["fail"], every["warn"]
    tone, heading, sentences = _head(failures, warnings, file)
    steps = _steps(failures, warnings, file)
    filtered = bool(rule or (school and school.asked))
    return Report(
        file, tone, heading, sentences, listed["fail"], listed["warn"],
        index=failures or tuple(group for group in warnings if group.lacks_reason),
        steps=steps,
        done=stages.count_done(steps),
        choices=_choices((*failures, *warnings), rule),
        school=school,
        filtered=filtered,
        shown=_shown(listed, every) if filtered else "",
        findings=len(found),
    )  # fmt: skip


def _asked(one: Told, rule: str, school: School | None) -> bool:
    if rule and one.rule != rule:
        return False
    return not (school and school.asked) or speaks_of(one, school)


def _head(failures, warnings, file: File) -> tuple[str, str, tuple[str, ...]]:
    if failures or not file.version:
        return "fail", _("This file cannot be approved yet"), _failed(failures, warnings)
    if any(group.lacks_reason for group in warnings):
        return "warn", _("Nothing failed. Some warnings need a reason"), _warned(warnings)
    if warnings:
        return "ok", _("Nothing failed. Please look at the warnings"), _warned(warnings)
    return "ok", _("Nothing to correct"), (_("No rule found anything in this file."),)


def _failed(failures, warnings) -> tuple[str, ...]:
    count = len(failures)
    sentences = [
        ngettext("%(count)s rule failed.", "%(count)s rules failed.", count) % {"count": count},
        _("Correct the file and upload it again. Nothing on the public site has changed."),
    ]
    if warnings:
        sentence = ngettext(
            "There is also %(count)s warning. It does not stop the file.",
            "There are also %(count)s warnings. They do not stop the file.",
            len(warnings),
        )
        sentences.append(sentence % {"count": len(warnings)})
    return tuple(sentences)


def _warned(warnings) -> tuple[str, ...]:
    count, lacking = len(warnings), sum(group.lacks_reason for group in warnings)
    first = ngettext("There is %(count)s warning.", "There are %(count)s warnings.", count)
    if not any(group.wants_reason for group in warnings):
        second = _("None of them needs a written reason.")
    elif not lacking:
        second = _("All reasons that are needed have been given.")
    else:
        second = ngettext(
            "%(count)s still needs a written reason before the file can be submitted.",
            "%(count)s still need a written reason before the file can be submitted.",
            lacking,
        ) % {"count": lacking}
    return first % {"count": count}, second


def _steps(failures, warnings, file: File) -> tuple[Step, ...]:
    if file.standing is None:
        return stages.refused([group.code for group in failures], dict(file.notes))
    wanting = [group for group in warnings if group.wants_reason]
    given = sum(not group.lacks_reason for group in wanting)
    step = None
    if wanting:
        note = _("%(given)s of %(wanted)s") % {"given": given, "wanted": len(wanting)}
        state = stages.DONE if given == len(wanting) else stages.WAITING
        step = Step(_("Written reasons for warnings"), state, note)
    return stages.loaded(file.standing, dict(file.notes), step)


def _choices(every: Sequence[Group], rule: str) -> tuple[Choice, ...]:
    once = {group.code: group.title for group in every}
    all_rules = Choice("", _("All rules"), rule not in once)
    return (all_rules, *(Choice(code, title, code == rule) for code, title in once.items()))


def _shown(listed, every) -> str:
    numbers = {
        "shown": sum(map(len, listed.values())),
        "all": sum(map(len, every.values())),
    }
    return (
        ngettext(
            "%(shown)s of %(all)s rule is shown.", "%(shown)s of %(all)s rules are shown.", numbers["all"]
        )
        % numbers
    )
