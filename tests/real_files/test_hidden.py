"""For each raw row of 1 to 10 students: no number of theirs is anywhere in what is stored."""

import csv
import json
from decimal import Decimal, InvalidOperation

import pytest
from django.db import connection
from python_calamine import CalamineWorkbook

from schoolinfo.releases.engine import Approval, load_paths
from tests.uploads import uploads  # noqa: F401

pytestmark = pytest.mark.django_db
MEASURES = {"CHRO": "chronic", "TOM": "MR"}
WHO = {
    "cds",
    "rtype",
    "schoolname",
    "districtname",
    "countyname",
    "studentgroup",
    "indicator",
    "reportingyear",
}
OWN = {"currprate", "statuslevel", "fiveyrnumer"}  # numbers of this year without "curr" at their beginning
BOTH = {"change", "changelevel", "color", "box"}


def load(*paths):
    outcomes = load_paths(paths, by="one", approval=Approval("another"))
    assert [o.failures for o in outcomes if o.failures] == []


def number(text) -> Decimal | None:
    try:
        return Decimal(str(text).strip()).normalize()
    except InvalidOperation:
        return None


def stored() -> dict[tuple, set[Decimal]]:
    """{row: every number in its columns and its detail}."""
    columns = (
        "students, numerator, status, prior_students, prior_numerator, prior_status, change, status_level, "
        "change_level, color, box, detail"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"select cds, measure, student_group, period, {columns} from dashboard_value v "
            "join releases_version r on r.id = v.version_id join releases_edition e on e.id = edition_id"
        )
        rows = cursor.fetchall()
    return {tuple(row[:4]): _numbers([*row[4:-1], *_texts(row[-1])]) for row in rows}


def _texts(detail) -> list[str]:
    return list((json.loads(detail) if isinstance(detail, str) else detail).values())


def _numbers(cells) -> set[Decimal]:
    return {found for cell in cells if cell is not None and (found := number(cell)) is not None}


def _of_hidden(name: str, now: bool, before: bool) -> bool:
    """Whether a column is computed from a group that is hidden this year, or was in the year before."""
    if name in BOTH:
        return now or before
    return (now and (name.startswith("curr") or name in OWN)) or (before and name.startswith("prior"))


def results(real_files):
    folder = real_files / "dashboard"
    return [
        folder / "2024" / "elpidownload2024.txt",
        *sorted((folder / "2025-samples").glob("*download2025.txt")),
    ]


def test_results_of_hidden_groups_are_nowhere_in_a_stored_row(real_files):
    paths, hidden = results(real_files), 0
    load(*paths)
    rows = stored()
    for path in paths:
        with path.open(encoding="utf-8", newline="") as lines:
            for raw in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                raw = {name.lower(): cell for name, cell in raw.items()}
                now, before = (1 <= int(raw[size] or 0) <= 10 for size in ("currdenom", "priordenom"))
                measure = MEASURES.get(raw["indicator"], raw["indicator"].lower())
                group = MEASURES.get(raw["studentgroup"], raw["studentgroup"])
                there = rows[raw["cds"], measure, group, raw["reportingyear"]]
                visible = {n for n in raw if n not in WHO and not _of_hidden(n, now, before)}
                assert there <= _numbers(raw[name] for name in visible), raw
                hidden += now or before
    assert hidden == 363


def test_meals_of_hidden_schools_are_nowhere_stored(real_files):
    path = real_files / "frpm" / "frpm2223.xlsx"
    load(path)
    with connection.cursor() as cursor:
        cursor.execute("select cds, student_group, students, share, total from directory_enrolment")
        rows = {(cds, group): numbers for cds, group, *numbers in cursor.fetchall()}
    header, *cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    place = {" ".join(name.split()): at for at, name in enumerate(header)}
    small = 0
    for cell in cells:
        cds = "".join(cell[place[part]] for part in ("County Code", "District Code", "School Code"))
        count, size = (cell[place[name]] for name in ("FRPM Count (K-12)", "Enrollment (K-12)"))
        if (cds, "FRPM") in rows and (1 <= count <= 10 or 1 <= size <= 10):
            assert rows[cds, "FRPM"] == [None, None, None]
            assert size > 10 or rows[cds, "ALL"] == [None, None, None]
            small += 1
    assert small > 100
