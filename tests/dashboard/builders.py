"""Rows of the state's files, with what a test does not care about filled in plausibly."""

from dashboard.checks import screen as screen_upload
from dashboard.measures import INDICATORS, dataset_of, main_group
from dashboard.selectors import Row, Rows
from schoolinfo.measures import State, Subject
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.current import Release, Releases
from schoolinfo.releases.datasets import Screened, Upload
from schoolinfo.releases.table import Table
from tests.tables import make_table, rows_of

from .headers import HEADERS

SCHOOL = "19647330100289"
DISTRICT = "19647330000000"
STATE = "00000000000000"
ROW = {
    "cds": SCHOOL,
    "rtype": "S",
    "schoolname": "First School",
    "districtname": "Los Angeles Unified",
    "countyname": "Los Angeles",
    "studentgroup": "ALL",
    "type": "ES",
    "currnumer": "20",
    "currdenom": "200",
    "currstatus": "10.0",
    "priornumer": "18",
    "priordenom": "200",
    "priorstatus": "9.0",
    "change": "1.0",
    "statuslevel": "3",
    "changelevel": "2",
    "color": "2",
    "box": "120",
    "reportingyear": "2025",
}


def results(measure: str, *rows: dict[str, str], header: list[str] | None = None, year: int = 2025) -> Table:
    """A table of one measure; each row is what differs from ROW, by lower-cased heading."""
    names = header or HEADERS[measure]
    defaults = ROW | {
        "indicator": INDICATORS[measure],
        "reportingyear": str(year),
        "studentgroup": main_group(measure),
    }
    cells = [[(defaults | row).get(name.lower(), "") for name in names] for row in rows or ({},)]
    return make_table(names, *cells, file=f"{measure}download{year}.txt")


def screen(measure: str, *rows: dict[str, str], header=None, year: int = 2025) -> Screened:
    """Screen rows of one measure. Raises Refused."""
    table = results(measure, *rows, header=header, year=year)
    return screen_upload(Upload(dataset_of(measure), str(year), "", {"rows": table}))


def stored(screened: Screened) -> list[dict[str, str | None]]:
    """What would reach the value table: {column: text, None for NULL} of every row."""
    return [
        {name: None if text == NULL else text for name, text in row.items()}
        for row in rows_of(screened, "dashboard_value")
    ]


def make_row(measure: str = "ela", **fields) -> Row:
    """A stored row of the main group; the version is its spring year."""
    given = {
        "cds": SCHOOL,
        "measure": measure,
        "group": main_group(measure),
        "version": 2025,
        "state": State.SHOWN,
        "students": 398,
        "numerator": None,
        "status": 13.2,
        "prior_students": 391,
        "change": 6.3,
        "status_level": 4,
        "change_level": 4,
        "color": 4,
        "rule": "",
        "flags": 0,
    }
    return Row(**given | fields)


def hidden_row(measure: str = "ela", **fields) -> Row:
    """A row of a hidden group: nothing but its state."""
    numbers = "students numerator status prior_students change status_level change_level color"
    return make_row(measure, **{"state": State.HIDDEN, **dict.fromkeys(numbers.split()), **fields})


def make_releases(**years: tuple[int, ...]) -> Releases:
    """Public releases: make_releases(ela=(2024, 2025)). A release's version is unique to measure and year."""
    return Releases(
        tuple(
            Release(
                version_of(code, y), dataset_of(code), str(y), "", "", 1, None, (f"{code}download{y}.txt",)
            )
            for code, of_measure in years.items()
            for y in of_measure
        )
    )


def version_of(measure: str, year: int) -> int:
    return list(INDICATORS).index(measure) * 10_000 + year


def make_rows(releases: Releases, *rows: Row) -> Rows:
    """Rows as `select` returns them; a row's version is given as its spring year."""
    placed = tuple(row._replace(version=version_of(row.measure, row.version)) for row in rows)
    return Rows(placed, releases.by_version)


def make_subject(**fields) -> Subject:
    """An elementary school of grades K-8 unless a test says otherwise."""
    given = {
        "cds": SCHOOL,
        "kind": "school",
        "name": "First School",
        "district_cds": DISTRICT,
        "district_name": "Los Angeles Unified",
        "first_grade": 0,
        "last_grade": 8,
        "charter": False,
    }
    return Subject(**given | fields)
