"""Examples drawn from a school's published numbers when the page is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from schoolinfo.profiles import reading
from schoolinfo.profiles.addresses import page_address
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.samples.chosen import ELEMENTARY, HIGH
from schoolinfo.releases.current import Releases

from ..facts import Unknown, measure_of
from . import local, missing, results, several
from .shown import Numbers, Shown

SAMPLES = (ELEMENTARY, HIGH)  # no measure is of neither

OF_A_MEASURE: dict[str, Callable[[Numbers, str], Shown]] = {
    "status": results.status,
    "change": results.change,
    "result": results.result,
    "color": results.color,
    "history": results.history,
    "groups": several.groups,
    "growth": several.growth,
}
OF_A_SCHOOL: dict[str, Callable[[Numbers], Shown]] = {
    "measures": several.measures,
    "missing": missing.missing,
    "without-color": several.without_color,
    "local": local.local,
}


@dataclass(frozen=True, slots=True)
class Example:
    """What a school shows; `instead`: the same of a sample school, where the school does not show it whole."""

    school: str
    address: str  # of its page; "" where it has none on this site
    shown: Shown
    instead: "Example | None" = None


class Examples:
    """The examples of one page. Each school is read once, and sample schools only where they are needed."""

    def __init__(self, releases: Releases, whose: ExampleSchool):
        self._releases = releases
        self._mine = Numbers(whose.found) if whose.found else None
        self._samples: dict[str, Numbers | None] = {}

    def of(self, words: str) -> Example | None:
        """ "status ela" → what the school shows. None where this site has no school to show. Raises Unknown."""
        show = asked(words)
        if self._mine is None:
            return None
        mine = _example(self._mine, show(self._mine))
        if mine.shown.whole:
            return mine
        return _example(self._mine, mine.shown, self._instead(show))

    def _instead(self, show: Callable[[Numbers], Shown]) -> Example | None:
        """The first sample school that shows it whole."""
        for numbers in self._others():
            shown = show(numbers)
            if shown.whole:
                return _example(numbers, shown)
        return None

    def _others(self) -> Iterator[Numbers]:
        for cds in SAMPLES:
            if cds == self._mine.found.subject.cds:
                continue
            if cds not in self._samples:
                found = reading.find(self._releases, cds, None, fictional=True)
                self._samples[cds] = Numbers(found) if found else None
            if numbers := self._samples[cds]:
                yield numbers


def asked(words: str) -> Callable[[Numbers], Shown]:
    """What `{{ example: words }}` asks to be shown. Raises Unknown."""
    name, *arguments = words.split() or [""]
    if name in OF_A_SCHOOL and not arguments:
        return OF_A_SCHOOL[name]
    if name not in OF_A_MEASURE or len(arguments) != 1:
        raise Unknown(f"There is no example {words!r}.")
    show, measure = OF_A_MEASURE[name], measure_of(arguments[0])
    if name == "growth" and not measure.subject:
        raise Unknown(f"No growth is measured in {measure.code!r}.")
    return lambda numbers: show(numbers, measure.code)


def _example(numbers: Numbers, shown: Shown, instead: Example | None = None) -> Example:
    cds = numbers.found.subject.cds
    return Example(numbers.found.profile.name, page_address(cds), shown, instead)
