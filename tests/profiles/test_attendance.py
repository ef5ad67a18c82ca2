"""Who goes to a school, in words."""

from decimal import Decimal

import pytest

from schoolinfo.directory.profile import GroupEnrolment
from schoolinfo.measures import State
from schoolinfo.profiles.attendance import attendance, students_fact


def row(group, students=None, share=None, state=State.SHOWN) -> GroupEnrolment:
    return GroupEnrolment(group, state, students, share, 642, None)


def rows(*found) -> dict:
    return {one.group: one for one in found}


def test_counts_and_shares_stand_in_the_states_order():
    said = attendance(
        rows(
            row("SWD", 74, Decimal("11.5")), row("HI", 1301, Decimal("46.9")), row("AA", 55, Decimal("8.6"))
        ),
        year=2025,
        asked=2025,
    )
    races, needs = said.tables
    assert [(line.label, line.students, line.share) for line in races.lines] == [
        ("Black/African American", "55", "8.6%"),
        ("Hispanic", "1,301", "46.9%"),
    ]
    assert needs.lines[0].share == "11.5%"


def test_a_hidden_group_has_a_word_and_no_number():
    (table,) = attendance(rows(row("FOS", state=State.HIDDEN)), year=2025, asked=None).tables
    (line,) = table.lines
    assert (line.students, line.share, line.words) == ("", "", "Hidden")


def test_a_group_that_no_file_names_has_no_line():
    assert attendance(rows(row("ALL", 642)), year=2025, asked=None).tables == ()


@pytest.mark.parametrize(("asked", "older"), [(2025, False), (2026, True), (None, False)])
def test_an_earlier_count_than_the_page_says_so(asked, older):
    said = attendance(rows(row("ALL", 642)), year=2025, asked=asked)
    assert said.sentence == "642 students on the fall census day of school year 2024–25."
    assert ("nearest earlier" in said.older) is older


def test_a_hidden_total_is_not_in_the_head():
    assert students_fact(rows(row("ALL", state=State.HIDDEN)), 2025) is None
    assert students_fact({}, None) is None
    assert students_fact(rows(row("ALL", 642)), 2025).text == "642"


def test_without_a_file_the_section_says_so():
    said = attendance({}, year=None, asked=2025)
    assert said.sentence == "Enrollment is not on this site yet."
    assert said.tables == ()
