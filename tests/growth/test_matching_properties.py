"""Whatever the order and the names of the columns, and whatever stands in the cells."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from growth import loader
from growth.matching import MATCHING
from growth.measures import DATASET
from schoolinfo.releases.datasets import Upload
from schoolinfo.releases.findings import Refused
from schoolinfo.releases.matching.declared import Plan
from schoolinfo.releases.matching.reading import screen
from schoolinfo.releases.reading.pointed import Pointed
from tests.tables import rows_of

from .matches import SAID, SCHOOLS, plan_for, read

QUICK = settings(max_examples=60, deadline=None)
FIELDS = ("cds", "school_name", "estimate_ela", "n_students_ela", "ci_low_ela", "ci_high_ela", "estimate_math",
          "n_students_math", "note")  # fmt: skip
ROWS = [
    (SCHOOLS[0], "Windmill", "52", "120", "41", "63", "48", "118", ""),
    (SCHOOLS[1], "Lantern", "*", "<11", "", "", "61.5", "1,044", "new"),
    (SCHOOLS[2], "Quarry", "47", "7", "40", "50", "", "", ""),
]
VALUES = {"marks": {"*": "N_LT_MIN", "<11": "N_LT_MIN", "": "leave", "?": "PRIVACY"}}
SIZES = ("n_students_ela", "n_students_math")


def written(headings, rows, order, above=0):
    text = io.StringIO()
    writer = csv.writer(text)
    for number in range(above):
        writer.writerow([f"Title {number}"])
    for row in (headings, *rows):
        writer.writerow([row[place] for place in order])
    return text.getvalue()


def stored(text, headings, line=1):
    """The rows that would be written, without their detail."""
    table = read(text, Pointed("", line))
    plan = Plan({name.lower(): field for name, field in zip(headings, FIELDS, strict=True)}, VALUES, SAID)
    tables = MATCHING.apply(table, plan, "2026")
    screened = screen(DATASET, Upload("growth", "2026", "FVUSD", tables))
    return [{k: v for k, v in row.items() if k != "detail"} for row in rows_of(screened, loader.VALUES)]


NAMES = st.text("abcdefghij", min_size=1, max_size=8)
AS_IT_IS = stored(written(FIELDS, ROWS, range(len(FIELDS))), FIELDS)


@QUICK
@given(
    st.permutations(range(len(FIELDS))),
    st.lists(
        st.text("abcdefghij", min_size=1, max_size=8), min_size=len(FIELDS), max_size=len(FIELDS), unique=True
    ),
    st.integers(0, 5),
)
def test_order_and_names_of_the_columns_do_not_matter(order, headings, above):
    assert stored(written(headings, ROWS, order, above), headings, above + 1) == AS_IT_IS


def to_be_written(tables):
    """The rows of tables that pass the screening; none of others, whose refusal is about the person's file."""
    try:
        return rows_of(screen(DATASET, Upload("growth", "2026", "FVUSD", tables)), loader.VALUES)
    except Refused as refused:
        files = {finding.file for finding in refused.findings}
    assert files == {"growth.csv"}
    return []


CELLS = st.sampled_from([
    "", "*", "?", "<11", "n<11", "0", "1", "5", "10", "11", "30", "9.0", "07", " 8 ", "8*", "1-10", "50", "52%",
    "1,234",
    "-3", "NaN", "1e1", "5E+00", "41–63", "x", "٣", "\u22127", "'6",
])  # fmt: skip


@QUICK
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_no_number_of_a_small_group_comes_through(cells):
    """Nor does anything of the row that it stands in; and no file crashes the match or the screening."""
    rows = [(SCHOOLS[number], "School", *row) for number, row in enumerate(cells)]
    table = read(written(FIELDS, rows, range(len(FIELDS))), Pointed("", 1))
    columns = {field: field for field in FIELDS}
    plan = plan_for(table, columns=columns, values=VALUES)
    tables = MATCHING.apply(table, Plan(columns, plan.values, SAID), "2026")
    made = tables["rows"]
    for row in range(made.rows):
        said = {name: column.text(row) for name, column in made.columns.items()}
        if said["suppression"]:
            assert not any(said[name] for name in ("n_students", "estimate", "ci_low", "ci_high", "note"))
        assert said["n_students"] not in {str(size) for size in range(1, 11)}
    for row in to_be_written(tables):
        assert row["students"] == "\\N" or int(row["students"]) >= 11
