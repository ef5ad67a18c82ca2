"""An invented list of schools: chosen by filters, near a place, with lines of every kind."""

from schoolinfo.profiles.list_filters import Chip, Option, Select
from schoolinfo.profiles.list_lines import ListLine
from schoolinfo.profiles.listing import Listing


def _select(name: str, label: str, *options: str) -> Select:
    return Select(name, label, tuple(Option(text, text, at == 1) for at, text in enumerate(options)))


def _line(name: str, facts: str, kind: str = "", found: str = "") -> ListLine:
    return ListLine("00000000000000", name, "#main", facts, kind, found)


LISTING = Listing(
    title="Schools",
    choice="",
    heading="Schools by distance",
    sentences=("3 schools.", "The nearest to ZIP code 00000 come first."),
    lines=(
        _line("Example Elementary", "Grades K–5 · Example City · 0.4 miles"),
        _line(
            "An Example of a School with an Exceptionally Long Name for Two Lines",
            "Grades Preschool–12 · A City with a Long Name · 123.4 miles",
            "Closed · Charter school, funded through the district, not part of the district’s own figures",
            "Earlier name: Example Senior High",
        ),
        _line("Example Middle", "Distance not known", "Magnet"),
    ),
    words="",
    places=(),
    selects=(
        _select("grade", "Grade", "All grades", "7", "8"),
        _select("type", "Type of school", "All types", "A type of school with a name that is very long"),
    ),
    chips=(
        Chip("Grade 7", "Remove Grade 7", "#main"),
        Chip("Near ZIP code 00000", "Remove Near ZIP code 00000", "#main"),
    ),
    clear="#main",
    unlisted=(),
    ways=(),
    carried=(),
    carried_by_filters=(),
    carried_by_location=(),
    earlier="",
    later="",
    position="",
)
