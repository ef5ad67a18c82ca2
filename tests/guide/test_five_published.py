"""What the state published stands beside moved numbers, also where its rules would give something else."""

from types import SimpleNamespace

import pytest

from dashboard.flags import Flag
from dashboard.guide.five.asked import Asked
from dashboard.guide.five.choices import choose
from dashboard.guide.five.page import explainer
from dashboard.guide.five.published import newest, published
from dashboard.measures import MEASURES
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.reading import Found
from tests.dashboard.builders import SCHOOL, hidden_row, make_releases, make_row, make_rows, make_subject


def explained(*rows, asked=None):
    """The explainer that starts from the rows of one measure of a school."""
    measure, asked = MEASURES[rows[0].measure], asked or Asked(school=SCHOOL)
    releases = make_releases(**{measure.code: tuple(row.version for row in rows)})
    profile = SimpleNamespace(cds=SCHOOL, name="First School", kind="school")
    found = Found(profile, make_subject(), releases, (2025,))
    read = make_rows(releases, *rows)
    start = published(read, found, measure, 2025)
    example = ExampleSchool(found, True, f"?school={SCHOOL}", "")
    return explainer(asked, choose(asked, measure, start, 2025), example, start)


def marked(shown) -> tuple[list[str], list[str]]:
    """Words of the cells of the moved numbers and of the state."""
    cells = [cell for _, row in shown.set.rows for cell in row]
    return [c.word for c in cells if c.lit], [c.word for c in cells if c.published]


def sentences(shown) -> str:
    return " ".join(shown.beside.published.explanation.extra.why.sentences)


def test_it_starts_where_the_state_put_the_school():
    shown = explained(make_row("ela", rule="3-8"))
    assert [field.number for field in shown.fields] == [13.2, 6.3]
    assert marked(shown) == (["Green"], ["Green"])
    assert shown.beside.own == "Its own numbers are: Status +13.2 points, Change +6.3 points."


def test_a_published_color_that_the_table_does_not_give_stands():
    shown = explained(make_row("ela", rule="3-8", color=3))
    assert shown.reading.color.word == "Green"
    assert "the table alone gives Green. The state gave Yellow, and that stands." in sentences(shown)
    assert shown.beside.published.explanation.extra.levels.color.word == "Yellow"


def test_published_levels_that_the_limits_do_not_give_are_both_said():
    shown = explained(make_row("ela", rule="3-8", status=3.0))
    assert shown.reading.levels.status.word == "Medium"
    assert "By the limits alone, Status would be Medium. The state gave High, and that stands." in sentences(
        shown
    )
    assert [cell.published for _, row in shown.set.rows[1:2] for cell in row] == [
        False,
        False,
        False,
        True,
        False,
    ]


def test_a_small_school_starts_in_its_table_of_three_columns():
    row = make_row("grad", status=93.0, change=8.1, change_level=5, color=4, flags=Flag.SMALL_POPULATION)
    shown = explained(row)
    assert shown.chosen.small
    assert len(shown.set.columns) == 3
    assert marked(shown) == (["Green"], ["Green"])
    cleared = explained(row, asked=Asked(school=SCHOOL, value="93.0", change="8.1"))
    assert not cleared.chosen.small
    assert marked(cleared) == (["Blue"], [])
    assert cleared.beside.other.endswith("the table for fewer than 150 students.")


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (hidden_row("ela"), "Hidden"),
        (make_row("ela", state=5, students=None, status=None, change=None), "Not reported"),
    ],
)
def test_a_school_without_the_number_says_why_and_nothing_of_it_is_shown(row, word):
    shown = explained(row)
    assert shown.beside.published.figure.words == word
    assert (shown.beside.own, shown.beside.why, shown.beside.published.row) == ("", "", None)
    assert [field.number for field in shown.fields] == [2.5, 0.0]


def test_without_last_years_students_change_starts_at_zero():
    alone = {"change": None, "change_level": None, "prior_students": None, "color": None}
    shown = explained(make_row("ela", rule="3-8", **alone))
    assert [field.number for field in shown.fields] == [13.2, 0.0]
    assert shown.beside.own == "Its own Status is +13.2 points. There is no Change."
    assert marked(shown) == (["Green"], [])


def test_a_level_that_the_state_set_itself_has_no_cell():
    shown = explained(make_row("chronic", status=3.1, flags=Flag.DATA_ERROR))
    assert marked(shown)[1] == []
    assert "the state set the level itself" in sentences(shown)


def test_an_unknown_set_of_the_file_leaves_the_usual_table():
    shown = explained(make_row("susp", status=3.1, rule="K"))
    assert shown.chosen.rule == "ES"
    assert shown.beside.other == ""


def test_the_newest_year_with_a_change_is_shown():
    rows = [make_row("elpi", version=2024), make_row("elpi", version=2025, change=None)]
    releases = make_releases(elpi=(2024, 2025))
    read = make_rows(releases, *rows)
    assert newest(read, SCHOOL, MEASURES["elpi"], (2025, 2024)) == 2024
    assert newest(make_rows(releases), SCHOOL, MEASURES["elpi"], (2025, 2024)) == 2025
