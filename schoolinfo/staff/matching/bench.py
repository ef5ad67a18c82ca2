"""One person's match for one file: the bytes, what was said so far, and all that follows from it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from django.core.files.storage import storages

from schoolinfo.releases import audit
from schoolinfo.releases.checks import student_level_columns
from schoolinfo.releases.datasets import Dataset, Upload, datasets
from schoolinfo.releases.findings import Finding, Refused
from schoolinfo.releases.matching import kept
from schoolinfo.releases.matching.declared import Known, Look, Meanings, Plan, Question, key_of
from schoolinfo.releases.matching.reading import noticed, screen
from schoolinfo.releases.models import JobFile, Match, MatchDraft, Refusal
from schoolinfo.releases.reading.pointed import Head, Pointed, headings, heads, read_pointed
from schoolinfo.releases.table import Column, Table, header_key

from . import guesses

STEPS = ("header", "columns", "values", "model", "look")


def matchable() -> dict[str, Dataset]:
    """The datasets for which columns can be matched by hand."""
    return {code: dataset for code, dataset in datasets().items() if dataset.matching}


class Bench:
    """Raises Refused where the file cannot be read, or speaks of single students: see `refuse`."""

    def __init__(self, file: JobFile, draft: MatchDraft):
        self.file, self.draft, self.said = file, draft, draft.said

    @cached_property
    def data(self) -> bytes:
        with storages["uploads"].open(self.file.place) as stream:
            return stream.read()

    @cached_property
    def heads(self) -> list[Head]:
        found = heads(self.file.name, self.data)
        for head in found:
            for names in guesses.like_headings(head):
                student_level_columns(_bare(self.file.name, names))
        return found

    @cached_property
    def dataset(self) -> Dataset:
        known = matchable()
        return known.get(self.said.get("dataset", ""), next(iter(known.values())))

    @cached_property
    def at(self) -> Pointed:
        """Where the headings stand, as said or else as guessed."""
        if "line" not in self.said:
            return guesses.headings_at(self.heads)
        return Pointed(self.said["sheet"], self.said["line"], self.said["above"])

    @cached_property
    def table(self) -> Table:
        """The rows below the headings. Raises Refused, also for headings about single students."""
        table = read_pointed(self.file.name, self.data, self.at)
        student_level_columns(table)
        return table

    @cached_property
    def guessed(self) -> Mapping[str, str]:
        return self.dataset.matching.guess(self.table)

    @cached_property
    def columns(self) -> Mapping[str, str]:
        """{key: field or ""} for every column: as said, before that as guessed."""
        said = self.said.get("columns")
        return {key: (said if said is not None else self.guessed).get(key, "") for key in self.table.columns}

    @cached_property
    def plan(self) -> Plan:
        columns = {key: field for key, field in self.columns.items() if field}
        values = {
            kind: {key_of(text): meaning for text, meaning in texts.items() if meaning}
            for kind, texts in self.said.get("values", {}).items()
        }
        answers = {q.code: self.answer(q) for q in self.dataset.matching.questions(Plan(columns))}
        return Plan(columns, values, {code: text for code, text in answers.items() if text})

    def answer(self, question: Question) -> str:
        """What was answered, before that the usual answer; for what the scale brings, the scale's."""
        said = self.said.get("said", {})
        text = said.get(question.code, question.usual)
        if not text and question.by:
            other, usual = question.by
            return usual.get(said.get(other, ""), "")
        return text

    @cached_property
    def meanings(self) -> Sequence[Meanings]:
        return self.dataset.matching.meanings(self.table, self.plan)

    @cached_property
    def questions(self) -> Sequence[Question]:
        return self.dataset.matching.questions(self.plan)

    @cached_property
    def known(self) -> Sequence[Known]:
        return self.dataset.matching.known()

    @property
    def period(self) -> str:
        return self.said.get("period", "")

    @cached_property
    def column_problems(self) -> Sequence[str]:
        return self.dataset.matching.columns(self.plan)

    def unmeant(self) -> list[tuple[str, int]]:
        """(kind, place) of the texts that nobody gave a meaning."""
        return [
            (kind.code, place)
            for kind in self.meanings
            for place, found in enumerate(kind.found)
            if not self.plan.values.get(kind.code, {}).get(key_of(found.text))
        ]

    @cached_property
    def wrong_answers(self) -> Mapping[str, str]:
        return self.dataset.matching.answers(self.plan)

    def unanswered(self) -> list[str]:
        return [q.code for q in self.questions if q.required and not self.plan.said.get(q.code)]

    def open_step(self) -> str:
        """The first step that is not done."""
        if "line" not in self.said:
            return "header"
        if "columns" not in self.said or self.column_problems:
            return "columns"
        if self.unmeant():
            return "values"
        if not self.period or self.unanswered() or self.wrong_answers:
            return "model"
        return "look"

    def content(self) -> dict:
        """What a saved match keeps of this."""
        return kept.content(self.plan, self.table, self.at.above, self.period)

    def screening(self) -> tuple[Look, Sequence[Finding], Sequence[Finding]]:
        """(the rows as they will be loaded, failures, warnings). All of it as the engine will do it."""
        matching = self.dataset.matching
        tables = matching.apply(self.table, self.plan, self.period)
        upload = Upload(self.dataset.code, self.period, matching.publisher(self.plan), tables)
        try:
            failures, warnings = [], screen(self.dataset, upload).findings.warnings()
        except Refused as refusal:
            failures, warnings = refusal.findings, noticed(tables)
        lines = [finding.line for finding in failures if finding.line]
        return matching.look(tables, lines), failures, warnings

    def keep(self, drop: Sequence[str] = (), **said) -> None:
        """Remember what was said, forget what is in `drop`; what follows from it is worked out anew."""
        kept_still = {name: value for name, value in self.said.items() if name not in drop}
        self.draft.said = self.said = kept_still | said
        self.draft.save()
        for name in list(vars(self)):
            if isinstance(getattr(type(self), name, None), cached_property) and name not in ("data", "heads"):
                delattr(self, name)

    def take(self, match: Match, place: kept.Place, period: str) -> None:
        """Begin with a saved match, as far as it fits."""
        self.keep(
            dataset=match.dataset, sheet=place.at.sheet, line=place.at.line, above=place.at.above,
            columns=dict(place.columns), values=match.columns["values"], said=match.columns["said"],
            period=period, match=match.pk, name=match.name,
        )  # fmt: skip


def refuse(file: JobFile, refusal: Refused, by: str) -> None:
    """Keep nothing of a file about single students but its name, its hash and the reason."""
    storages["uploads"].delete(file.place)
    file.place = ""
    file.save(update_fields=["place"])
    reason = refusal.findings[0].message
    Refusal.objects.create(name=file.name, sha256=file.sha256, reason=reason, by=by)
    audit.record(audit.Action.FILE_REFUSED, by=by, about=file.name, rules=[refusal.findings[0].rule])


def about_students(refusal: Refused) -> bool:
    return any(finding.rule == "student_level_columns" for finding in refusal.findings)


def _bare(file: str, names: Sequence[str]) -> Table:
    """A table of headings alone."""
    columns = {header_key(name): Column(name, [], []) for name in headings(names)}
    return Table(file, columns, 0, 1)
