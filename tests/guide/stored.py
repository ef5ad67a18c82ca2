"""Reads stored values by SQL of its own and writes them in its own words: it shares nothing with the pages."""

from decimal import ROUND_HALF_UP, Decimal

from django.db import connection

LOWER = {"chronic", "susp"}
POINTS = {"ela", "math"}
STATUS = {5: "Very High", 4: "High", 3: "Medium", 2: "Low", 1: "Very Low"}
CHANGE = {
    5: "Increased Significantly",
    4: "Increased",
    3: "Maintained",
    2: "Declined",
    1: "Declined Significantly",
}
COLORS = {5: "Blue", 4: "Green", 3: "Yellow", 2: "Orange", 1: "Red"}
SHOWN, HIDDEN, NOT_APPLICABLE, NOT_RELEASED, NOT_REPORTED = 1, 2, 3, 4, 5

_PUBLIC = """
with public as (
    select d.dataset, d.period, d.publisher, max(v.number) as number
    from releases_version v join releases_edition d on d.id = v.edition_id
    where d.family = %(family)s and d.dataset = %(dataset)s
      and exists (select from releases_event e where e.version_id = v.id and e.kind = 'approved'
                  and e.public_from <= statement_timestamp())
      and not exists (select from releases_event e where e.version_id = v.id
                      and e.kind in ('superseded', 'sealed'))
    group by 1, 2, 3
)
select v.id, p.period::int, p.publisher
from public p
join releases_edition d on (d.dataset, d.period, d.publisher, d.family) = (p.dataset, p.period, p.publisher, %(family)s)
join releases_version v on v.edition_id = d.id and v.number = p.number
"""


def family(cds: str) -> str:
    return "sample" if cds.startswith("99") else ""


def rows_of(sql: str, **asked) -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute(sql, asked)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def public(cds: str, dataset: str) -> list[dict]:
    """The public versions of a dataset that speak of a school's family."""
    return rows_of(_PUBLIC, family=family(cds), dataset=dataset)


def dashboard_rows(cds: str, measure: str, year: int) -> dict[str, dict]:
    """{student group: row} of one measure and year."""
    version = [one["id"] for one in public(cds, f"dashboard/{measure}") if one["period"] == year]
    found = rows_of(
        "select * from dashboard_value where cds = %(cds)s and measure = %(measure)s"
        " and version_id = any(%(version)s)",
        cds=cds,
        measure=measure,
        version=version,
    )
    return {row["student_group"]: row for row in found}


def years_with_rows(cds: str, measure: str) -> set[int]:
    """Years in which a public file speaks of the measure's main group."""
    group = "EL" if measure == "elpi" else "ALL"
    years = {one["period"] for one in public(cds, f"dashboard/{measure}")}
    return {year for year in years if group in dashboard_rows(cds, measure, year)}


def growth_rows(cds: str, measure: str) -> list[dict]:
    """All growth of all students in the newest version of each publisher, with its model."""
    newest: dict[str, dict] = {}
    for one in sorted(public(cds, "growth"), key=lambda one: one["period"]):
        newest[one["publisher"]] = one
    return rows_of(
        "select v.*, m.title, m.measure as scale, m.decimals, m.typical_value, m.scale_min, m.scale_max"
        " from growth_value v join growth_growthmodel m on m.version_id = v.version_id"
        " where v.cds = %(cds)s and v.measure = %(measure)s and v.student_group = 'ALL'"
        " and v.version_id = any(%(versions)s)",
        cds=cds,
        measure=measure,
        versions=[one["id"] for one in newest.values()],
    )


def minus(text: str) -> str:
    return text.replace("-", "−")


def tenth(number) -> str:
    found = Decimal(number).quantize(Decimal("0.1"))
    return "0.0" if found == 0 else minus(str(found))


def signed(number) -> str:
    text = tenth(number)
    return f"+{text}" if Decimal(number) > 0 and text != "0.0" else text


def result(measure: str, number) -> str:
    """The number of a card with its unit."""
    if measure in POINTS:
        return f"{signed(number)} points"
    if measure == "science":
        return f"{tenth(number)} of 100 points"
    return f"{tenth(number)}% of {'graduates' if measure == 'cci' else 'students'}"


def students(number: int) -> str:
    return f"{number:,} student{'' if number == 1 else 's'}"


def status_word(measure: str, level: int) -> str:
    return STATUS[6 - level if measure in LOWER else level]


def change_word(measure: str, level: int) -> str:
    return CHANGE[6 - level if measure in LOWER else level]


def amount(measure: str, number) -> str:
    return f"{signed(number)} {'points' if measure in (*POINTS, 'science') else 'percentage points'}"


def school_year(year: int) -> str:
    return f"{year - 1}–{str(year)[2:]}"


def half_up(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def with_places(number: Decimal, places: int) -> str:
    found = half_up(number, places)
    return minus(f"{abs(found) if found == 0 else found}")


def ordinal(number: Decimal) -> str:
    whole = int(half_up(number, 0))
    last = "th" if 10 < whole % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole}{last} percentile"
