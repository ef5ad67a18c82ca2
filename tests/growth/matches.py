"""Growth files as districts make them, and matches for them made of the guesses of the site."""

from pathlib import Path

from growth.matching import MATCHING
from schoolinfo.releases.matching import kept
from schoolinfo.releases.matching.declared import Plan, key_of
from schoolinfo.releases.reading.pointed import Pointed, read_pointed
from schoolinfo.releases.table import Table

SCHOOLS = [f"9910017010{number:04d}" for number in range(101, 113)]
SAID = {
    "model_id": "FVUSD",
    "publisher": "Fable Valley Unified",
    "title": "Academic Growth",
    "compares_with": "similar students in the network",
    "measure": "growth_percentile",
}

# Titles above, headings of two lines as merged cells leave them, marks, small groups, a heading between, a note.
WIDE = """Fable Valley Unified School District
Academic Growth 2025-26

,,ELA,,,,Mathematics,,,,
CDS Code,School Name,Growth,N,Low,High,Growth,N,Low,High,Comment
Elementary schools,,,,,,,,,,
99100170100101,Windmill Hill,52.10,120,41,63,48,"1,118",37.5,59,
99100170100102,Lantern Creek,71st,64,55,87,*,<11,*,*,few
99100170100103,"Quarry, Upper",33,8,12,54,50,30,30,70,
99100170100104,Copper Lane,,,,,61,44,50,72,
District total,,50,900,48,52,50,900,48,52,
* fewer than 11 students,,,,,,,,,,
"""
WIDE_AT = Pointed("", 5, True)

LONG = """School\tDistrict Code\tSubject Area\tStudent Group\tGrade Span\tScore\tStd Err\tStudents Tested\tLevel
100101\t9910017\tEnglish\tAll Students\t4-5\t3.25\t1.1\t120\tAverage
100101\t9910017\tMathematics\tEnglish Learners\tElementary\t-4.5\t2.0\t31\tAverage
100101\t9910017\tMathematics\tFoster Youth\t4-5\tn/a\t\tn<11\t
100102\t9910017\tScience\tAll Students\t4-8\t1.0\t0.5\t88\tHigh
100102\t9910017\tEnglish\tMagnet Students\t4-8\t1.0\t0.5\t88\tHigh
100102\t9910017\tEnglish\tHispanic/Latino\t6-8\t12\t0.5\t88\tHigh
"""
LONG_AT = Pointed("", 1)
POINTS = {**SAID, "measure": "residual_gain", "typical_value": "0", "scale_min": "-200", "scale_max": "200"}


def read(text: str | bytes, at: Pointed, name: str = "growth.csv") -> Table:
    return read_pointed(name, text.encode() if isinstance(text, str) else text, at)


def plan_for(table: Table, said=SAID, columns=None, values=None) -> Plan:
    """A plan of all guesses, where no other columns or values are given."""
    columns = {key: field for key, field in (MATCHING.guess(table) | (columns or {})).items() if field}
    plan = Plan(columns, {}, said)
    guessed = {
        kind.code: {key_of(found.text): found.guess for found in kind.found if found.guess}
        for kind in MATCHING.meanings(table, plan)
    }
    for kind, texts in (values or {}).items():
        guessed[kind] = guessed.get(kind, {}) | texts
    return Plan(columns, guessed, said)


def answered(plan: Plan) -> Plan:
    """The plan with the usual answer to every question that has one, as the page fills it in."""
    usual = {}
    for question in MATCHING.questions(plan):
        other, brings = question.by or ("", {})
        usual[question.code] = question.usual or brings.get(plan.said.get(other, ""), "")
    said = {code: text for code, text in usual.items() if text}
    return Plan(plan.columns, plan.values, said | dict(plan.said))


def match_for(text: str, at: Pointed, name="FVUSD growth 2026", period="2026", **about):
    """The plan of all guesses, saved by name."""
    table = read(text, at)
    said = kept.content(answered(plan_for(table, **about)), table, at.above, period)
    return kept.save(dataset="growth", name=name, content=said, by="staff")


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def look(text: str, at: Pointed, period="2026", **about) -> dict[str, list[str]]:
    """{column: texts} of the rows that a plan of all guesses makes."""
    table = read(text, at)
    rows = MATCHING.apply(table, plan_for(table, **about), period)["rows"]
    return {name: [column.text(row) for row in range(rows.rows)] for name, column in rows.columns.items()}
