"""Why a result has its color, from what the state published: its levels, its limits and its table.

The rules explain and never replace: where they would give another level or color, both are said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from schoolinfo.measures import Explanation, Measure, State, Subject
from schoolinfo.papers import papers_of
from schoolinfo.releases.current import Releases

from ..flags import OVERRIDDEN, Flag
from ..groups import GROUPS, smallest_colored
from ..measures import PUBLISHER, dataset_of
from ..released import Release, release_of
from ..rules import FOLDING, CutSet, fold
from ..rules import explain as rules_of
from ..selectors import Row, Rows
from . import why_words as say
from .figures import figure
from .levels import Levels, levels
from .no_color import reasons
from .notes import row_notes
from .tables import Place

TEMPLATE = "dashboard/why.html"
NOTHING = Levels(None, None, None)


@dataclass(frozen=True, slots=True)
class Why:
    """What `dashboard_why.why` prints."""

    question: str
    sentences: tuple[str, ...]
    place: Place | None  # None: no table explains this result


@dataclass(frozen=True, slots=True)
class WhyWords:
    """What `dashboard/why.html` prints for a result on a page of its own. `why` is None where there is no number."""

    why: Why | None
    levels: Levels
    notes: tuple[str, ...]
    moving: str = (
        ""  # parameters with which the five-by-five explainer starts from this result; "" without a table
    )


def why(measure: Measure, row: Row, kind: str, year: int, said: Levels) -> Why:
    """Why a shown row has its color, or why it has none. `said`: its levels in words."""
    release = release_of(measure.code, year)
    cuts = None if row.flags & OVERRIDDEN else rules_of(measure.code, year, row.rule)
    place = _place(measure, row, year, said) if cuts and release is Release.FULL else None
    colored = bool(said.color and said.color.level)
    found = list(_levels(measure, row, said, cuts, place))
    if place:
        found.append(say.meeting(measure, row, place, cuts.color(place.status, place.change)))
    elif colored:
        found.append(say.published_color(row.color))
    if said.status and cuts is None:
        found.append(say.without_table(measure, row, year))
    if not (colored or place):
        found += reasons(row, smallest_colored(row.group, kind), year, release)
    question = _("Why this color?") if colored else _("Why is there no color?")
    return Why(question, tuple(found), place)


def explain(
    rows: Rows, subject: Subject, measure: Measure, group: str, releases: Releases
) -> Explanation | None:
    """Why a result of `subject.year`, or of its newest year, has its color; None where there is no such result."""
    public = {r.year: r for r in releases.of(subject.cds, dataset_of(measure.code))}
    own = {y: row for y, row in rows.years(subject.cds, measure.code, group).items() if y in public}
    year = subject.year or max(own, default=0)
    if year not in own:
        return None
    row, state = own[year], State(own[year].state)
    shown = figure(state, measure, subject, year, row, papers_of(public[year], PUBLISHER))
    words = _words(measure, subject, row, year) if state is State.SHOWN else WhyWords(None, NOTHING, ())
    return Explanation(measure, year, row.group, str(GROUPS[row.group]), TEMPLATE, shown, words)


def _words(measure: Measure, subject: Subject, row: Row, year: int) -> WhyWords:
    said = levels(measure, row, subject.kind, release_of(measure.code, year))
    found = why(measure, row, subject.kind, year, said)
    return WhyWords(found, said, row_notes(measure, subject, row), moving(subject, row, found.place))


def moving(subject: Subject, row: Row, place: Place | None) -> str:
    """The parameters of the five-by-five explainer that say where a result lies, and of which school it is."""
    if place is None:
        return ""
    school = {"school": subject.cds} if subject.kind == "school" else {}
    given = {"measure": place.measure, "year": place.year, "rule": place.rule, "small": int(place.folded)}
    numbers = {"value": f"{row.status:z.1f}", "change": f"{row.change:z.1f}"}
    return urlencode({name: said for name, said in (given | numbers | school).items() if said})


def _place(measure: Measure, row: Row, year: int, said: Levels) -> Place | None:
    """The cell of the published levels; None where one of them is missing or is not official."""
    if not (said.status and said.change and said.change.level):
        return None
    folded = bool(row.flags & Flag.SMALL_POPULATION) and measure.code in FOLDING
    change = fold(row.change_level) if folded else row.change_level
    return Place(measure.code, year, row.rule, folded, row.status_level, change)


def _levels(
    measure: Measure, row: Row, said: Levels, cuts: CutSet | None, place: Place | None
) -> Iterator[str]:
    if said.status:
        yield from say.status(measure, row, cuts)
    if said.change and said.change.level:
        yield from say.change(measure, row, cuts, place)
