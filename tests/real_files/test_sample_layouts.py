"""The sample's literal headers and rules are those of the publishers' real files."""

import csv

import numpy as np
import pytest
from python_calamine import CalamineWorkbook

from schoolinfo.sample import headers, rules

DASHBOARD = {
    "dashboard/2024/elpidownload2024.txt": headers.ELPI[2024],
    "dashboard/2025-samples/elpidownload2025.txt": headers.ELPI[2025],
    "dashboard/2025-samples/eladownload2025.txt": headers.ACADEMIC[2025],
    "dashboard/2025-samples/sciencedownload2025.txt": headers.SCIENCE[2025],
    "dashboard/2025-samples/chronicdownload2025.txt": headers.CHRONIC[2025],
    "dashboard/2025-samples/suspdownload2025.txt": headers.SUSPENSION[2025],
    "dashboard/2025-samples/graddownload2025.txt": headers.GRADUATION[2025],
    "dashboard/2025-samples/ccidownload2025.header.txt": headers.CCI[2025],
    "directory/pubschls.txt": headers.PUBSCHLS,
}


@pytest.mark.parametrize("path", DASHBOARD)
def test_headers_are_the_publishers_to_the_letter(real_files, path):
    with (real_files / path).open(encoding="utf-8", newline="") as lines:
        assert next(lines).rstrip("\r\n").split("\t") == DASHBOARD[path]


def test_the_meals_header_is_the_publishers_with_its_line_breaks(real_files):
    book = CalamineWorkbook.from_path(real_files / "frpm" / "frpm2223.xlsx")
    assert book.sheet_names == [headers.FRPM_SHEET]
    assert book.get_sheet_by_index(0).to_python(nrows=1)[0] == headers.FRPM


def test_the_growth_header_is_the_described_one(real_files):
    with (real_files / "growth" / "cde_growth_layout_2025.csv").open(encoding="utf-8", newline="") as lines:
        fields = " ".join(row["field"] for row in csv.DictReader(lines)).split()
    assert fields == headers.GROWTH_STATE


def test_the_samples_rules_give_every_published_color_of_a_real_year(real_files):
    text = (real_files / "dashboard" / "2024" / "elpidownload2024.txt").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    colored = [row for row in rows if row["color"] not in ("", "0")]
    status = rules.ELPI.status_level(_tenths(colored, "currstatus"))
    change = rules.ELPI.change_level(_tenths(colored, "change"))
    assert len(colored) > 900
    assert status.tolist() == [int(row["statuslevel"]) for row in colored]
    assert change.tolist() == [int(row["changelevel"]) for row in colored]
    assert rules.STANDARD_GRID[status, change].tolist() == [int(row["color"]) for row in colored]
    assert rules.box(status, change).tolist() == [int(row["box"]) for row in colored]


def _tenths(rows, name):
    return np.array([round(float(row[name]) * 10) for row in rows])
