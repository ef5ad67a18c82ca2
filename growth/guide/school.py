"""What one school's published numbers say in the explainer of growth."""

from dataclasses import dataclass

from schoolinfo.measures import Papers
from schoolinfo.profiles import reading
from schoolinfo.profiles.addresses import page_address
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.page import Pair, results
from schoolinfo.profiles.sources import SourceLine, once, source_lines


@dataclass(frozen=True, slots=True)
class Shown:
    """`pairs`: achievement next to growth, one a subject; `several`: a pair has more than one model."""

    name: str
    address: str
    pairs: tuple[Pair, ...]
    several: bool
    sources: tuple[SourceLine, ...]


def shown(whose: ExampleSchool) -> Shown | None:
    """None where this site has no school to show. One query a source."""
    if whose.found is None:
        return None
    found = whose.found
    panels, _tables = reading.panels(found.releases, found.subject)
    pairs = results(panels).pairs
    return Shown(
        name=found.profile.name,
        address=page_address(found.subject.cds),
        pairs=pairs,
        several=any(card.extra.several for pair in pairs for card in pair.growth),
        sources=source_lines(_papers(pairs)),
    )


def _papers(pairs: tuple[Pair, ...]) -> tuple[Papers, ...]:
    """The files behind what is shown, once."""
    figures = [pair.achievement.figure for pair in pairs if pair.achievement]
    figures += [said.figure for pair in pairs for card in pair.growth for said in card.extra.statements]
    return once(figure.papers for figure in figures if figure.papers)
