"""Student groups: the Dashboard's codes, and what the model supposes about each.

The offsets are invented. They are large enough that groups differ on the pages of the sample, and they
describe no real school.
"""

from dataclasses import dataclass

ALL = "ALL"


@dataclass(frozen=True)
class Group:
    """``score``: points of distance from the students not in the group. ``rate``: multiplier of an
    unwanted rate (absence, suspension, not graduating). ``prepared``: difference in a wanted share."""

    code: str
    score: float
    rate: float
    prepared: float


RACES = (
    Group("AA", -50, 1.6, -0.16),
    Group("AI", -35, 1.5, -0.12),
    Group("AS", 60, 0.35, 0.28),
    Group("FI", 45, 0.4, 0.2),
    Group("HI", -25, 1.1, -0.05),
    Group("PI", -30, 1.5, -0.1),
    Group("WH", 28, 0.85, 0.08),
    Group("MR", 25, 0.95, 0.06),
)
SUBSETS = (
    Group("EL", -60, 1.1, -0.25),
    Group("LTEL", -85, 1.3, -0.3),
    Group("ELO", -98, 1.15, -0.3),
    Group("RFP", 22, 0.7, 0.05),
    Group("EO", 10, 1.0, 0.02),
    Group("SED", -72, 1.7, -0.15),
    Group("SWD", -85, 1.5, -0.3),
    Group("FOS", -68, 2.1, -0.3),
    Group("HOM", -46, 1.8, -0.2),
    Group("SBA", 40, 1.0, 0.0),
    Group("CAA", -42, 1.0, 0.0),
    Group("CAST", 3, 1.0, 0.0),
)
CODES = (ALL, *(group.code for group in RACES), *(group.code for group in SUBSETS))
INDEX = {code: place for place, code in enumerate(CODES)}
RACE_SLICE = slice(1, 1 + len(RACES))
SUBSET_SLICE = slice(1 + len(RACES), len(CODES))

REPORTED = ("ALL", "AA", "AI", "AS", "FI", "HI", "PI", "WH", "MR", "EL", "LTEL", "SED", "SWD", "FOS", "HOM")
LANGUAGE = ("ELO", "RFP", "EO")
LOWER_SIZE = ("LTEL", "FOS", "HOM")


def reported(year: int, extra: tuple[str, ...] = ()) -> list[int]:
    """Places in CODES of the groups published for a year; LTEL begins in 2024 (dashboard-files.md 2.1)."""
    wanted = [code for code in (*REPORTED, *extra) if code != "LTEL" or year >= 2024]
    return sorted(INDEX[code] for code in wanted)
