"""From paths to tables that will make a version each: opened, read, recognised, joined. Writes no version."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .checks import no_rows, student_level_columns
from .findings import Finding, Refused
from .matching.reading import read_matched
from .models import Match, Refusal, Version
from .reading.source import SourceFile, open_source, read_tables
from .recognise import Recognised, header_marks, recognise

Progress = Callable[[str, int, int], None]  # stage, done, total (0: not known)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a set of files that belong together."""

    files: tuple[str, ...]
    status: str  # "loaded", "published" (a draft of the same bytes), "unchanged", "refused"
    version: Version | None = None
    public: bool = False
    failures: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Arrival:
    """Tables that will make one version, and the files they came in."""

    files: list[SourceFile]
    what: Recognised
    parts: dict = field(default_factory=dict)
    match: Match | None = None  # by which a file of unknown layout was read

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(file.name for file in self.files)


def arrivals_of(
    paths: Iterable[Path],
    dataset: str,
    period: str,
    by: str,
    progress: Progress | None,
    match: Match | None = None,
) -> tuple[list[Arrival], list[Outcome]]:
    """Every path opened, read and recognised, tables that belong together joined; and a refusal for each
    path that cannot be. `dataset` and `period` ("" for none) answer where a file does not say. With a `match`
    every path is read by it."""
    found, refused = [], []
    for path in paths:
        try:
            if match:
                found += _open_matched(Path(path), match, period, by)
            else:
                found += _open(Path(path), dataset, period, by, progress)
        except Refused as refusal:
            refused.append(Outcome((Path(path).name,), "refused", failures=tuple(refusal.findings)))
    arrivals, lonely = _joined(found)
    return arrivals, refused + [_lonely(arrival) for arrival in lonely]


def _lonely(arrival: Arrival) -> Outcome:
    name, message = arrival.files[0].name, f"These {arrival.what.part} belong to rows that were not given."
    finding = Finding("fail", "parts", message, file=name, expected="both files together")
    return Outcome((name,), "refused", failures=(finding,))


def _open(path, dataset, period, by, progress) -> list[Arrival]:
    source, data = open_source(path)
    tables = read_tables(source.name, data, header_marks(), progress)
    _about_groups(source, tables, by)
    arrivals = [Arrival([source], recognise(table, source.name, dataset, period)) for table in tables]
    _one_of_each(arrivals)
    return arrivals


def _open_matched(path, match, period, by) -> list[Arrival]:
    """The tables that a match makes of a file, as if the file had come with a sheet for each."""
    source, data = open_source(path)
    own, made = read_matched(source.name, data, match, period)
    _about_groups(source, [own], by)
    return [Arrival([source], what, match=match) for what in made]


def _about_groups(source, tables, by) -> None:
    """Raise Refused when the rows are about single students, and note the refusal; or when there are none."""
    try:
        for table in tables:
            student_level_columns(table)
    except Refused as refusal:
        reason = str(refusal.findings[0].message)
        Refusal.objects.create(name=source.name[:255], sha256=source.sha256, reason=reason, by=by)
        raise
    for table in tables:
        no_rows(table)


def _one_of_each(arrivals: Sequence[Arrival]) -> None:
    """Raise Refused where two sheets of a workbook are of the same: one would hide the other."""
    seen = set()
    for arrival in arrivals:
        what = arrival.what
        same = (what.dataset, what.period, what.publisher, what.part)
        if same in seen:
            message = "Another sheet of this workbook is of the same dataset and year."
            expected = "one sheet for each dataset and year"
            raise Refused(Finding("fail", "one_sheet_each", message, file=what.table.file, expected=expected))
        seen.add(same)


def _joined(found: Sequence[Arrival]) -> tuple[list[Arrival], list[Arrival]]:
    """(arrivals with all their parts, parts that no rows asked for)."""
    mains = [a for a in found if a.what.part == "rows"]
    others = [a for a in found if a.what.part != "rows"]
    used = set()
    for main in mains:
        main.parts = {"rows": main.what.table}
        for other in sorted(others, key=lambda o: (o.files != main.files, id(o) in used)):
            if other.what.part not in main.parts and _belongs(other.what, main.what):
                main.parts[other.what.part] = other.what.table
                main.files = [*main.files, *(f for f in other.files if f not in main.files)]
                used.add(id(other))
    return mains, [a for a in others if id(a) not in used]


def _belongs(part: Recognised, main: Recognised) -> bool:
    return (
        part.dataset == main.dataset
        and part.publisher in ("", main.publisher)
        and part.period in ("", main.period)
    )
