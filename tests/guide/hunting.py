"""Hunts of many schools, and what is wrong with their answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.guide.kit.hunt.choice import hunt
from dashboard.guide.kit.hunt.question import Found
from dashboard.guide.kit.material import read_material
from schoolinfo.profiles.comparing.reading import find_schools
from schoolinfo.releases.current import Releases

from .answers import Missing, expected


@dataclass(frozen=True)
class Checked:
    """`wrong`: answers that are not the stored value; `missing`: questions about a number that is not there."""

    asked: int
    kinds: frozenset[str]
    wrong: tuple[tuple[Found, str], ...]
    missing: tuple[tuple[Found, str], ...]


def hunts(choices: Iterable[Sequence[str]], minutes: Iterable[int] = (60, 90)) -> Iterator[tuple[Found, ...]]:
    """The hunt of each choice of schools, for each length of workshop."""
    releases = Releases.public()
    for codes in choices:
        schools = find_schools(releases, codes, None, fictional=True)
        assert len(schools) == len(codes), codes
        for length in minutes:
            yield hunt(read_material(releases, schools, length, "https://school.example"))


def check(questions: Iterable[Found]) -> Checked:
    """Each question once, against the stored value."""
    once = list(dict.fromkeys(questions))
    wrong, missing = [], []
    for question in once:
        try:
            answer = expected(question)
        except Missing as reason:
            missing.append((question, str(reason)))
        else:
            wrong += [(question, answer)] if answer != question.answer else []
    return Checked(len(once), frozenset(q.kind for q in once), tuple(wrong), tuple(missing))


def in_fours(codes: Sequence[str]) -> list[tuple[str, ...]]:
    """Every school alone, and neighbors in the list by two, three and four."""
    return [
        tuple(codes[start : start + size]) for size in (1, 2, 3, 4) for start in range(len(codes) - size + 1)
    ]
