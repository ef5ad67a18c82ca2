"""What a page says of growth, in every state."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from growth import presenters
from growth.classification import Said
from growth.selectors import Selected
from schoolinfo.measures import State

from .builders import (
    OTHER,
    POINTS_SHEET,
    UNCERTAIN,
    WITHHELD,
    releases,
    sheet,
    subject,
    value,
)

D = Decimal
SAME = "In English Language Arts, students here gained about as much as similar students"
NET = (1, "2025", "NET")
STATE_MODEL = sheet(
    **POINTS_SHEET,
    model_id="CDE",
    publisher="California Department of Education",
    title="California student growth model",
    categories={"3": "Average Growth"},
)


def panel(*rows, public=(NET,), models=None, **whose):
    models = models or {v: sheet() for v, _, _ in public}
    return presenters.present(Selected(rows, models), subject(**whose), releases(*public))


def card(*rows, **how):
    return panel(*rows, **how).cards[0]


def text(card):
    return " ".join(render_to_string(card.template, {"card": card}).split())


def whole_page(found):
    return " ".join(
        [*(text(c) for c in found.cards), *found.glance.grew, *found.glance.unknown, *found.notes]
    )


def test_a_number_with_its_range_and_one_plain_sentence():
    said = card(value()).extra.statements[0]
    assert said.figure.text == "52nd percentile"
    assert said.figure.words == "Students here gained about as much as similar students."
    assert said.range == "The number could reasonably be anywhere from 41 to 63."
    assert said.compares == "Compared with: schools in the network."
    assert said.figure.students == "120 students"
    assert (said.grades, said.years) == ("grades 4–8", "spring 2024 to spring 2025")


@pytest.mark.parametrize(
    ("low", "high", "sentence"),
    [
        ("51", "90", "Students here gained more than similar students."),
        ("10", "49", "Students here gained less than similar students. This does not mean that they went backwards."),
        ("50", "90", "Students here gained about as much as similar students."),
    ],
)  # fmt: skip
def test_the_sentence_follows_from_the_range(low, high, sentence):
    assert sentence in text(card(value(ci_low=D(low), ci_high=D(high))))


@pytest.mark.parametrize("students", [11, 29])
def test_fewer_than_30_students_show_a_number_and_no_class(students):
    found = card(value(students=students, ci_low=D(60), ci_high=D(70), estimate=D(65)))
    assert found.extra.statements[0].said is Said.TOO_FEW
    assert "65th percentile" in text(found)
    assert "gained more than similar students." not in text(found).replace("gained more or less than", "")


def test_the_picture_says_in_words_all_that_it_shows():
    picture = card(value()).picture
    assert picture.alt == (
        "Growth in English Language Arts: 52nd percentile, range 41 to 63. Typical is 50th, inside the range."
    )
    assert picture.guides[0].x == 180
    assert picture.points[0].x == pytest.approx(20 + 320 * 0.52, abs=0.1)


@pytest.mark.parametrize(
    ("low", "high", "where"), [("55", "63", "below the range"), ("10", "45", "above the range")]
)
def test_the_picture_says_on_which_side_typical_lies(low, high, where):
    assert where in card(value(ci_low=D(low), ci_high=D(high))).picture.alt


def test_a_number_beyond_the_usual_axis_is_drawn_on_the_whole_scale():
    near = card(value(estimate=D(10), **UNCERTAIN), models={1: sheet(**POINTS_SHEET)}).picture
    far = card(value(estimate=D(150), **UNCERTAIN), models={1: sheet(**POINTS_SHEET)}).picture
    assert [p.label for p in near.gaps] == ["−100", "+100"]
    assert [p.label for p in far.gaps] == ["−200", "+200"]


def test_without_a_range_the_publishers_own_level_is_quoted_for_information():
    found = panel(value(estimate=D("3.5"), category="3", **UNCERTAIN), models={1: STATE_MODEL})
    said = found.cards[0].extra.statements[0]
    assert said.figure.text == "+3.5"
    assert said.figure.unit == "points from expected"
    assert said.figure.words == "The file does not say how certain this number is."
    assert said.category == (
        "Level given by California Department of Education, for information: “Average Growth”."
    )
    assert "Average Growth" in found.glance.grew[0]
    assert "similar students." not in " ".join(found.glance.grew)


def test_with_a_range_no_level_is_quoted():
    assert card(value(category="A")).extra.statements[0].category == ""


def test_two_models_are_both_shown_by_name_with_a_link():
    public = ((1, "2025", "NET"), (2, "2025", "CDE"))
    rows = (value(), value(version=2, estimate=D("-3.5"), category="3", **UNCERTAIN))
    found = panel(*rows, public=public, models={1: sheet(), 2: STATE_MODEL})
    html = text(found.cards[0])
    assert "Network growth model" in html
    assert "California student growth model" in html
    assert "Why these differ" in html
    assert "#models" in html
    assert html.count("<svg") == 2  # never one axis for two scales
    assert found.glance.grew == (f"{SAME}.",)


def test_at_a_glance_names_the_models_where_two_give_a_range():
    public = ((1, "2025", "NET"), (2, "2025", "OTHER"))
    rows = (value(), value(version=2, ci_low=D(51), ci_high=D(60)))
    found = panel(*rows, public=public, models={1: sheet(), 2: sheet(title="Another model")})
    assert found.glance.grew == (
        f"{SAME}, by this model: Network growth model.",
        "In English Language Arts, students here gained more than similar students, by this model: Another model.",
    )


def test_the_number_with_a_range_stands_first():
    public = ((1, "2025", "CDE"), (2, "2025", "NET"))
    rows = (value(category="3", **UNCERTAIN), value(version=2))
    found = card(*rows, public=public, models={1: STATE_MODEL, 2: sheet()})
    assert [s.model for s in found.extra.statements] == [
        "Network growth model",
        "California student growth model",
    ]


@pytest.mark.parametrize("grades", [(0, 3), (9, 12), (0, 2)])
def test_a_school_without_two_tested_grades_in_a_row_says_so(grades):
    found = panel(first_grade=grades[0], last_grade=grades[1])
    for one in found.cards:
        assert one.figure.state is State.NOT_APPLICABLE
        assert "No growth data: students are not tested in two grades in a row here." in text(one)
    assert found.glance.grew == ()
    assert "Growth in Mathematics does not apply here." in found.glance.unknown


def test_a_model_that_covers_grade_11_shows_its_number_in_a_high_school():
    found = card(value(span="11-11/1"), first_grade=9, last_grade=12)
    assert found.figure.state is State.SHOWN
    assert found.extra.statements[0].grades == "grade 11"


@pytest.mark.parametrize(
    ("cells", "state", "words"),
    [
        ({"state": State.HIDDEN, "suppression": "N_LT_MIN"}, State.HIDDEN, "Fewer than 11 students."),
        ({"state": State.HIDDEN, "suppression": "PRIVACY"}, State.HIDDEN, "privacy"),
        ({"state": State.NOT_APPLICABLE}, State.NOT_APPLICABLE, "does not apply"),
        ({"state": State.NOT_RELEASED}, State.NOT_RELEASED, "did not release"),
        ({"state": State.NOT_REPORTED}, State.NOT_REPORTED, "no growth number"),
    ],
)
def test_a_row_without_a_number_says_why(cells, state, words):
    found = card(value(**WITHHELD | cells))
    assert found.figure.state is state
    assert found.figure.text == ""
    assert words in text(found)


def test_a_school_that_the_file_leaves_out_is_not_reported():
    found = card(value(cds=OTHER))
    assert found.figure.state is State.NOT_REPORTED


def test_without_any_file_growth_is_not_on_this_site_yet():
    found = panel(public=())
    assert {c.figure.state for c in found.cards} == {State.NOT_HERE}
    assert "Growth in English Language Arts is not on this site yet." in found.glance.unknown
    assert found.notes == ()


@pytest.mark.parametrize("year", [2020, 2021])
def test_no_growth_was_released_for_the_years_without_tests(year):
    assert card(year=year).figure.state is State.NOT_RELEASED


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


def test_the_share_whose_score_rose_is_labelled_as_a_third_thing():
    html = text(card(value(improved=90, improved_pct=D("75.0"))))
    assert "75% of students had a higher score than the year before." in html
    assert "this is not how much they grew" in html


@pytest.mark.parametrize(
    "rows",
    [
        (value(improved=90, improved_pct=D("75.0")), value(measure="growth-math", **UNCERTAIN)),
        (value(**WITHHELD | {"state": State.HIDDEN}),),
        (),
    ],
)
def test_no_page_speaks_of_improvement_in_percent_or_of_ranks(rows):
    html = whole_page(panel(*rows)).lower()
    for never in (
        "% improvement",
        "percent improvement",
        "% percentile",
        "years of learning",
        "decile",
        "rank",
    ):
        assert never not in html
    assert "percentile%" not in html


def test_growth_never_shares_a_word_with_change():
    assert "change" not in whole_page(panel(value())).lower()


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
