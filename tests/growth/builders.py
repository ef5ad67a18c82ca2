"""Growth files as publishers make them: rows as dictionaries, tables, uploads, and public versions."""

from decimal import Decimal

from growth import loader
from growth.modelsheet import ModelSheet
from growth.selectors import Row
from schoolinfo.measures import State, Subject
from schoolinfo.releases.current import Release, Releases
from schoolinfo.releases.datasets import Upload
from tests.tables import from_dicts, rows_of
from tests.versions import PUBLIC_FROM

SCHOOL = "99100170100101"
OTHER = "99100170100102"
DISTRICT = "99100170000000"


def canonical(**cells) -> dict:
    """A row of the layout of this site: one school, all students, a percentile with its range."""
    row = {
        "release_id": "2025-NET-v1", "record_type": "S", "cds_code": SCHOOL, "school_name": "Windmill",
        "year_start": "2024", "year_end": "2025", "years_pooled": "1", "subject": "ELA", "grade_low": "4",
        "grade_high": "8", "student_group": "ALL", "model_id": "NET", "measure": "growth_percentile",
        "n_students": "120", "estimate": "52", "std_error": "", "ci_low": "41", "ci_high": "63",
        "ci_level": "95", "published_category": "", "n_improved": "90", "pct_improved": "75.0",
        "suppression": "", "note": "",
    }  # fmt: skip
    return row | cells


HIDDEN = dict.fromkeys(
    ("n_students", "estimate", "std_error", "ci_low", "ci_high", "ci_level", "n_improved", "pct_improved"), ""
) | {"suppression": "N_LT_MIN"}
POINTS = {"measure": "residual_gain", "ci_low": "", "ci_high": "", "ci_level": "", "estimate": "3.5"}


def model(**cells) -> dict:
    """A row of the sheet of models."""
    row = {
        "model_id": "NET", "publisher": "Sample Network", "title": "Network growth model",
        "measure": "growth_percentile", "scale_min": "0", "scale_max": "100", "typical_value": "50",
        "decimals": "0", "higher_means": "more growth", "compares_with": "schools in the network",
        "accounts_for": "earlier scores", "min_n_report": "11", "min_n_category": "30", "years_used": "1",
        "uncertainty_published": "Y", "category_scheme": "", "source_url": "https://network.example/",
    }  # fmt: skip
    return row | cells


POINTS_MODEL = {
    "measure": "residual_gain", "scale_min": "-200", "scale_max": "200", "typical_value": "0", "decimals": "1",
}  # fmt: skip


def cde(**cells) -> dict:
    """A row of the state's file of 2025."""
    row = {
        "cds": SCHOOL, "subject": "ELA", "rtype": "S", "schoolname": "Windmill", "districtname": "Fable",
        "countyname": "Sample", "charter_flag": "", "coe_flag": "", "dass_flag": "", "studentgroup": "ALL",
        "denom": "120", "status": "3.5", "estimate": "WEIGHTED", "performancecategory": "3",
        "accountabilitymet": "Y", "numberimprove": "90", "percentimprove": "75.0", "reportingyear": "2025",
    }  # fmt: skip
    return row | cells


def historic(**cells) -> dict:
    """A row of the state's historic file of 2019."""
    row = {
        "cds": SCHOOL, "rtype": "S", "schoolname": "Windmill", "districtname": "Fable", "countyname": "Sample",
        "charter_flag": "", "coe_flag": "", "Dass_flag": "", "lowgrade": "K", "highgrade": "8",
        "studentgroup": "ALL", "subject": "Math", "n_growthscores": "120", "growthscore": "103.5",
        "decilerank": "8", "reported_which": "1",
    }  # fmt: skip
    return row | cells


def upload(*rows: dict, sheet: list[dict] | None = None, period: str = "2025", publisher: str = "") -> Upload:
    """Rows on their way into an edition; canonical rows bring the sheet of their model."""
    tables = {"rows": from_dicts(*rows, file="growth.csv")}
    if "model_id" in rows[0]:
        tables["models"] = from_dicts(*(sheet or [model()]), file="models.csv")
    return Upload("growth", period, publisher, tables)


def stored(screened, name: str = loader.VALUES) -> list[dict]:
    """The cells that would be written, as COPY's texts."""
    return rows_of(screened, name)


def subject(**said) -> Subject:
    known = {
        "cds": SCHOOL, "kind": "school", "name": "Windmill", "district_cds": DISTRICT,
        "district_name": "Fable Valley", "first_grade": 0, "last_grade": 8, "charter": False,
    }  # fmt: skip
    return Subject(**known | said)


def sheet(**said) -> ModelSheet:
    known = {
        "model_id": "NET", "publisher": "Sample Network", "title": "Network growth model",
        "measure": "growth_percentile", "scale_min": Decimal(0), "scale_max": Decimal(100),
        "typical_value": Decimal(50), "compares_with": "schools in the network",
    }  # fmt: skip
    return ModelSheet(**known | said)


POINTS_SHEET = {
    "measure": "residual_gain", "scale_min": Decimal(-200), "scale_max": Decimal(200),
    "typical_value": Decimal(0), "decimals": 1,
}  # fmt: skip


def value(**said) -> Row:
    """A stored row: 52nd percentile of 120 students, range 41 to 63."""
    known = {
        "cds": SCHOOL, "measure": "growth-ela", "group": "ALL", "span": "4-8/1", "version": 1,
        "state": State.SHOWN, "students": 120, "estimate": Decimal(52), "std_error": None,
        "ci_low": Decimal(41), "ci_high": Decimal(63), "ci_level": 95, "category": None, "improved": None,
        "improved_pct": None, "year_start": 2024, "year_end": 2025, "note": None, "suppression": None,
    }  # fmt: skip
    return Row(**known | said)


WITHHELD = dict.fromkeys(
    (
        "students",
        "estimate",
        "std_error",
        "ci_low",
        "ci_high",
        "ci_level",
        "category",
        "improved",
        "improved_pct",
    )
)
UNCERTAIN = {"ci_low": None, "ci_high": None, "ci_level": None}


def releases(*versions: tuple[int, str, str]) -> Releases:
    """Public releases of the sample family from (version, period, publisher)."""
    return Releases(
        tuple(
            Release(v, "growth", p, by, "sample", 1, PUBLIC_FROM, (f"growth{p}.csv",))
            for v, p, by in versions
        )
    )
