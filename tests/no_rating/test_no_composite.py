"""No number sums, averages or counts across measures: one measure's results change that measure's blocks only.

Two districts differ in one measure. Whatever number differs between their sites must stand in a block that
names that measure and no other. A number made of several measures would differ somewhere else.
"""

import re

import pytest

from .conftest import Answer
from .naming import spoken_of, strangers

pytestmark = pytest.mark.django_db

PUBLISHED = "as published"
SCHOOL = "/schools/99100170100309/"


# Every question of a hunt is of one measure, and its answer is held against the stored value by the tests of hunts.
HUNTS = re.compile("/workshops/kit/(?:hunt|answers)/")


@pytest.fixture(params=["ela", "growth-ela"])
def pair(request, sites):
    """(code of the measure, {address: (answer as published, answer with that measure changed)})."""
    published, changed = sites[PUBLISHED], sites[request.param]
    assert list(published) == list(changed)
    return request.param, {address: (published[address], changed[address]) for address in published}


def test_the_measure_does_change(pair):
    _code, answers = pair
    pages = [both for address, both in answers.items() if re.fullmatch(r"/schools/\d{14}/", address)]
    assert sum(before.text != after.text for before, after in pages) > 0.4 * len(pages)


def test_numbers_change_only_in_the_blocks_of_the_measure(pair):
    code, answers = pair
    for address, (before, after) in answers.items():
        if HUNTS.match(address):
            continue
        assert strangers(before, after, code) == [], address


PLACES = {
    "under the name of the school": ("<h1>", "<p>Overall: {} of 100</p>"),
    "beside the measures": ('<div class="measures">', "<p>{} measures are strong.</p>"),
    "in the card of another measure": ('<h3 id="m-math">', '<p class="number">{}</p>'),
    "read out only": ('<div class="measures">', '<svg role="img" aria-label="{} of 5 stars"></svg>'),
    "where search engines look": ("<title>", '<meta name="description" content="Rated {}">'),
    "in words": ("<h1>", "<p>{} measures are strong.</p>"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_number_made_of_several_measures_is_seen(pair, place):
    """An invented rating is put on a page of both districts; it is found wherever it stands."""
    code, answers = pair
    mark, rating = PLACES[place]
    values = ("Three", "Four") if place == "in words" else ("61", "64")
    spoiled = [
        page.replace(mark, f"{rating.format(value)}{mark}") if mark != '<h3 id="m-math">' else
        re.sub(f"({mark}.*?</h3>)", rf"\1{rating.format(value)}", page)
        for page, value in zip((one.text for one in answers[SCHOOL]), values, strict=True)
    ]  # fmt: skip
    assert strangers(*(Answer(200, "text/html", page) for page in spoiled), code)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("Oak School", "Measures side by side", "Mathematics"), {"math"}),
        (("How much students grew", "Mathematics", "Where students are"), {"math"}),
        (("How much students grew", "Mathematics", "How far they moved"), {"growth-math"}),
        (("Growth in Mathematics by student group",), {"growth-math"}),
        (("Mathematics and Science together",), {"math", "science"}),
        (("Oak School", "At a glance"), set()),
    ],
)
def test_what_a_block_speaks_of(names, codes):
    assert spoken_of(names) == codes


FILES = {
    "text/csv": "cds,year,measure,value\n1,2025,All measures together,{}\n",
    "application/json": '{{"about": {{"cds": "1"}}, "overall": {}, "records": []}}',
}


@pytest.mark.parametrize("kind", FILES)
def test_a_number_made_of_several_measures_is_seen_in_a_file(kind):
    assert strangers(*(Answer(200, kind, FILES[kind].format(value)) for value in (61, 64)), "ela")
