"""A table of unknown layout and what a person said of it → the rows and the model in the layout of this site."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from schoolinfo.releases.findings import Finding
from schoolinfo.releases.matching.declared import LEAVE, Plan, key_of
from schoolinfo.releases.matching.matched import MatchedTable, column_of
from schoolinfo.releases.models import STATE
from schoolinfo.releases.table import Table

from . import texts
from .expected import EXPECTED
from .fields import code_columns, parts_of
from .lines import is_note
from .meanings import cells_of, is_strange, written_codes
from .results import Results, results_of
from .said import LABELS, constants, model_table


def apply(table: Table, plan: Plan, period: str) -> Mapping[str, Table]:
    """{"rows": the results, "models": the model}. Pure: the same table, plan and period give the same tables."""
    rows = MatchedRows(table, plan, period)
    return {"rows": rows.table(), "models": model_table(table.file, plan, rows.categories)}


class MatchedRows:
    """The results of a table, one part of each line after the other."""

    def __init__(self, table: Table, plan: Plan, period: str):
        self.own, self.plan, self.period = table, plan, period
        self.notes = is_note(table)
        self.taken = ~self.notes & ~self._left_out()
        self.parts = [(subject, keys, results_of(table, plan, keys)) for subject, keys in parts_of(plan)]
        self.origin, self.part = self._order()

    def _left_out(self) -> np.ndarray:
        """True for each row that the person chose to leave out, by its code, subject, group or grades."""
        meant = self.plan.values.get("code", {})
        codes = written_codes(self.own, self.plan)
        left = np.array([is_strange(text) and meant.get(key_of(text)) == LEAVE for text in codes], dtype=bool)
        for field in ("subject", "student_group", "grades"):
            if key := self.plan.of(field):
                left |= self.own.columns[key].each(
                    lambda text, field=field: self._means(field, text) == LEAVE, bool
                )
        return left

    def _order(self) -> tuple[np.ndarray, np.ndarray]:
        """The row of the file and the part behind each result, in the order of the file."""
        each = [np.flatnonzero(self.taken & ~results.left) for _, _, results in self.parts]
        origin = np.concatenate(each)
        part = np.repeat(np.arange(len(each)), [len(rows) for rows in each])
        order = np.lexsort((part, origin))
        return origin[order], part[order]

    def _means(self, kind: str, text: str) -> str:
        return self.plan.values.get(kind, {}).get(key_of(text), text)

    @property
    def categories(self) -> tuple[str, ...]:
        """The publisher's categories that stand with a result, by name."""
        found = self._results("published_category")
        return tuple(sorted({text for text in found if text}))

    def table(self) -> MatchedTable:
        """The results in the layout of this site."""
        cells = dict(self._columns())
        columns = {name: column_of(name, said) for name, said in cells.items()}
        return MatchedTable(
            self.own.file, columns, len(self.origin), self.own.first_line, (), self.own, self.origin, self.part,
            self._sources(), LABELS, EXPECTED, tuple(self._noticed()),
        )  # fmt: skip

    def _columns(self) -> Iterator[tuple[str, Sequence[str]]]:
        code = self._code()
        said = constants(self.plan, self.period)
        yield "cds_code", code
        yield "record_type", [_kind(text) for text in code]
        yield "subject", self._subject(said)
        yield (
            "student_group",
            self._given("student_group", lambda text: self._means("student_group", text), "ALL"),
        )
        low, high = self._grades(said)
        yield "grade_low", low
        yield "grade_high", high
        year = self._given("year", texts.spring_year, self.period[:4])
        yield "year_end", year
        yield "year_start", [_before(text, said["years_back"]) for text in year]
        yield "school_name", self._given("school_name", str, "")
        for name in ("release_id", "model_id", "measure", "years_pooled"):
            yield name, [said[name]] * len(self.origin)
        for name in Results.COLUMNS:
            yield name, self._results(name)
        yield "note", np.where(self._results("suppression") == "", self._given("note", str, ""), "").tolist()
        ranges = (self._results("ci_low") != "") & (self._results("ci_high") != "")
        yield "ci_level", np.where(ranges, said["ci_level"], "").tolist()

    def _code(self) -> list[str]:
        columns = [cells_of(self.own, key)[self.origin] for key in code_columns(self.plan)]
        if self.plan.of("cds") is None and len(columns) == 1:
            columns.insert(0, [self.plan.said.get("district", "")[:7]] * len(self.origin))
        return [texts.cds_code(*parts) for parts in zip(*columns, strict=True)]

    def _subject(self, said: Mapping[str, str]) -> list[str]:
        if self.plan.of("subject"):
            return self._given("subject", lambda text: self._means("subject", text), "")
        named = [subject or said["subject"] for subject, _, _ in self.parts]
        return [named[part] for part in self.part.tolist()]

    def _grades(self, said: Mapping[str, str]) -> tuple[list[str], list[str]]:
        if self.plan.of("grade_low"):
            return self._given("grade_low", str, ""), self._given("grade_high", str, "")
        spans = self._given(
            "grades", lambda text: self._means("grades", text), f"{said['grade_low']}-{said['grade_high']}"
        )
        ends = [span.partition("-") for span in spans]
        return [low for low, _, _ in ends], [high or low for low, _, high in ends]

    def _given(self, field: str, read: Callable[[str], str], otherwise: str) -> list[str]:
        """A column of the file for each result, read by value; one text everywhere where it has none."""
        key = self.plan.of(field)
        if key is None:
            return [otherwise] * len(self.origin)
        return self.own.columns[key].each(read)[self.origin].tolist()

    def _results(self, name: str) -> np.ndarray:
        """A column of the results of every part."""
        found = np.full(len(self.origin), "", dtype=object)
        for number, (_, _, results) in enumerate(self.parts):
            here = self.part == number
            found[here] = results.columns[name][self.origin[here]]
        return found

    def _sources(self) -> dict[str, list[list[str]]]:
        """{column: for each part the keys of the columns of the file behind it}."""
        sources = {"cds_code": [list(code_columns(self.plan))] * len(self.parts)}
        for name, fields in (
            ("subject", ("subject",)), ("student_group", ("student_group",)), ("year_end", ("year",)),
            ("year_start", ("year",)), ("grade_low", ("grade_low", "grades")),
            ("grade_high", ("grade_high", "grades")), ("school_name", ("school_name",)), ("note", ("note",)),
        ):  # fmt: skip
            keys = [key for key in map(self.plan.of, fields) if key]
            if keys:
                sources[name] = [keys] * len(self.parts)
        for name, behind in Results.BEHIND.items():
            sources[name] = [[keys[code] for code in behind if code in keys] for _, keys, _ in self.parts]
        return sources

    def _noticed(self) -> Iterator[Finding]:
        """What was left out or hidden on the way, told with the warnings."""
        left = ~self.taken
        if left.any():
            first = int(np.argmax(left))
            message = "Lines that hold no result were left out, as the match says."
            yield _note(self.own, "match_left_out", message, first, int(left.sum()))
        small = np.zeros(self.own.rows, dtype=bool)
        count = 0
        for _, _, results in self.parts:
            small |= results.small & self.taken
            count += int((results.small & self.taken).sum())
        if count:
            message = (
                "Results of groups of 1 to 10 students stand in the file. None of their numbers is kept."
            )
            yield _note(self.own, "match_hidden", message, int(np.argmax(small)), count)


def _note(table: Table, rule: str, message: str, row: int, times: int) -> Finding:
    return Finding("warn", rule, message, file=table.file, line=table.line(row), value=f"{times:,} in all")


def _kind(code: str) -> str:
    if code == STATE:
        return "R"
    return "D" if code.endswith("0000000") else "S"


def _before(year: str, years: str) -> str:
    return str(int(year) - int(years)) if year.isdigit() else year
