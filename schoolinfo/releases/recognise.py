"""What a table is: its dataset, period and publisher, as the rows, the header and the name agree.

All that speak must agree, or the file is refused and the message says which disagreed. Where none can tell,
the person who loads it is asked; nothing is guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .datasets import Claim, datasets, recognisers
from .findings import Finding, Refused
from .table import Table


class Asked(Refused):
    """Nothing tells what the table is of: the person has to. `what` is "dataset" or "period"."""

    def __init__(self, finding: Finding, what: str, choices: Iterable[str], hint: str):
        super().__init__(finding)
        self.what, self.choices, self.hint = what, tuple(sorted(choices)), hint


@dataclass(frozen=True, slots=True)
class Recognised:
    dataset: str
    period: str
    publisher: str
    part: str
    table: Table


def header_marks() -> frozenset[str]:
    """Headings, one of which stands in the header row of every known file."""
    return frozenset().union(*(r.header_marks for r in recognisers()))


def recognise(table: Table, file_name: str, dataset: str = "", period: str = "") -> Recognised:
    """What the table is. `dataset` and `period` are what the person said, if anything.

    Raises Refused when the speakers disagree, and Asked when a dataset or a period has to be asked for.
    """
    claims = _claims(table, file_name)
    if dataset:
        claims.append(("the option --dataset", Claim(datasets=frozenset({dataset}))))
    if period:
        claims.append(("the option --year", Claim(periods=frozenset({period}))))
    found = _agreed(table, claims, "datasets", "dataset", sorted(datasets()))
    spoken = [claim for _, claim in claims if not claim.datasets or found in claim.datasets]
    part = next((claim.part for claim in spoken if claim.part != "rows"), "rows")
    publisher = next((claim.publisher for claim in spoken if claim.publisher), "")
    if part != "rows" and not any(claim.periods for claim in spoken):
        return Recognised(found, "", publisher, part, table)  # it goes with the rows it belongs to
    year = _agreed(table, claims, "periods", "year", [], datasets()[found].period_hint)
    return Recognised(found, year, publisher, part, table)


def _claims(table, file_name) -> list[tuple[str, Claim]]:
    speakers = []
    for recogniser in recognisers():
        speakers += [
            ("the rows", recogniser.by_rows(table)),
            ("the header", recogniser.by_header(table)),
            ("the file's name", recogniser.by_name(file_name)),
        ]
    return [(who, claim) for who, claim in speakers if claim]


def _agreed(table, claims, field, option, choices, hint="") -> str:
    """The one value on which all claims agree."""
    spoken = [(who, getattr(claim, field)) for who, claim in claims if getattr(claim, field)]
    common = frozenset.intersection(*(said for _, said in spoken)) if spoken else frozenset()
    if len(common) == 1:
        return next(iter(common))
    if spoken and not common:
        raise _disagree(table, spoken, option)
    raise _ask(table, common or choices, option, hint)


def _disagree(table, spoken, option):
    told = "; ".join(f"{who}: {_list(said)}" for who, said in spoken)
    message = f"It is not clear which {option} this file is of. Said by {told}."
    expected = f"one {option} for the whole file"
    return Refused(Finding("fail", "recognised", message, file=table.file, expected=expected))


def _ask(table, choices, option, hint):
    message = f"The file does not say its {option}."
    given = f"--{option} with {hint or 'one of ' + _list(choices)}"
    finding = Finding("fail", "not_recognised", message, file=table.file, expected=given)
    return Asked(finding, "period" if option == "year" else option, choices, hint)


def _list(said: Iterable[str]) -> str:
    return " or ".join(sorted(said))
