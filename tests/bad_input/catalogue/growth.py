"""Growth: the state's file, and the site's own layout with the sheet of its model."""

from tests import real_layouts as files
from tests.growth.builders import DISTRICT, OTHER, canonical, model
from tests.releases.builders import text_file, workbook


def state(*changes):
    return lambda folder: files.growth(folder, *changes)


def cells(*rows: dict) -> list[tuple]:
    return [tuple(rows[0]), *(tuple(row.values()) for row in rows)]


def own(*rows: dict, sheet: tuple[dict, ...] = (), without: str = ""):
    """A workbook in the site's own layout, whose rows differ from a good one as the dictionaries say."""
    made = [{k: v for k, v in canonical(**row).items() if k != without} for row in rows or ({},)]
    described = [model(**row) for row in sheet or ({},)]
    return lambda folder: workbook(
        folder / "growth.xlsx", {"growth": cells(*made), "models": cells(*described)}
    )


def lonely(part: str):
    """One of the two files without the other."""
    row = canonical() if part == "growth" else model()
    return lambda folder: text_file(folder / f"{part}_net_2025.csv", *cells(row), delimiter=",")


BAD = {
    "the state's growth: not a number": state({"status": "NaN"}),
    "the state's growth: fewer than no students": state({"denom": "-1"}),
    "the state's growth: a level that there is not": state({"performancecategory": "9"}),
    "the state's growth: the same twice": state({}, {}),
    "the state's growth: a code as a rounded number": state({"cds": "1.96E+13"}),
    "the state's growth: an unknown subject": state({"subject": "Art"}),
    "the state's growth: more improved than there are": state({"numberimprove": "121", "percentimprove": ""}),
    "growth: another code's kind": own({"record_type": "D"}),
    "growth: a district that says it is a school": own({"cds_code": DISTRICT}),
    "growth: it ends before it begins": own({"year_start": "2025"}),
    "growth: two years in one file": own({}, {"cds_code": OTHER, "year_start": "2023", "year_end": "2024"}),
    "growth: the grades upside down": own({"grade_low": "8", "grade_high": "4"}),
    "growth: an unknown subject": own({"subject": "Science"}),
    "growth: an unknown group": own({"student_group": "XX"}),
    "growth: stars for growth": own({"measure": "stars"}),
    "growth: another kind of number than the model's": own({"measure": "mean_sgp"}),
    "growth: no number of students": own({"n_students": ""}),
    "growth: no estimate": own({"estimate": ""}),
    "growth: off the scale": own({"estimate": "101", "ci_low": "", "ci_high": "", "ci_level": ""}),
    "growth: numbers of ten students": own({"n_students": "10", "n_improved": "", "pct_improved": ""}),
    "growth: fewer students than the model reports": own(
        {"n_students": "15", "n_improved": "", "pct_improved": ""}, sheet=({"min_n_report": "20"},)
    ),
    "growth: an error beside a percentile": own({"std_error": "4"}),
    "growth: a range with one end": own({"ci_low": ""}),
    "growth: an estimate below its range": own({"ci_low": "53"}),
    "growth: a range off the scale": own({"ci_low": "-1"}),
    "growth: a level without a range": own({"ci_low": "", "ci_high": ""}),
    "growth: a category that the model lacks": own({"published_category": "Great"}),
    "growth: more improved than there are": own({"n_improved": "121", "pct_improved": ""}),
    "growth: another share than the counts give": own({"pct_improved": "57.5"}),
    "growth: withheld, and numbers all the same": own({"suppression": "N_LT_MIN"}),
    "growth: the same twice": own({}, {}),
    "growth: fictional and real schools": own({}, {"cds_code": "19647330100289"}),
    "growth: without the estimates": own(without="estimate"),
    "growth: rows without their model": lonely("growth"),
    "growth: a model without rows": lonely("models"),
    "growth: two models in the sheet": own(sheet=({}, {})),
    "growth: another scale than percentiles have": own(sheet=({"scale_max": "200"},)),
    "growth: another typical value than percentiles have": own(sheet=({"typical_value": "0"},)),
    "growth: a model that leads to a script": own(sheet=({"source_url": "javascript:alert(1)"},)),
}
