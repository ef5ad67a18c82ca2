"""What an app says about the yearly files it can load. Apps announce themselves in `AppConfig.ready`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from .comparing.compared import Compared
from .copying import Batch
from .described import LayoutPage
from .findings import Finding, Findings
from .matching.declared import Matching
from .table import Table

DIRECTORY, ENROLMENT, RESULTS = 0, 1, 2  # the order in which files of one command are loaded


@dataclass(frozen=True, slots=True)
class Claim:
    """What the rows, the header or the name of a file say of it. None or empty: they say nothing on it."""

    datasets: frozenset[str] | None = None
    periods: frozenset[str] | None = None
    publisher: str | None = None
    part: str = "rows"  # which of its dataset's parts the file is


@dataclass(frozen=True, slots=True)
class Recogniser:
    """How an app knows its files. Each function returns a Claim, or None for a file that is not its own.

    `header_marks`: lower-cased headings, one of which stands in the header row of every file of the app.
    """

    header_marks: frozenset[str]
    by_rows: Callable[[Table], Claim | None]
    by_header: Callable[[Table], Claim | None]
    by_name: Callable[[str], Claim | None]


@dataclass(frozen=True, slots=True)
class Upload:
    """Recognised tables on their way into one edition: {part: table}."""

    dataset: str
    period: str
    publisher: str
    tables: Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Screened:
    """Tables that passed every rule: their rows, ready to be copied, and the warnings."""

    family: str
    batches: tuple[Batch, ...]
    findings: Findings
    entities: tuple[tuple[str, str], ...]  # (CDS code, kind: "school", "district", "state"), each once


@dataclass(frozen=True, slots=True)
class Dataset:
    """One kind of yearly file. `title` and `yearly` are for readers, and translatable.

    `screen(upload)` returns a Screened or raises Refused; it does not touch the database.
    `write(cursor, version, screened, progress)` is the app's loader: it writes the rows of one version inside
    the engine's transaction and returns {table: rows}, as the database counted them.
    `verify(version_ids)` yields findings where stored rows disagree with the publisher's own rules.
    `reader` goes up when the same bytes would give other rows.
    `released(year)` says whether the publisher issues such a file for a spring year at all.
    `matching`: how files of unknown layout become its tables, where a person may match their columns by hand.
    `describe()` gives its layouts for readers of the manual, the newest first.
    `compared` says how two versions are compared; None where nothing is.
    """

    code: str  # "dashboard/ela"
    title: str
    stage: int
    reader: int
    screen: Callable[[Upload], Screened]
    write: Callable[..., dict[str, int]]
    tables: tuple[str, ...]  # with a `version_id`; the first holds what the file is about
    parts: tuple[str, ...] = ("rows",)
    period_hint: str = "the spring year, such as 2025"
    verify: Callable[[list[int]], Iterable[Finding]] = field(default=lambda versions: ())
    yearly: str = _(
        "school year {school_year}"
    )  # how the year of an edition is named; also {year}, its spring
    released: Callable[[int], bool] = lambda year: True
    matching: Matching | None = None
    describe: Callable[[], Iterable[LayoutPage]] = tuple
    compared: Compared | None = None


_datasets: dict[str, Dataset] = {}
_recognisers: list[Recogniser] = []


def register(recogniser: Recogniser, datasets: Iterable[Dataset]) -> None:
    """Announce the datasets of an app."""
    _recognisers.append(recogniser)
    _datasets.update((dataset.code, dataset) for dataset in datasets)


def datasets() -> dict[str, Dataset]:
    """Every announced dataset by its code."""
    return _datasets


def recognisers() -> list[Recogniser]:
    """Every announced recogniser."""
    return _recognisers
