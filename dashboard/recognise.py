"""How the state's Dashboard files are known: by `indicator` and `reportingyear`, by header, by name."""

import re

from schoolinfo.releases.datasets import Claim
from schoolinfo.releases.table import Table

from .measures import BY_INDICATOR, dataset_of

HEADER_MARKS = frozenset({"cds", "cdscode"})
_MARKS = {"rtype", "currstatus", "currdenom"}  # together in every file of results and in no other
_NAME = re.compile(r"(ela|math|science|elpi|chronic|susp|grad|cci)download(\d{4})(?!\d)", re.IGNORECASE)
_NAMED = {
    name: dataset_of(name) for name in ("ela", "math", "science", "elpi", "chronic", "susp", "grad", "cci")
}

# A heading that one indicator's files have and no other's. Graduation has its own only in some years.
_TELLING = {
    "currprogressed": "elpi",
    "dataerrorflag": "chronic",
    "type": "susp",
    "fiveyrnumer": "grad",
    "curr_prep": "cci",
}
_ACADEMIC = {"hscutpoints", "pairshare_method"}


def by_rows(table: Table) -> Claim | None:
    """From the columns `indicator` (since 2023) and `reportingyear`. Several of either: all of them are claimed."""
    if not _ours(table):
        return None
    indicators = _said(table, "indicator")
    years = frozenset(value[:4] for value in _said(table, "reportingyear") if value[:4].isdigit())
    datasets = frozenset(dataset_of(BY_INDICATOR[i.upper()]) for i in indicators if i.upper() in BY_INDICATOR)
    return Claim(datasets=datasets or None, periods=years or None)


def by_header(table: Table) -> Claim | None:
    """From headings that only one indicator has. English Language Arts and Mathematics have the same ones."""
    if not _ours(table):
        return None
    for heading, code in _TELLING.items():
        if heading in table:
            return Claim(datasets=frozenset({dataset_of(code)}))
    if any(heading in table for heading in _ACADEMIC):
        return Claim(datasets=frozenset({dataset_of("ela"), dataset_of("math")}))
    if "currprate_enrolled" in table and "currnumer" not in table:
        return Claim(datasets=frozenset({dataset_of("science")}))
    return Claim(datasets=frozenset(_NAMED.values()))


def by_name(name: str) -> Claim | None:
    """From the state's own file names, such as eladownload2025.txt.

    Files of alternative schools alone ("dass") have rates of their own kind, which are none of ours.
    """
    if "dass" in name.lower():
        return Claim(datasets=frozenset())
    if found := _NAME.search(name):
        return Claim(
            datasets=frozenset({_NAMED[found[1].lower()]}),
            periods=frozenset({found[2]}),
        )
    return None


def _ours(table: Table) -> bool:
    return set(table.columns) >= _MARKS


def _said(table: Table, heading: str) -> frozenset[str]:
    return frozenset(value for _, value, _ in table.get(heading).where(lambda text: text != ""))
