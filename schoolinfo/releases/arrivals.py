"""From files to tables that will make a version each: opened, read, recognised, joined. Writes no version."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from .checks import no_rows, student_level_columns
from .findings import Finding, Refused
from .matching.reading import read_matched
from .models import Match, Refusal, Version
from .reading import archive
from .reading.source import SourceFile, open_source, read_tables
from .recognise import Asked, Recognised, header_marks, recognise

Progress = Callable[[str, int, int], None]  # stage, done, total (0: not known)
# {"dataset": , "period": , "match": id of the saved match} where the file does not say it; left out for none
Answers = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody gave: where its bytes lie, what it is called, and what was answered about it."""

    path: Path
    name: str
    origin: str = ""  # by what the giver knows it; outcomes name it again
    answers: Mapping[str, Answers] = field(
        default_factory=dict
    )  # by the member of an archive, "" for the rest
    member: str = ""  # its name in the archive that was given; "" for a file that was given by itself

    @property
    def answer(self) -> Answers:
        return self.answers.get(self.member) or self.answers.get("", {})


@dataclass(frozen=True, slots=True)
class Question:
    """What a person has to say about a file."""

    origin: str
    member: str
    what: str  # "dataset" or "period"
    choices: tuple[str, ...]  # datasets
    hint: str  # what a period looks like


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a set of files that belong together."""

    files: tuple[str, ...]
    status: str  # "loaded", "published" (a draft of the same bytes), "unchanged", "refused"
    version: Version | None = None
    public: bool = False
    failures: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    origins: tuple[str, ...] = ()  # as given; see Given
    dataset: str = ""  # with period and publisher: as far as they were recognised
    period: str = ""
    publisher: str = ""
    rows: int = 0
    question: Question | None = None  # refused until it is answered


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

    def outcome(self, status: str, version: Version | None = None, **more) -> Outcome:
        """What became of it."""
        what, origins = self.what, tuple(dict.fromkeys(file.origin for file in self.files))
        about = {"dataset": what.dataset, "period": what.period, "publisher": what.publisher}
        rows = version.rows if version else what.table.rows
        return Outcome(self.names, status, version, origins=origins, rows=rows, **about, **more)


@contextmanager
def unpacked(
    given: Iterable[Path | Given], answer: Answers, progress: Progress | None
) -> Iterator[tuple[list[Given], list[Outcome]]]:
    """(files, refusals): what was given, with archives unpacked for as long as the context lasts.

    `answer` is what was said of all files that are given as a path alone.
    """
    files: list[Given] = []
    refused: list[Outcome] = []
    with TemporaryDirectory(prefix="archive-") as folder:
        for number, one in enumerate(given):
            file = one if isinstance(one, Given) else Given(Path(one), Path(one).name, answers={"": answer})
            try:
                files += _members(file, Path(folder) / str(number), progress)
            except Refused as refusal:
                refused.append(_refusal(file, refusal))
        yield files, refused


def _members(file: Given, folder: Path, progress: Progress | None) -> list[Given]:
    """The file itself, or the files of an archive."""
    if not file.path.is_file() or not archive.is_archive(file.path, file.name):
        return [file]
    folder.mkdir()
    look = partial(progress, "unpacking", 0, 0) if progress else lambda: None
    return [
        replace(file, path=place, name=name, member=name)
        for name, place in archive.unpack(file.path, file.name, folder, look)
    ]


def arrivals_of(
    given: Iterable[Given], by: str, progress: Progress | None
) -> tuple[list[Arrival], list[Outcome]]:
    """Every file opened, read and recognised, tables that belong together joined; and a refusal for each
    file that cannot be."""
    found, refused = [], []
    for file in given:
        try:
            found += _open(file, by, progress)
        except Refused as refusal:
            refused.append(_refusal(file, refusal))
    arrivals, lonely = _joined(found)
    return arrivals, refused + [_lonely(arrival) for arrival in lonely]


def _refusal(file: Given, refusal: Refused) -> Outcome:
    question = None
    if isinstance(refusal, Asked):
        question = Question(file.origin, file.member, refusal.what, refusal.choices, refusal.hint)
    failures, origins = tuple(refusal.findings), (file.origin,)
    return Outcome((file.name,), "refused", failures=failures, origins=origins, question=question)


def _lonely(arrival: Arrival) -> Outcome:
    name, message = arrival.files[0].name, f"These {arrival.what.part} belong to rows that were not given."
    finding = Finding("fail", "parts", message, file=name, expected="both files together")
    return arrival.outcome("refused", failures=(finding,))


def _open(file: Given, by: str, progress: Progress | None) -> list[Arrival]:
    if progress:
        progress("reading", 0, 0)
    source, data = open_source(file.path, file.name, file.origin)
    if match := file.answer.get("match"):
        return _open_matched(source, data, Match.objects.get(pk=match), file.answer.get("period", ""), by)
    tables = read_tables(source.name, data, header_marks(), progress)
    _about_groups(source, tables, by)
    if progress:
        progress("recognizing", 0, 0)
    dataset, period = file.answer.get("dataset", ""), file.answer.get("period", "")
    arrivals = [Arrival([source], recognise(table, source.name, dataset, period)) for table in tables]
    _one_of_each(arrivals)
    return arrivals


def _open_matched(source: SourceFile, data: bytes, match: Match, period: str, by: str) -> list[Arrival]:
    """The tables that a match makes of a file, as if the file had come with a sheet for each."""
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
