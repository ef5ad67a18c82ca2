"""Two versions of a dataset side by side: what is counted, told, filtered and ordered."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from schoolinfo.releases.comparing.counterparts import With, counterpart
from schoolinfo.releases.comparing.difference import ROWS, Filters, Sides, difference, every_row, touched
from schoolinfo.releases.ledger import approve, withdraw

from .builders import DISTRICT, HIDDEN, row, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(load):
    """Two versions of one edition: `two((rows before), (rows after))` returns their sides."""

    def make(before, after):
        return Sides(load.ela(2024, *before), load.ela(2024, *after, public=False))

    return make


def keys(rows):
    return [(row.cds, row.key["student_group"], row.kind) for row in rows]


def test_every_row_is_counted_once(two):
    sides = two(
        (row(), row(school(1)), row(school(2)), row(school(3))),
        (row(), row(school(1), status=12.0), row(school(3)), row(school(4)), row(school(5))),
    )
    counts = difference(sides).counts
    assert (counts.same, counts.changed, counts.added, counts.gone) == (2, 1, 2, 1)
    assert (counts.schools, counts.left) == (4, 4)
    assert {name: n for name, n in counts.by_column.items() if n} == {"status": 1, "prior_status": 1}
    assert counts.codes == {"measure": ["ela"], "student_group": ["ALL"]}


def test_a_changed_row_has_both_sides_and_the_others_one(two):
    sides = two((row(), row(school(1))), (row(status=12.0), row(school(2))))
    found = {one.kind: one for one in difference(sides).rows}
    assert (float(found["changed"].before["status"]), float(found["changed"].after["status"])) == (10, 12)
    assert found["added"].before == {}
    assert float(found["added"].after["status"]) == 10
    assert found["gone"].after == {}


def test_the_same_rows_in_another_order_are_no_difference(two):
    found = difference(two((row(), row(school(1))), (row(school(1)), row())))
    assert found.rows == ()
    assert (found.counts.same, found.counts.schools, found.counts.left) == (2, 0, 0)


def test_a_row_that_is_hidden_now_tells_its_state_and_no_number(two):
    [one] = difference(two((row(),), (row(**HIDDEN),))).rows
    assert (one.before["state"], one.after["state"]) == (1, 2)
    assert {one.after[name] for name in ("status", "students", "color", "change")} == {None}


def test_rows_stand_by_the_names_of_schools_then_by_groups_never_by_change(two):
    names = {school(1): "Zebra School", school(2): "aspen School", school(3): "Birch School"}

    def lines(*moves):
        return tuple(
            row(cds, status=10.0 + move, schoolname=name, studentgroup=group)
            for (cds, name), move in zip(names.items(), moves, strict=True)
            for group in ("HI", "ALL", "AA")
        )

    rows = difference(two(lines(0, 0, 0), lines(50, 1, 20))).rows
    assert [one.name for one in rows[::3]] == ["aspen School", "Birch School", "Zebra School"]
    assert [one.key["student_group"] for one in rows[:3]] == ["ALL", "AA", "HI"]


def test_a_page_holds_so_many_rows_and_the_counts_stay(two):
    many = range(1, ROWS + 4)
    sides = two([row(school(n)) for n in many], [row(school(n), status=12.0) for n in many])
    first, second, third = (difference(sides, page=page) for page in (1, 2, 3))
    assert (len(first.rows), len(second.rows), len(third.rows)) == (ROWS, 3, 0)
    assert first.counts == second.counts == third.counts
    assert [one.cds for one in (*first.rows, *second.rows)] == [one.cds for one in every_row(sides)]


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(school="oak"), [(school(1), "ALL", "changed"), (school(1), "HI", "changed")]),
        (Filters(school=school(2)[:14]), [(school(2), "ALL", "added")]),
        (Filters(kind="gone"), [(school(3), "ALL", "gone")]),
        (Filters(kind="added"), [(school(2), "ALL", "added")]),
        (Filters(keys={"student_group": "HI"}), [(school(1), "HI", "changed")]),
        (Filters(school="oak", kind="added"), []),
        (Filters(school="100%"), []),
        (Filters(school="_ak"), []),
        (Filters(school="'; drop table releases_event; --"), []),
    ],
)
def test_filters_leave_what_they_ask_for(two, filters, left):
    oak = {"schoolname": "Oak Street"}
    sides = two(
        (row(school(1), **oak), row(school(1), studentgroup="HI", **oak), row(school(3), schoolname="Elm")),
        (
            row(school(1), 12.0, **oak),
            row(school(1), 12.0, studentgroup="HI", **oak),
            row(school(2), schoolname="Ash"),
        ),
    )
    found = difference(sides, filters)
    assert keys(found.rows) == left
    assert found.counts.left == len(left)
    assert (found.counts.changed, found.counts.added, found.counts.gone) == (2, 1, 1)
    assert keys(every_row(sides, filters)) == left


def test_last_year_is_joined_by_school_measure_and_group(load):
    before = load.ela(2023, row(status=10.0))
    sides = Sides(before, load.ela(2024, row(status=11.0), public=False))
    [one] = difference(sides).rows
    assert one.kind == "changed"
    assert "prior_status" not in one.after, "it repeats the year that it is held against"


def test_against_nothing_everything_is_new(load):
    sides = Sides(None, load.ela(2024, row(), row(DISTRICT)))
    assert [one.kind for one in difference(sides).rows] == ["added", "added"]
    assert (touched(sides).total, touched(sides).schools, touched(sides).districts) == (2, 1, 1)


def test_who_is_touched_is_told_by_name(two):
    sides = two(
        (row(school(1), schoolname="Oak"), row(school(2), schoolname="Elm"), row(school(3))),
        (row(school(1), 12.0, schoolname="Oak"), row(school(2), 12.0, schoolname="Elm"), row(school(3))),
    )
    assert touched(sides).names == ((school(2), "Elm"), (school(1), "Oak"))


def test_one_query_for_a_page_and_one_for_all_rows(two, django_assert_num_queries):
    sides = two((row(),), (row(status=12.0),))
    with django_assert_num_queries(4):  # begin, memory, the difference, end
        difference(sides)
    with django_assert_num_queries(1):
        assert len(list(every_row(sides))) == 1


def test_the_page_reads_two_versions_and_no_others(two):
    """An index in a few pages finds the rows of a version; the whole table is never read."""
    with connection.cursor() as cursor:
        cursor.execute("select indexdef from pg_indexes where indexdef ilike '%using brin (version_id)%'")
        tables = {row[0].split(" ON public.")[1].split()[0] for row in cursor.fetchall()}
    assert tables == {
        "dashboard_value", "growth_value", "directory_enrolment", "directory_reportedname",
    }  # fmt: skip


def test_other_datasets_are_compared_as_well(load):
    first = load.growth(2024, {"estimate": "52"})
    second = load.growth(2024, {"estimate": "53"}, public=False)
    [one] = difference(Sides(first, second)).rows
    assert (str(one.before["estimate"]), str(one.after["estimate"])) == ("52", "53")
    assert one.key == {
        "cds": "99100170100101", "measure": "growth-ela", "student_group": "ALL", "span": "4-8/1",
    }  # fmt: skip
    assert one.name == "Windmill"


def test_a_draft_is_held_against_the_public_version(load):
    load.ela(2024, row())
    public, draft = load.ela(2024, row(status=11.0)), load.ela(2024, row(status=12.0), public=False)
    assert counterpart(draft, With.PUBLIC).version == public
    assert counterpart(draft, With.PUBLIC).public


def test_a_public_version_is_held_against_the_one_before(load):
    first, second = load.ela(2024, row()), load.ela(2024, row(status=11.0))
    found = counterpart(second, With.PUBLIC)
    assert (found.version, found.public) == (first, False)
    assert counterpart(first, With.PUBLIC).version == second


def test_where_nothing_is_public_the_last_one_that_was_stands_for_it(load):
    gone = load.ela(2024, row())
    withdraw(gone, by="approver", note="Wrong")
    draft = load.ela(2024, row(status=11.0), public=False)
    assert counterpart(draft, With.PUBLIC).version == gone
    withdraw(gone, by="approver", note="Private", seal=True)
    assert counterpart(draft, With.PUBLIC) is None


def test_drafts_and_scheduled_versions_are_no_counterparts(load):
    later = load.ela(2024, row(), public=False)
    approve(later, by="approver", public_from=datetime(2999, 1, 1, tzinfo=UTC))
    draft = load.ela(2024, row(status=11.0), public=False)
    assert counterpart(draft, With.PUBLIC) is None


def test_last_year_is_the_newest_earlier_period_that_is_public(load):
    load.ela(2022, row())
    older, newer = load.ela(2023, row()), load.ela(2025, row(statuslevel="4", color="5", box="190"))
    draft = load.ela(2024, row(), public=False)
    assert counterpart(draft, With.LAST_YEAR).version == older
    withdraw(older, by="approver", note="Wrong")
    assert counterpart(draft, With.LAST_YEAR).version.edition.period == "2022"
    assert counterpart(newer, With.LAST_YEAR).version.edition.period == "2022"
