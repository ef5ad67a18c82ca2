"""Reads from a real value table, written by the production loader."""

import pytest
from django.db import IntegrityError, connection, transaction

from dashboard.measures import CATALOGUE, main_group
from dashboard.models import Value
from dashboard.presenters import group_tables, present
from dashboard.selectors import select, years
from dashboard.verify import verify
from schoolinfo.measures import State
from schoolinfo.releases.current import Releases
from tests.directory.builders import publish

from .builders import DISTRICT, SCHOOL, make_subject, results

pytestmark = pytest.mark.django_db
SMALL = {"currdenom": "7", "currnumer": "", "currstatus": "", "statuslevel": "0", "color": "0", "box": "0"}


@pytest.fixture
def load():
    def put(measure, *rows, year=2025):
        return publish(f"dashboard/{measure}", results(measure, *rows, year=year), str(year))

    return put


def test_values_arrive_as_published(load):
    load("chronic", {}, {"studentgroup": "AI", **SMALL})
    rows = {row.group: row for row in select(Releases.public(), [SCHOOL], None).rows}
    shown, hidden = rows["ALL"], rows["AI"]
    assert (shown.students, shown.numerator, shown.status, shown.change) == (200, 20, 10.0, 1.0)
    assert (shown.status_level, shown.change_level, shown.color) == (3, 2, 2)
    assert (hidden.state, hidden.students, hidden.status) == (State.HIDDEN, None, None)


def test_one_query_whatever_there_is(load, django_assert_num_queries):
    load("chronic")
    releases = Releases.public()
    with django_assert_num_queries(1):
        select(releases, [SCHOOL, DISTRICT], None)
    for measure in CATALOGUE:
        if measure.code != "chronic":
            load(measure.code, *({"studentgroup": group} for group in (main_group(measure.code), "LTEL")))
    releases = Releases.public()
    with django_assert_num_queries(1):
        rows = select(releases, [SCHOOL, DISTRICT], None)
    with django_assert_num_queries(0):
        present(rows, make_subject(), releases)
        group_tables(rows, make_subject(), releases)
        years(releases)


def test_all_students_of_all_years_and_every_group_of_the_newest(load):
    district = {"cds": DISTRICT, "rtype": "D"}
    for year in (2024, 2025):
        load("chronic", {}, {"studentgroup": "HI"}, district, {"studentgroup": "HI", **district}, year=year)
    rows = select(Releases.public(), [SCHOOL, DISTRICT], None)
    assert sorted(rows.years(SCHOOL, "chronic")) == [2024, 2025]
    assert sorted(rows.years(SCHOOL, "chronic", "HI")) == [2025]
    assert rows.groups(DISTRICT, "chronic") == ["ALL"]
    assert select(Releases.public(), [DISTRICT], None).groups(DISTRICT, "chronic") == ["ALL", "HI"]


def test_groups_of_a_school_that_the_newest_file_leaves_out_come_from_its_last_year(load):
    load("chronic", {}, {"studentgroup": "HI"}, year=2024)
    other = {"cds": "19647330100743"}
    load("chronic", other, {"studentgroup": "HI", **other}, year=2025)
    assert sorted(select(Releases.public(), [SCHOOL], None).years(SCHOOL, "chronic", "HI")) == [2024]


def test_named_groups_come_with_all_their_years(load):
    for year in (2024, 2025):
        load("chronic", {}, {"studentgroup": "HI"}, {"studentgroup": "SED"}, year=year)
    rows = select(Releases.public(), [SCHOOL], ["ALL", "HI"])
    assert sorted(rows.groups(SCHOOL, "chronic")) == ["ALL", "HI"]
    assert sorted(rows.years(SCHOOL, "chronic", "HI")) == [2024, 2025]


def test_english_learners_stand_for_all_in_their_own_measure(load):
    load("elpi")
    assert select(Releases.public(), [SCHOOL], ["ALL"]).years(SCHOOL, "elpi")[2025].group == "EL"


def test_drafts_and_other_versions_are_not_read(load):
    load("chronic", {"currstatus": "10.0"})
    load("chronic", {"currstatus": "9.8"})
    rows = select(Releases.public(), [SCHOOL], None).rows
    assert [row.status for row in rows] == [9.8]
    assert years(Releases.public()) == [2025]


def test_nothing_public_costs_no_query(django_assert_num_queries):
    releases = Releases.public()
    with django_assert_num_queries(0):
        assert select(releases, [SCHOOL], None).rows == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"students": 10},
        {"students": 1},
        {"prior_students": 5, "prior_status": None},
        {"state": State.HIDDEN},
        {"state": State.HIDDEN, "status": None, "students": None},
        {"status": None},
        {"status_level": 0},
        {"color": 6},
        {"prior_students": None},
        {"state": State.NOT_HERE},
    ],
)
def test_the_database_refuses_what_the_loader_must_not_write(wrong):
    good = {
        "cds": SCHOOL, "measure": "ela", "student_group": "ALL", "version_id": 1, "state": State.SHOWN, "flags": 0,
        "students": 30, "status": 1, "prior_students": 30, "prior_status": 1, "status_level": 3, "color": 3,
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.create(**good | wrong)
    Value.objects.create(**good)


def test_verify_finds_a_color_that_the_rules_do_not_give(load):
    right = load("chronic")
    wrong = load("chronic", {"color": "4"})
    overridden = load("chronic", {"color": "4", "dataerrorflag": "Y"})
    other_year = load("chronic", {"color": "4"}, year=2023)
    assert list(verify([right.pk, overridden.pk, other_year.pk])) == []
    assert [finding.rule for finding in verify([wrong.pk])] == ["color_fits_rules"]


def test_the_page_reads_along_the_primary_key(load):
    load("chronic")
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'dashboard_value'::regclass"
        )
        trees = [row[0] for row in cursor.fetchall() if "USING btree" in row[0]]
    assert len(trees) == 1
    assert "(cds, measure, student_group, version_id)" in trees[0]
