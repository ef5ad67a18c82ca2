"""Every result of the fictional district: where a table stands, its lit cell has the published color."""

import pytest
from django.db import connection

from dashboard.flags import OVERRIDDEN
from dashboard.groups import GROUPS
from dashboard.measures import MEASURES
from dashboard.presenters.levels import levels
from dashboard.presenters.why import why
from dashboard.released import release_of
from dashboard.rules import explain
from dashboard.selectors import select
from schoolinfo.directory.entities import kind_of
from schoolinfo.measures import State
from schoolinfo.releases.current import Releases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


@pytest.fixture
def found():
    """[(row, year, why)] of every shown result."""
    with connection.cursor() as cursor:
        cursor.execute("select distinct cds from dashboard_value")
        codes = [cds for (cds,) in cursor.fetchall()]
    rows = select(Releases.public(), codes, tuple(GROUPS))
    years = {version: release.year for version, release in rows.releases.items()}
    shown = [(row, years[row.version]) for row in rows.rows if row.state == State.SHOWN]
    return [(row, year, explained(row, year)) for row, year in shown]


def explained(row, year):
    measure, kind = MEASURES[row.measure], kind_of(row.cds)
    said = levels(measure, row, kind, release_of(row.measure, year))
    return why(measure, row, kind, year, said)


def test_the_lit_cell_has_the_published_color(found):
    lit = [(row, one.place) for row, _, one in found if one.place and row.color]
    assert len(lit) > 500
    for row, place in lit:
        cuts = explain(place.measure, place.year, place.rule)
        assert cuts.color(place.status, place.change) == row.color, (row, place)


def test_every_color_of_a_known_year_has_its_table(found):
    colored = [
        (row, one)
        for row, year, one in found
        if row.color and explain(row.measure, year, row.rule) and not row.flags & OVERRIDDEN
    ]
    assert {row.measure for row, _ in colored} == set(MEASURES)
    assert all(one.place for _, one in colored)


def test_no_sentence_of_the_sample_contradicts_the_state(found):
    contradicted = [row for row, _, one in found if any("that stands" in said for said in one.sentences)]
    assert contradicted == []


def test_every_result_says_something_and_asks_the_right_question(found):
    assert {"Why this color?", "Why is there no color?"} == {one.question for _, _, one in found}
    for row, _, one in found:
        assert one.sentences, row
        assert (one.question == "Why this color?") is bool(row.color), row
