"""Which measures a block of a page speaks of, by the names it stands under."""

from schoolinfo.measures import Measure, sources

from .reading import Names, changed_blocks

# In "How much students grew" both halves stand under the subject's name.
HALVES = {"dashboard": "Where students are", "growth": "How far they moved"}
# Files that a line under "Sources" can name, by measure.
FILES = {"ela": "eladownload", "growth-ela": "growth"}
# An example for those who learn: the first result of the chosen schools that has no color, whichever it is.
WITHOUT_COLOR = "A number without a color"
# Below the growth of a school stand notes on the models of the numbers that are shown.
OF_GROWTH = "How far the same students moved"


def spoken_of(names: Names) -> set[str]:
    """Codes of the measures that the names of a block name; a half of a pair speaks of its own source's."""
    found = _named(names)
    for source in sources():
        if HALVES.get(source.code) in names:
            subjects = {measure.subject for measure in found}
            return {measure.code for measure in source.measures if measure.subject in subjects}
    return {measure.code for measure in found}


def _named(names: Names) -> list[Measure]:
    """A name inside of a longer one ("Growth in Mathematics") is not a measure's own."""
    text, found = " | ".join(names), []
    measures = [measure for source in sources() for measure in source.measures]
    for measure in sorted(measures, key=lambda measure: -len(str(measure.label))):
        if str(measure.label) in text:
            found.append(measure)
            text = text.replace(str(measure.label), "")
    return found


def strangers(before, after, code: str) -> list[Names]:
    """The blocks whose numbers differ between two answers although they do not speak of that measure alone.

    A file of the measure is named under "Sources" where the page has something of it.
    """
    return [
        names
        for names in changed_blocks(before, after)
        if spoken_of(names) != {code} and not (_of_file(names, code) or _of_teaching(names, code))
    ]


def _of_teaching(names: Names, code: str) -> bool:
    return WITHOUT_COLOR in names or (names[-1:] == (OF_GROWTH,) and code.startswith("growth-"))


def _of_file(names: Names, code: str) -> bool:
    return any(name.startswith(FILES[code]) for name in names[-2:])
