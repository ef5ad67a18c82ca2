"""Why a result has its color: in words, from what the state published."""

import pytest

from dashboard.flags import Flag
from dashboard.measures import MEASURES
from dashboard.presenters import explain, present
from schoolinfo.measures import State

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject
from .explaining import explained, why

STANDS = "and that stands."


def test_status_change_and_the_cell_where_they_meet():
    found = why(status=13.2, change=6.3)
    assert found.question == "Why this color?"
    assert found.sentences == (
        "Status was High: +13.2 is between +10.0 and +44.9.",
        "Change was Increased: 6.3 points higher than last year’s students.",
        "Where the High row meets the Increased column, the table gives Green.",
    )
    assert (found.place.status, found.place.change, found.place.folded) == (4, 4, False)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": 45.0, "status_level": 5}, "Status was Very High: +45.0 is +45.0 or more."),
        ({"status": -70.1, "status_level": 1}, "Status was Very Low: −70.1 is −70.1 or less."),
        ({"status": -5.0, "status_level": 3}, "Status was Medium: −5.0 is between −5.0 and +9.9."),
        ({"change": -15.1, "change_level": 1},
         "Change was Declined Significantly: 15.1 points lower than last year’s students."),
        ({"change": 0.0, "change_level": 3}, "Change was Maintained: the same number as last year’s students."),
    ],
)  # fmt: skip
def test_ends_of_levels_and_directions_of_change(fields, said):
    assert said in why(**fields).sentences


def test_rates_are_percent_and_their_change_is_in_percentage_points():
    found = why("elpi", status=42.2, status_level=2, change=-13.4, change_level=1, color=1)
    assert found.sentences == (
        "Status was Low: 42.2% is between 35.0% and 44.9%.",
        "Change was Declined Significantly: 13.4 percentage points lower than last year’s students.",
        "Where the Low row meets the Declined Significantly column, the table gives Red.",
    )


def test_where_lower_is_better_the_words_turn_round_and_it_is_said():
    found = why("chronic", status=20.1, status_level=1, change=3.1, change_level=1, color=1)
    assert found.sentences == (
        "Status was Very High (lower is better): 20.1% is 20.1% or more.",
        "Change was Increased Significantly: 3.1 percentage points higher than last year’s students.",
        "Where the Very High row meets the Increased Significantly column, the table gives Red.",
    )


@pytest.mark.parametrize(
    ("code", "rule", "said"),
    [
        ("math", "3-8", "0.0 is between 0.0 and +34.9."),
        ("math", "HS", "0.0 is between 0.0 and +24.9."),
    ],
)
def test_the_limits_are_those_of_the_published_set(code, rule, said):
    assert why(code, rule=rule, status=0.0).sentences[0].endswith(said)


@pytest.mark.parametrize(
    ("rule", "said"),
    [("ED", "0.6% and 1.5%"), ("HD", "1.6% and 3.5%"), ("UD", "1.1% and 2.5%"),
     ("ES", "0.6% and 1.0%"), ("MS", "0.6% and 2.0%"), ("HS", "0.6% and 1.5%")],
)  # fmt: skip
def test_suspension_has_six_sets(rule, said):
    status = 2.0 if rule in ("HD", "UD") else 0.8
    assert said in why("susp", rule=rule, status=status, change=-0.4).sentences[0]


FOLDED = (
    "Fewer than 150 students: the state reads Change in three levels here, so Increased Significantly counts"
    " as Increased."
)


def test_three_levels_of_change_in_a_small_population():
    small = {"flags": int(Flag.SMALL_POPULATION), "students": 88, "prior_students": 91}
    found = why("grad", status=93.0, change=8.1, change_level=5, **small)
    assert (found.place.change, found.place.folded) == (4, True)
    assert found.sentences[2:] == (
        FOLDED,
        "Where the High row meets the Increased column, the table gives Green.",
    )


def test_a_change_that_the_file_gives_in_three_levels_is_no_disagreement():
    small = {"flags": int(Flag.SMALL_POPULATION), "students": 88, "prior_students": 91}
    found = why("chronic", status=3.1, change=-8.0, change_level=4, **small)
    assert "Fewer than 150 students: the state reads Change in three levels here." in found.sentences
    assert not any(STANDS in sentence for sentence in found.sentences)


def test_academic_measures_never_read_three_levels():
    found = why(flags=int(Flag.SMALL_POPULATION), change=20.0, change_level=5, color=5)
    assert not found.place.folded
    assert found.place.change == 5


def test_a_published_color_stands_against_the_table():
    found = why(color=2)
    assert found.sentences[-1] == (
        "Where the High row meets the Increased column, the table alone gives Green. The state gave Orange,"
        " and that stands."
    )


def test_published_levels_stand_against_the_limits():
    found = why(status=9.9, change=2.9)
    assert "Status was High: +9.9." in found.sentences
    assert (
        "By the limits alone, Status would be Medium. The state gave High, and that stands."
        in found.sentences
    )
    assert (
        "By the limits alone, Change would be Maintained. The state gave Increased, and that stands."
        in found.sentences
    )
    assert (found.place.status, found.place.change) == (4, 4)


@pytest.mark.parametrize(
    ("flag", "said"),
    [
        (Flag.DATA_ERROR, "The data had an error, so the state set the level itself."),
        (Flag.NOT_CERTIFIED, "The data were not certified in time, so the state set the level itself."),
        (Flag.PRIOR_NOT_CERTIFIED, "Last year’s data were not certified in time."),
    ],
)
def test_a_level_that_the_state_set_itself_has_no_table(flag, said):
    found = why("chronic", status=3.1, change=-1.2, flags=int(flag))
    assert found.place is None
    assert found.sentences[-1].startswith(said)
    assert "table does not apply here." in found.sentences[-1]
    assert "The color was Green." in found.sentences
    assert "Status was Low (lower is better): 3.1%." in found.sentences


NOT_KNOWN = (
    "We do not know the state’s limits for the 2023 Dashboard."
    " So no table stands here, only what the state gave."
)


def test_of_a_year_without_known_limits_stands_what_was_published():
    found = why(version=2023)
    assert found.place is None
    assert found.sentences == (
        "Status was High: +13.2.",
        "Change was Increased: 6.3 points higher than last year’s students.",
        "The color was Green.",
        NOT_KNOWN,
    )


def test_a_set_of_limits_that_the_file_does_not_name():
    found = why("susp", rule="", status=0.8, change=-0.4)
    assert found.place is None
    assert found.sentences[-1].startswith("The file does not say which of the state’s limits hold here.")


def test_the_newest_year_is_explained_where_no_year_is_asked_for():
    releases = make_releases(ela=(2024, 2025))
    rows = make_rows(releases, make_row(version=2024), make_row(version=2025, status=20.0))
    found = explain(rows, make_subject(), MEASURES["ela"], "ALL", releases)
    assert (found.year, found.figure.text, found.label) == (2025, "+20.0", "All Students")
    assert explain(rows, make_subject(year=2024), MEASURES["ela"], "ALL", releases).year == 2024


@pytest.mark.parametrize("asked", [{"year": 2024}, {"group": "EL"}, {"cds": "19647330000001"}])
def test_where_there_is_no_such_result_there_is_no_explanation(asked):
    assert explained(make_row(), **asked) is None


def test_a_year_that_is_not_public_is_not_explained():
    rows = make_rows(make_releases(ela=(2024, 2025)), make_row(version=2024))
    assert explain(rows, make_subject(), MEASURES["ela"], "ALL", make_releases(ela=(2025,))) is None


def test_a_hidden_group_has_its_reason_and_no_number():
    found = explained(hidden_row(group="FOS"))
    assert (found.figure.state, found.extra.why) == (State.HIDDEN, None)
    assert found.figure.reason.startswith("This group has 10 or fewer students.")


def test_marks_of_the_publisher_are_said_with_the_explanation():
    notes = explained(make_row("cci", flags=int(Flag.DASS))).extra.notes
    assert notes == ("This is an alternative school. The state has special rules for such schools.",)


@pytest.mark.parametrize("code", ["ela", "susp"])
def test_a_card_and_the_page_of_all_students_say_the_same(code):
    row = make_row(code, rule="3-8" if code == "ela" else "ES", status=0.8)
    releases = make_releases(**{code: (2025,)})
    rows = make_rows(releases, row)
    card = next(c for c in present(rows, make_subject(), releases).cards if c.measure.code == code)
    assert card.extra.why == explained(row).extra.why


def test_a_card_without_a_number_has_nothing_to_explain():
    releases = make_releases(ela=(2025,))
    cards = present(make_rows(releases, hidden_row()), make_subject(), releases).cards
    assert [card.extra.why for card in cards] == [None] * 8


def test_a_result_leads_to_the_explainer_with_its_numbers():
    row = make_row("grad", status=93.0, change=8.1, change_level=5, flags=Flag.SMALL_POPULATION)
    asked = "measure=grad&year=2025&small=1&value=93.0&change=8.1"
    assert explained(row).extra.moving == f"{asked}&school={row.cds}"
    assert explained(row, kind="district").extra.moving == asked
    assert explained(make_row("chronic", status=3.1, flags=Flag.DATA_ERROR)).extra.moving == ""
