"""From a file and a saved match to recognised tables, ready for the same screening as any file."""

from collections.abc import Callable, Mapping

from ..datasets import Dataset, Screened, Upload, datasets
from ..findings import Finding, Refused
from ..models import Match
from ..reading.pointed import heads, read_pointed
from ..recognise import Recognised
from ..table import Table
from .kept import place_of, plan_of


def read_matched(name: str, data: bytes, match: Match, period: str) -> tuple[Table, list[Recognised]]:
    """The file's own table, and the tables that the match makes of it. Raises Refused.

    The same bytes, match and period always give the same tables.
    """
    if not period:
        raise _refused(
            name, "not_recognised", "The file does not say its year.", "the spring year, such as 2025"
        )
    place = place_of(match.columns, heads(name, data), period)
    if place is None or place.missing:
        lost = ", ".join(f"“{heading}”" for heading, _ in place.missing) if place else "all of them"
        message = f"The file does not have all headings of the match “{match.name}”."
        raise _refused(name, "match_heading", message, "every heading that the match names", lost)
    table = read_pointed(name, data, place.at)
    matching, plan = datasets()[match.dataset].matching, plan_of(match.columns, place)
    tables = matching.apply(table, plan, period)
    publisher = matching.publisher(plan)
    return table, [Recognised(match.dataset, period, publisher, part, made) for part, made in tables.items()]


def screen(dataset: Dataset, upload: Upload) -> Screened:
    """The dataset's own screening. Findings about matched tables come home to the person's file, and what was
    noticed while the tables were made is told with the warnings. Raises Refused."""
    home = _home(upload.tables)
    try:
        screened = dataset.screen(upload)
    except Refused as refusal:
        raise Refused(*map(home, refusal.findings)) from None
    screened.findings.listed[:] = map(home, screened.findings.listed)
    for note in noticed(upload.tables):
        screened.findings.add(note.level, note.rule, note.message, line=note.line, column=note.column,
                              value=note.value, expected=note.expected, file=note.file)  # fmt: skip
    return screened


def noticed(tables: Mapping[str, Table]) -> list[Finding]:
    """What was noticed while tables were made by a match."""
    return [note for table in tables.values() for note in getattr(table, "notes", ())]


def _home(tables: Mapping[str, Table]) -> Callable[[Finding], Finding]:
    """How findings about these tables are told."""
    homes = {table.file: table for table in tables.values()}

    def home(finding: Finding) -> Finding:
        told = getattr(homes.get(finding.file), "home", None)
        return told(finding) if told else finding

    return home


def _refused(name, rule, message, expected, value="") -> Refused:
    return Refused(Finding("fail", rule, message, file=name, value=value, expected=expected))
