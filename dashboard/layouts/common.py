"""Columns and rules that the files of several measures share (dashboard files, codes common to every file)."""

from schoolinfo.releases.columns import Rule, choice, number, text, whole

from ..groups import PRINTED
from .declarations import CURRENT, CURRENT_TESTED, LAST, PRIOR, PRIOR_TESTED, Declared, column


def _tens(value: str) -> str:
    if int(box := whole(0, 250).read(value)) % 10:
        raise ValueError
    return box


GROUP_CODE = choice(PRINTED)
ROW_TYPE = choice({"S": "school", "D": "district", "X": "state"})
YES_NO = choice("YN")
LEVEL = whole(0, 5)
BOX = Rule("0, or a number of tens from 10 to 250", _tens)
SIZE = whole()
PERCENT = number(0, 100)
PERCENT_CHANGE = number(-100, 100)
KEPT = number(-99_999, 99_999_999, 6)  # a number that is kept with the row, not shown

GROUP = column("studentgroup", "group", GROUP_CODE, needed=True)
BOTH = (CURRENT, PRIOR)


def names(*, twice: tuple[Declared, ...] = ()) -> tuple[Declared, ...]:
    """Who a row speaks of. `twice`: another spelling of the first column."""
    return (
        column("cds", "cds", needed=True),
        *twice,
        column("rtype", "row_type", ROW_TYPE, needed=True),
        column("schoolname", "name", text()),
        column("districtname", "district", text()),
        column("countyname", "county", text()),
        column("charter_flag", "charter", YES_NO),
        column("coe_flag", "county_office", YES_NO),
        column("dass_flag", "dass", YES_NO),
    )


def result(
    when: str, status: Rule, *, counted: bool, first: int = 2019, last: int = LAST
) -> tuple[Declared, ...]:
    """numer (where students are counted), denom and status of one year. `when` is "curr" or "prior"."""
    block, prefix = (CURRENT, "") if when == "curr" else (PRIOR, "prior_")
    common = {"needed": True, "blocks": [block], "first": first, "last": last}
    return (
        *((column(f"{when}numer", f"{prefix}numerator", SIZE, **common),) if counted else ()),
        column(f"{when}denom", f"{prefix}students", SIZE, hides=block, **common),
        column(f"{when}status", f"{prefix}status", status, **common),
    )


def compared(status: Rule, change: Rule, *years: tuple[int, int], counted: bool) -> tuple[Declared, ...]:
    """The year before and the change, in each stretch of years that has them."""
    return tuple(
        declared
        for first, last in years
        for declared in (
            *result("prior", status, counted=counted, first=first, last=last),
            column("change", "change", change, needed=True, blocks=BOTH, first=first, last=last),
        )
    )


def levels(first: int, last: int, *, changelevel: str = "changelevel") -> tuple[Declared, ...]:
    """changelevel, color and box of the years `first` to `last`."""
    return (
        column(changelevel, "change_level", LEVEL, needed=True, blocks=BOTH, first=first, last=last),
        column("color", "color", LEVEL, needed=True, blocks=BOTH, first=first, last=last),
        column("box", "box", BOX, blocks=BOTH, first=first, last=last),
    )


def sizes_met(first: int = 2023) -> tuple[Declared, ...]:
    """Whether the group was large enough in each year, and for a color."""
    return (
        column("currnsizemet", "current_size_met", YES_NO, first=first),
        column("priornsizemet", "prior_size_met", YES_NO, first=first),
        column("accountabilitymet", "accountability_met", YES_NO, first=first),
    )


def end() -> tuple[Declared, ...]:
    """What the rows say of their own file."""
    return (
        column("indicator", "indicator", first=2023),
        column("reportingyear", "year", needed=True),
    )


def tested(when: str, rule_status, *, first: int) -> tuple[Declared, ...]:
    """Participation of one year, and the result without the scores added for those who did not take the test."""
    block = CURRENT if when == "curr" else PRIOR
    taking = CURRENT_TESTED if when == "curr" else PRIOR_TESTED
    blocks = (block, taking)
    return (
        column(f"{when}prate_enrolled", f"{when}_enrolled", SIZE, blocks=blocks, hides=taking, first=first),
        column(f"{when}prate_tested", f"{when}_tested", SIZE, blocks=blocks, hides=taking, first=first),
        column(f"{when}prate", "", KEPT, blocks=blocks, first=first),
        column(f"{when}numPRLOSS", "", KEPT, blocks=blocks, first=first),
        column(
            f"{when}denom_withoutPRLOSS", f"{when}_without", SIZE, blocks=blocks, hides=taking, first=first
        ),
        column(f"{when}status_withoutPRLOSS", "", rule_status, blocks=blocks, first=first),
    )
