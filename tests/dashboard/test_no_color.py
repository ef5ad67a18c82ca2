"""Exactly why a result has a number and no color."""

import pytest

from dashboard.flags import Flag

from .explaining import why

NONE = {"change": None, "change_level": None, "prior_students": None, "color": None}
FROM_30 = "The state gives a color only if there are 30 students or more in both years."


@pytest.mark.parametrize(
    ("code", "fields", "said"),
    [
        ("ela", {"students": 24, "color": None}, ("In 2024–25 only 24 students counted here.", FROM_30)),
        ("ela", {"students": 24, "prior_students": 11, "color": None},
         ("In 2024–25 only 24 students counted here.", "In 2023–24 only 11 students counted here.", FROM_30)),
        ("ela", {"prior_students": 29, "color": None}, ("In 2023–24 only 29 students counted here.", FROM_30)),
        ("grad", {**NONE, "status": 91.3}, ("In 2023–24 10 or fewer students counted here, or none.", FROM_30)),
        ("ela", {**NONE, "version": 2022}, ("In 2022 the state gave Status only: no Change and no color.",)),
        ("elpi", {**NONE, "version": 2019}, ("In 2019 the state gave Status only: no Change and no color.",)),
        ("cci", {**NONE, "version": 2023}, ("In 2023 the state gave Status only: no Change and no color.",)),
        ("science", {"version": 2024, "color": None},
         ("In 2024 the state gave this measure for information, without a color.",)),
        ("grad", {**NONE, "version": 2021, "status_level": None},
         ("In 2021 the state gave numbers only: no Status, no Change and no color.",)),
        ("ela", {"group": "RFP", "color": None},
         ("The state gives this group no color, however many students it has.",)),
        ("ela", {"change_level": None, "color": None, "flags": int(Flag.DASS)},
         ("This is an alternative school, and the state gave it no color here.",)),
        ("ela", {"change_level": None, "color": None},
         ("The state’s file gives no color here, and no reason for that.",)),
    ],
)  # fmt: skip
def test_without_a_color_it_says_exactly_why(code, fields, said):
    found = why(code, **fields)
    assert found.question == "Why is there no color?"
    assert found.sentences[-len(said) :] == said
    assert found.place is None


def test_levels_of_few_students_are_not_said():
    found = why(students=24, color=None)
    assert not any("Status" in sentence or "Change was" in sentence for sentence in found.sentences)


def test_groups_that_a_district_colors_from_15():
    found = why(kind="district", group="HOM", students=14, prior_students=60, color=None)
    assert found.sentences[-1].startswith("The state gives a color only if there are 15 students or more")
    assert why(kind="district", group="HOM", students=18, prior_students=60).question == "Why this color?"


def test_a_cell_that_the_table_does_not_have():
    found = why("susp", rule="ES", status=0.4, status_level=5, change=2.2, change_level=1, color=None)
    assert found.question == "Why is there no color?"
    assert found.sentences[-1] == (
        "Where the Very Low row meets the Increased Significantly column, the table has no color."
    )


def test_a_color_that_the_state_did_not_give():
    found = why(color=None)
    assert found.question == "Why is there no color?"
    assert found.sentences[-1].endswith("gives Green. The state gave no color, and that stands.")
