"""Which growth rows a page takes: years, student groups, files."""

from django.template.loader import render_to_string

from growth import presenters
from growth.selectors import Selected
from schoolinfo.measures import State

from .builders import (
    WITHHELD,
    releases,
    sheet,
    subject,
    value,
)
from .pages import NET, STATE_MODEL, D, card, panel, text


def test_the_year_asked_for_is_shown_and_no_other():
    public = ((1, "2025", "NET"), (2, "2024", "NET"))
    rows = (value(), value(version=2, year_start=2023, year_end=2024, estimate=D(44)))
    assert card(*rows, public=public, year=2024).figure.text == "44th percentile"
    assert card(*rows, public=public, year=2023).figure.state is State.NOT_HERE
    assert card(*rows, public=public).figure.text == "52nd percentile"


def test_earlier_years_stand_beside_the_newest_and_are_not_subtracted():
    public = tuple((v, str(2026 - v), "NET") for v in (1, 2, 3, 4))
    rows = [
        value(version=v, year_start=2025 - v, year_end=2026 - v, estimate=D(41 + 2 * v)) for v in (1, 2, 3, 4)
    ]
    found = card(*rows, public=public)
    assert [s.end_year for s in found.extra.earlier] == [2024, 2023]
    assert "The difference between two years is not growth." in text(found)


def test_the_publishers_pooled_row_goes_before_one_year():
    rows = (value(), value(span="4-8/3", estimate=D(48)), value(span="5-5/1", estimate=D(90)))
    assert card(*rows).figure.text == "48th percentile"


def test_groups_have_a_table_a_subject_with_their_ranges():
    rows = (value(), value(group="EL", students=29, ci_low=D(60), ci_high=D(90), estimate=D(75)),
            value(group="FOS", **WITHHELD | {"state": State.HIDDEN}))  # fmt: skip
    tables = presenters.group_tables(Selected(rows, {1: sheet()}), subject(), releases(NET))
    assert [t.measure.code for t in tables] == ["growth-ela"]
    assert [line.group for line in tables[0].lines] == ["ALL", "EL", "FOS"]
    html = " ".join(render_to_string(tables[0].template, {"table": tables[0]}).split())
    assert "60 to 90" in html
    assert "Too few students to say" in html
    assert "Hidden" in html


def test_no_table_by_group_where_only_all_students_have_a_row():
    assert presenters.group_tables(Selected((value(),), {1: sheet()}), subject(), releases(NET)) == ()


def test_each_model_has_a_table_of_its_own():
    rows = [value(version=v, group=g) for v in (1, 2) for g in ("ALL", "EL")]
    public = ((1, "2025", "NET"), (2, "2025", "CDE"))
    selected = Selected(tuple(rows), {1: sheet(), 2: STATE_MODEL})
    tables = presenters.group_tables(selected, subject(), releases(*public))
    assert len(tables) == 1
    assert len(tables[0].extra) == 2


def test_every_file_behind_the_section_is_named_once():
    papers = panel(value(), value(measure="growth-math")).papers
    assert [p.file_name for p in papers] == ["growth2025.csv"]
