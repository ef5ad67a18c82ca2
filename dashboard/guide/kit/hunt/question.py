"""A question that the chosen schools' published numbers can answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A question with its answer, and what it is about.

    `group`: publisher's code of a student group, "" for the number of the card. `model`: of a growth number.
    `asks_why`: it asks why there is no number, and never for one.
    """

    kind: str
    cds: str
    measure: str
    year: int
    text: str
    where: str
    answer: str
    group: str = ""
    model: str = ""
    asks_why: bool = False
