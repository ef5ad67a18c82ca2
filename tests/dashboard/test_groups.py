"""Results by student group: table and strip."""

import itertools

import pytest

from dashboard.measures import MEASURES
from dashboard.presenters import group_tables, present
from dashboard.presenters.rules import rules
from dashboard.presenters.strip import wide

from .builders import DISTRICT, STATE, hidden_row, make_releases, make_row, make_rows, make_subject

RELEASES = make_releases(ela=(2024, 2025))


def table(*rows, **subject):
    found = group_tables(make_rows(RELEASES, *rows), make_subject(**subject), RELEASES)
    return found[0] if found else None


def test_groups_stand_in_the_states_order_with_their_words():
    found = table(make_row(group="SED", status=-4.1, status_level=3), hidden_row(group="AI"), make_row())
    assert [line.label for line in found.lines] == [
        "All Students", "American Indian or Alaska Native", "Socioeconomically Disadvantaged",
    ]  # fmt: skip
    assert [line.figure.text or line.figure.words for line in found.lines] == ["+13.2", "Hidden", "−4.1"]
    assert found.lines[0].extra.said == "Status High, Change Increased."


def test_a_small_group_has_a_number_and_no_levels():
    found = table(make_row(), make_row(group="FI", students=14, color=None))
    assert found.lines[1].figure.text == "+13.2"
    said = found.lines[1].extra
    assert (said.said, said.levels.status, said.levels.color.word) == (
        "Too few students for a color.",
        None,
        "No color",
    )
    assert [p.style for p in found.picture.points] == ["now", "hollow"]


def test_hidden_groups_are_not_drawn_and_named_below():
    found = table(make_row(), make_row(group="AS", status=48.1), hidden_row(group="FOS"))
    assert [p.label for p in found.picture.points] == ["All Students", "Asian"]
    assert found.picture.caption.endswith("Not drawn, because it has 10 or fewer students: Foster Youth.")
    assert [p.value for p in found.tall.points] == ["+13.2", "+48.1"]


def test_a_measure_with_one_group_has_no_table():
    assert table(make_row()) is None


def test_the_table_is_of_the_year_shown():
    rows = [
        make_row(version=2024, status=1.0),
        make_row(group="AS", version=2024, status=2.0),
        make_row(),
        make_row(group="AS"),
    ]
    assert [line.figure.text for line in table(*rows, year=2024).lines] == ["+1.0", "+2.0"]
    assert [line.figure.text for line in table(*rows).lines] == ["+13.2", "+13.2"]


def test_names_on_the_strip_do_not_touch():
    rows = [
        make_row(group=group, status=10.0 + place) for place, group in enumerate(["AA", "AS", "FI", "HI"])
    ]
    points = sorted(table(make_row(), *rows).picture.points, key=lambda point: point.x)
    for lane in {point.label_y for point in points}:
        of_lane = [point for point in points if point.label_y == lane]
        for left, right in itertools.pairwise(of_lane):
            assert right.x - left.x > 6 * (len(left.label) + len(right.label)) / 2


def test_one_dot_is_no_picture():
    assert wide(MEASURES["ela"], [], 2025, []) is None
    found = table(make_row(), hidden_row(group="AS"))
    assert (found.picture, found.tall) == (None, None)


def test_all_years_end_with_the_district_and_the_state():
    rows = make_rows(
        RELEASES,
        make_row(),
        make_row(cds=DISTRICT, status=2.1, students=4127),
        make_row(cds=STATE, status=-8.1),
    )
    years = present(rows, make_subject(), RELEASES).cards[0].extra.years
    assert [(line.label, line.value, line.students) for line in years] == [
        ("2025", "+13.2", "398"), ("District, 2025", "+2.1", "4,127"), ("California, 2025", "−8.1", "398"),
    ]  # fmt: skip


def test_the_district_is_not_compared_with_itself():
    rows = make_rows(RELEASES, make_row(cds=DISTRICT))
    subject = make_subject(cds=DISTRICT, kind="district")
    assert [line.label for line in present(rows, subject, RELEASES).cards[0].extra.years] == ["2025"]


def test_a_districts_page_says_that_charters_stand_outside_its_figures():
    assert present(make_rows(RELEASES), make_subject(kind="school", charter=True), RELEASES).notes == ()
    panel = present(make_rows(RELEASES), make_subject(cds=DISTRICT, kind="district"), RELEASES)
    assert panel.notes == ("The district’s figures do not include charter schools.",)


@pytest.mark.parametrize("code", MEASURES)
def test_every_measure_explains_its_rules(code):
    said = rules(MEASURES[code])
    assert said["about"]
    assert all(len(one.status) == len(one.change) == len(one.rows) == 5 for one in said["sets"])


def test_limits_in_words():
    sets = rules(MEASURES["ela"])["sets"]
    assert [band.numbers for band in sets[0].status] == [
        "+45.0 or more", "+10.0 to +44.9", "−5.0 to +9.9", "−70.0 to −5.1", "−70.1 or less",
    ]  # fmt: skip
    assert (sets[0].status_title, sets[0].change_title) == ("Status, in points", "Change, in points")
    chronic = rules(MEASURES["chronic"])["sets"][0]
    assert (chronic.status_title, chronic.change_title) == (
        "Status, in percent",
        "Change, in percentage points",
    )
    assert chronic.status[0].numbers == "2.5 or less"
    assert chronic.change[3].said == "Increased: +0.5 to +3.0"


def test_groups_by_test_or_language_history_are_in_the_table_and_not_on_the_strip():
    found = table(make_row(), make_row(group="AS"), make_row(group="ELO", color=None))
    assert [line.extra.said for line in found.lines][2] == "The state gives this group no color."
    assert [point.label for point in found.picture.points] == ["All Students", "Asian"]


def test_reasons_stand_once_below_the_table():
    found = table(make_row(), *(hidden_row(group=group) for group in ("AA", "AI", "FI")))
    assert len(found.extra.notes) == 1
    assert "10 or fewer students" in found.extra.notes[0]
