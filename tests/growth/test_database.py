"""What the database holds and refuses, and what reading costs."""

from decimal import Decimal

import pytest
from django.db import IntegrityError

from growth import loader, presenters, selectors
from growth.models import GrowthModel, Value
from schoolinfo.releases.current import Releases
from tests.versions import publish

from .builders import HIDDEN, OTHER, SCHOOL, canonical, cde, subject, upload

pytestmark = pytest.mark.django_db
ROW = {
    "cds": SCHOOL, "measure": "growth-ela", "student_group": "ALL", "span": "4-8/1", "version_id": 1, "state": 1,
    "students": 20, "estimate": Decimal("1.5"), "year_start": 2024, "year_end": 2025,
}  # fmt: skip


@pytest.mark.parametrize("size", [1, 10])
def test_the_database_refuses_the_size_of_a_small_group(size):
    with pytest.raises(IntegrityError, match="not_1_to_10"):
        Value.objects.create(**ROW | {"students": size})


@pytest.mark.parametrize("state", [2, 3, 4, 5])
@pytest.mark.parametrize("number", ["students", "estimate", "improved", "improved_pct"])
def test_the_database_refuses_a_number_in_a_row_that_is_not_shown(state, number):
    nothing = {"students": None, "estimate": None, "state": state}
    with pytest.raises(IntegrityError, match="numbers_only_when_shown"):
        Value.objects.create(**ROW | nothing | {number: 20})


@pytest.mark.parametrize("cells", [{"students": None}, {"estimate": None}])
def test_the_database_refuses_a_shown_row_without_its_number(cells):
    with pytest.raises(IntegrityError, match="numbers_only_when_shown"):
        Value.objects.create(**ROW | cells)


def test_the_database_refuses_half_a_range():
    with pytest.raises(IntegrityError, match="whole_interval"):
        Value.objects.create(**ROW | {"ci_low": 1})


@pytest.mark.parametrize("state", [0, 6, 7])
def test_the_database_refuses_a_state_that_is_not_stored(state):
    with pytest.raises(IntegrityError):
        Value.objects.create(**ROW | {"state": state, "students": None, "estimate": None})


def test_numbers_come_back_with_every_digit():
    publish(upload(canonical(estimate="52.123456789012345"), publisher="NET"))
    row = selectors.select(Releases.public(), [SCHOOL]).rows[0]
    assert row.estimate == Decimal("52.123456789012345")
    assert GrowthModel.objects.get().typical_value == 50


def everything():
    for year in range(2022, 2026):
        period = str(year)
        rows = [canonical(year_start=str(year - 1), year_end=period, subject=s, student_group=g)
                for s in ("ELA", "MATH") for g in ("ALL", "EL", "SED", "SWD")]  # fmt: skip
        publish(upload(*rows, period=period, publisher="NET"))
    publish(upload(*(cde(studentgroup=g) for g in ("ALL", "EL", "SED")), publisher="CDE"))


def test_reading_costs_one_query_for_one_row_and_for_everything(django_assert_num_queries):
    publish(upload(canonical(), publisher="NET"))
    releases = Releases.public()
    with django_assert_num_queries(1):
        assert len(selectors.select(releases, [SCHOOL]).rows) == 1
    Value.objects.all().delete()
    everything()
    releases = Releases.public()
    with django_assert_num_queries(1):
        rows = selectors.select(releases, [SCHOOL, OTHER])
        presenters.present(rows, subject(), releases)
        presenters.group_tables(rows, subject(), releases)
    assert len(rows.rows) == 35
    assert set(rows.models) == {row.version for row in rows.rows}


def test_groups_can_be_chosen():
    everything()
    rows = selectors.select(Releases.public(), [SCHOOL], ("ALL",)).rows
    assert {row.group for row in rows} == {"ALL"}


def test_the_years_with_growth_are_newest_first():
    everything()
    assert selectors.years(Releases.public()) == (2025, 2024, 2023, 2022)


def test_a_hidden_group_leaves_no_number_behind():
    publish(upload(canonical(), canonical(**HIDDEN, cds_code=OTHER), publisher="NET"))
    row = selectors.select(Releases.public(), [OTHER]).rows[0]
    assert row.suppression == "N_LT_MIN"
    assert {row.students, row.estimate, row.ci_low, row.improved} == {None}


def test_only_public_versions_are_read():
    version = publish(upload(canonical(), publisher="NET"))
    version.events.create(kind="superseded", by="test")
    assert selectors.select(Releases.public(), [SCHOOL]).rows == ()


def test_no_release_costs_no_query(django_assert_num_queries):
    releases = Releases.public()
    with django_assert_num_queries(0):
        assert selectors.select(releases, [SCHOOL]).rows == ()


def test_a_file_of_the_state_is_loaded_with_its_model():
    publish(upload(cde(), publisher="CDE"))
    assert GrowthModel.objects.get().categories["5"] == "Exceptional Growth"
    assert Value._meta.db_table == loader.VALUES
    assert GrowthModel._meta.db_table == loader.MODELS
