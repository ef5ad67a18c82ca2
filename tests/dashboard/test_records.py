"""Every value of a subject as a record: what is published, and why there is nothing where there is nothing."""

import pytest

from dashboard.groups import GROUPS
from dashboard.records import COLUMNS, records
from dashboard.selectors import select
from schoolinfo.measures import EVERY_GROUP, State
from schoolinfo.releases.current import Releases
from tests.directory.builders import publish

from .builders import SCHOOL, hidden_row, make_releases, make_row, make_rows, make_subject, results

NUMBERS = ("numerator", "status_level", "prior_value", "prior_students", "change", "change_level", "color")


def of(releases, *rows, measure="ela", **subject):
    """{(year, group): record} of one measure."""
    found = records(make_rows(releases, *rows), make_subject(**subject), releases)
    return {(r.year, r.group): r for r in found if r.measure.code == measure}


def test_a_shown_value_comes_as_published():
    releases = make_releases(ela=(2025,))
    record = of(releases, make_row(prior_status=6.9))[2025, "ALL"]
    assert (record.state, record.value, record.students) == (State.SHOWN, 13.2, 398)
    assert record.papers.file_name == "eladownload2025.txt"
    assert dict(record.details) == {
        "grades": "All grades together: 3–8 and 11",
        "numerator": None,
        "status_level": 4,
        "status_level_words": "High",
        "prior_value": 6.9,
        "prior_students": 391,
        "change": 6.3,
        "change_unit": "points",
        "change_level": 4,
        "change_level_words": "Increased",
        "color": 4,
        "color_words": "Green",
        "remarks": "",
    }


def test_where_lower_is_better_the_words_follow():
    row = make_row("chronic", numerator=40, status=10.0, status_level=2, change=-1.5, change_level=4)
    details = of(make_releases(chronic=(2025,)), row, measure="chronic")[2025, "ALL"].details
    assert (details["status_level"], details["status_level_words"]) == (2, "High")
    assert (details["change_level_words"], details["change_unit"]) == ("Declined", "percentage_points")


def test_a_hidden_row_has_no_number():
    record = of(make_releases(ela=(2025,)), hidden_row(prior_students=40, prior_status=6.9))[2025, "ALL"]
    assert (record.state, record.state_words) == (State.HIDDEN, "Hidden")
    assert (record.value, record.students) == (None, None)
    assert not any(record.details.get(name) for name in NUMBERS)


def test_a_group_too_small_for_levels_gets_none_whatever_the_file_prints():
    record = of(make_releases(ela=(2025,)), make_row(group="HI", students=20))[2025, "HI"]
    assert (record.value, record.students, record.details["change"]) == (13.2, 20, 6.3)
    assert record.details.get("status_level") is record.details.get("change_level") is None
    assert record.details["color"] is None
    assert record.details["color_words"].startswith("No color. Too few students")


@pytest.mark.parametrize(
    ("year", "public", "grades", "state"),
    [
        (2025, (2025,), (0, 8), State.NOT_REPORTED),
        (2025, (2024,), (0, 8), State.NOT_HERE),
        (2020, (2025,), (0, 8), State.NOT_RELEASED),
        (2025, (2025,), (0, 2), State.NOT_APPLICABLE),
    ],
)
def test_a_year_without_a_row_says_why(year, public, grades, state):
    first, last = grades
    record = of(make_releases(ela=public), first_grade=first, last_grade=last)[year, "ALL"]
    assert (record.state, record.value, record.students) == (state, None, None)


def test_newest_first_all_students_first_and_every_group():
    rows = [make_row(group=group, version=year) for year in (2024, 2025) for group in ("HI", "ALL")]
    found = list(of(make_releases(ela=(2024, 2025)), *rows))
    assert found[:4] == [(2025, "ALL"), (2025, "HI"), (2024, "ALL"), (2024, "HI")]
    assert found[4:] == [(year, "ALL") for year in (2023, 2022, 2021, 2020, 2019)]


def test_one_year_alone():
    rows = [make_row(version=year) for year in (2024, 2025)]
    assert list(of(make_releases(ela=(2024, 2025)), *rows, year=2024)) == [(2024, "ALL")]


def test_every_detail_is_a_column():
    record = of(make_releases(ela=(2025,)), make_row())[2025, "ALL"]
    assert record.details.keys() - {column.name for column in COLUMNS} == {"grades"}


@pytest.mark.django_db
def test_every_group_of_every_year_is_read_in_one_query(django_assert_num_queries):
    groups = [group for group in GROUPS if group not in ("SBA", "CAA", "CAST")]
    for year in (2024, 2025):
        table = results("chronic", *({"studentgroup": group} for group in groups), year=year)
        publish("dashboard/chronic", table, str(year))
    releases = Releases.public()
    with django_assert_num_queries(1):
        rows = select(releases, [SCHOOL], EVERY_GROUP)
    assert {(rows.releases[r.version].year, r.group) for r in rows.rows} == {
        (year, group) for year in (2024, 2025) for group in groups
    }
    assert {row.prior_status for row in rows.rows} == {9.0}
