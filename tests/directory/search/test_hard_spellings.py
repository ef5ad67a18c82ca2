"""The promise of tests/real_files/test_hard_spellings.py, over the names of the fictional district."""

import csv
from pathlib import Path

import pytest
from django.conf import settings

from schoolinfo.directory.search.index import Index
from schoolinfo.directory.search.order import search
from schoolinfo.sample.invented import invent
from schoolinfo.sample.roster import District

from .builders import make_school
from .spellings import KINDS, Spelling, everyday, hard_spellings, shares

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample" / "pubschls-2026-06-01.txt"
TOWN = District("10017", "Town", "UD", 38.9, -121.1, "Town", "99901")


@pytest.fixture(scope="module")
def names() -> list[tuple[str, str]]:
    """(CDS code, name) of the fictional district's open schools, with those of a larger one."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    own = [(row["CDSCode"], row["School"]) for row in rows if row["StatusType"] == "Active"]
    invented, _ = invent(900, TOWN, "spellings")
    return [
        *((cds, name) for cds, name in own if not cds.endswith("0000000")),
        *((one.cds, one.name) for one in invented),
    ]


@pytest.fixture(scope="module")
def found(names) -> list[tuple[Spelling, list[str]]]:
    schools = [make_school(0, name)._replace(cds=cds) for cds, name in names]
    index = Index(schools, schools[0].district_cds)
    spellings = hard_spellings(names)
    return [(one, [hit.cds for hit in search(index, one.typed, 5)]) for one in spellings]


def test_the_right_school_stands_first_and_nearly_always_among_five(found):
    first, five = shares(found)
    missed = [(one.typed, one.name) for one, codes in found if one.cds not in codes]
    assert first >= 0.9, missed
    assert five >= 0.99, missed


def test_every_kind_of_spelling_is_tried(found):
    kinds = {one.kind for one, _ in found}
    assert kinds == KINDS.keys() - {"accents on"}  # fictional names have the accents they should


def test_spellings_are_the_same_in_every_run(names):
    assert hard_spellings(names) == hard_spellings(names[::-1])


def test_schools_that_share_what_is_typed_are_left_out():
    twins = [("1", "Oak Street Elementary"), ("2", "Oak Street Middle"), ("3", "Elm High")]
    assert [one.cds for one in hard_spellings(twins) if one.kind == "everyday name"] == ["3"]


def test_an_everyday_name_leaves_out_what_every_school_is_called():
    assert everyday("Belmont Senior High School", None) == ["Belmont"]
    assert everyday("Belmont", None) == []
