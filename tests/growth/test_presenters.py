"""What a page says of a growth number: its sentence, its range, its picture, its model."""

import pytest

from growth.classification import Said
from schoolinfo.measures import State

from .builders import (
    POINTS_SHEET,
    UNCERTAIN,
    WITHHELD,
    sheet,
    value,
)
from .pages import SAME, STATE_MODEL, D, card, panel, text, whole_page


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


@pytest.mark.parametrize(("low", "high"), [(50, 53), (41, 63), (1, 2), (97, 99), (0, 100), (52, 52)])
def test_labels_of_a_range_stay_apart_and_inside(low, high):
    """A label takes up to 44 of the 360 units of a picture, half of them on each side."""
    ends = [
        p
        for p in card(value(ci_low=D(low), ci_high=D(high), estimate=D(low))).picture.gaps
        if p.style == "end"
    ]
    assert ends[1].x - ends[0].x >= 44
    assert ends[0].x >= 20
    assert ends[1].x <= 340


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
