"""Columns that changed places: many rows that disagree refuse a file, single ones only warn."""

import csv
from pathlib import Path

import pytest
from django.conf import settings

from dashboard.checks import screen
from dashboard.checks.agreement import RULES
from dashboard.measures import dataset_of
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Refused
from schoolinfo.releases.table import Column, Table
from tests.tables import make_table

SAMPLE = Path(settings.BASE_DIR) / "data" / "sample"


def sample(measure: str, year: int = 2025) -> Table:
    """A file of the sample, which has every trap of the real ones."""
    with (SAMPLE / f"{measure}download{year}.txt").open(encoding="utf-8-sig", newline="") as lines:
        header, *rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return make_table(header, *rows, file=f"{measure}download{year}.txt")


def rules(measure: str, table: Table, level: str, year: int = 2025) -> set[str]:
    """The rules that refuse a table, or warn of it."""
    try:
        found = screen(Upload(dataset_of(measure), str(year), "", {"rows": table})).findings
    except Refused as refused:
        return {finding.rule for finding in refused.findings if finding.level == level}
    return {rule for kind, rule in found.counts if kind == level}


def swapped(table: Table, a: str, b: str) -> Table:
    columns = dict(table.columns)
    columns[a] = Column(table[a].name, table[b].codes, table[b].values)
    columns[b] = Column(table[b].name, table[a].codes, table[a].values)
    return Table(table.file, columns, table.rows, table.first_line, table.skipped)


def slipped(table: Table, *headings: str) -> Table:
    """The table with the cells of some columns one row further down."""
    columns = dict(table.columns)
    for heading in headings:
        column = table[heading]
        columns[heading] = Column(column.name, column.codes[[-1, *range(table.rows - 1)]], column.values)
    return Table(table.file, columns, table.rows, table.first_line, table.skipped)


SWAPS = [
    ("chronic", "currnumer", "priornumer", "rate_fits_counts"),
    ("grad", "priornumer", "fiveyrnumer", "rate_fits_counts"),
    ("elpi", "priornumer", "priorprogressed", "rate_fits_counts"),
    ("grad", "currstatus", "priorstatus", "change_is_the_difference"),
    ("ela", "currstatus", "change", "change_is_the_difference"),
    ("math", "priorstatus", "change", "levels_fit_rules"),
    ("susp", "statuslevel", "changelevel", "box_fits_levels"),
    ("ela", "statuslevel", "color", "box_fits_levels"),
    ("elpi", "changelevel", "color", "levels_fit_rules"),
    ("science", "color", "currnumprloss", "levels_fit_rules"),
    ("ela", "currprate_tested", "currdenom_withoutprloss", "participation_fits"),
    ("ela", "currprate_enrolled", "priorprate_enrolled", "participation_fits"),
]


@pytest.mark.parametrize(("measure", "a", "b", "rule"), SWAPS)
def test_two_headings_that_changed_places_refuse_the_file(measure, a, b, rule):
    assert rule in rules(measure, swapped(sample(measure), a, b), "fail")


@pytest.mark.parametrize("measure", ["ela", "math", "science", "elpi", "chronic", "susp", "grad", "cci"])
@pytest.mark.parametrize("heading", ["currstatus", "priorstatus", "change", "color", "statuslevel"])
def test_the_cells_of_a_column_that_slipped_by_a_row_refuse_the_file(measure, heading):
    assert rules(measure, slipped(sample(measure), heading), "fail")


def test_results_that_slipped_to_the_next_school_refuse_the_file():
    assert "one_name_each" in rules(
        "chronic", slipped(sample("chronic"), "cds", "studentgroup", "rtype"), "fail"
    )


def test_the_points_of_another_measure_refuse_the_file():
    mathematics, file = sample("math"), sample("ela")
    columns = dict(mathematics.columns) | {
        "indicator": Column("indicator", mathematics["cds"].codes * 0, ["ELA"])
    }
    other = Table(file.file, columns, mathematics.rows, mathematics.first_line)
    assert rules("ela", other, "fail") == {"levels_fit_rules"}


@pytest.mark.parametrize("year", [2019, 2022, 2023, 2024, 2025])
@pytest.mark.parametrize("measure", ["ela", "math", "elpi", "grad"])
def test_good_files_of_all_years_agree(measure, year):
    table, odd = sample(measure, year), {rule.__name__ for rule in RULES}
    assert not odd & (rules(measure, table, "warn", year) | rules(measure, table, "fail", year))
