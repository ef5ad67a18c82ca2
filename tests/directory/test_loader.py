"""Identities, the loader, and what the database refuses by itself."""

import pytest
from django.db import IntegrityError, connection, transaction

from schoolinfo.directory import entities, loader, reported
from schoolinfo.directory.models import Enrolment, Entity, ReportedName
from schoolinfo.releases.checks import cds_codes
from schoolinfo.releases.datasets import Screened
from schoolinfo.releases.findings import Findings
from tests.tables import make_table

SCHOOL, DISTRICT, STATE = "19647330117846", "19647330000000", "0" * 14
HEADER = ["cds", "schoolname", "districtname", "countyname", "charter_flag", "dass_flag"]
pytestmark = pytest.mark.django_db


def names(*rows):
    table = make_table(HEADER, *rows)
    cds = cds_codes(table, table["cds"], Findings())
    columns = dict(zip(("name", "district", "county", "charter", "dass"), HEADER[1:], strict=True))
    return reported.names_batch(cds, **{key: table[column] for key, column in columns.items()})


def write(*batches, codes=(), version=1):
    with connection.cursor() as cursor:
        return loader.write(cursor, version, Screened("", batches, Findings(), entities.named(codes)))


def test_an_identity_is_made_once_and_keeps_its_kind():
    with connection.cursor() as cursor:
        entities.ensure(cursor, entities.named([SCHOOL, DISTRICT, STATE, SCHOOL]))
        entities.ensure(cursor, [(SCHOOL, "district")])
        entities.ensure(cursor, [])
    assert dict(Entity.objects.values_list("cds", "kind")) == {
        SCHOOL: "school",
        DISTRICT: "district",
        STATE: "state",
    }


@pytest.mark.parametrize("pair", [("1964733011784", "school"), (SCHOOL, "planet")])
def test_the_database_refuses_an_identity_that_cannot_be(pair):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        entities.ensure(cursor, [pair])


def test_names_come_from_the_first_row_of_each_school():
    batch = names(
        [SCHOOL, "Para Los Niños", "Los Angeles Unified", "Los Angeles", "Y", ""],
        [SCHOOL, "Another", "Los Angeles Unified", "Los Angeles", "", ""],
        [DISTRICT, "", "Los Angeles Unified", "Los Angeles", "", ""],
    )
    assert write(batch, codes=[SCHOOL, DISTRICT]) == {"directory_reportedname": 2}
    school, district = ReportedName.objects.order_by("-cds")
    assert (school.name, school.charter, school.county) == ("Para Los Niños", True, "Los Angeles")
    assert (district.name, district.charter) == ("Los Angeles Unified", False)


def test_a_flag_column_without_any_yes_says_nothing():
    write(names([SCHOOL, "A", "B", "C", "Y", ""]))
    assert ReportedName.objects.get().dass is None


def test_rows_of_two_versions_stand_side_by_side():
    batch = names([SCHOOL, "A", "B", "C", "", ""])
    write(batch, version=1)
    write(batch, version=2)
    assert ReportedName.objects.count() == 2


@pytest.mark.parametrize("size", [1, 10])
@pytest.mark.parametrize("column", ["students", "total"])
def test_the_database_refuses_the_size_of_a_small_group(column, size):
    row = {"cds": SCHOOL, "student_group": "EL", "version_id": 1, "state": 1, "students": 20, "total": 400}
    with pytest.raises(IntegrityError, match="not_small"):
        Enrolment.objects.create(**row | {column: size})


@pytest.mark.parametrize("numbers", [{"students": 12}, {"share": "3.0"}, {"total": 400}])
def test_the_database_refuses_a_number_in_a_hidden_row(numbers):
    with pytest.raises(IntegrityError, match="hidden_has_no_number"):
        Enrolment.objects.create(cds=SCHOOL, student_group="EL", version_id=1, state=2, **numbers)


@pytest.mark.parametrize("size", [0, 11])
def test_a_real_zero_and_eleven_students_are_kept(size):
    Enrolment.objects.create(cds=SCHOOL, student_group="EL", version_id=1, state=1, students=size)
    assert Enrolment.objects.get().students == size
