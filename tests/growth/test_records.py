"""Growth numbers for downloads: each with its model, its scale and its range."""

from decimal import Decimal

import pytest

from growth.records import COLUMNS, records
from growth.scales import SCALES
from growth.selectors import Selected
from schoolinfo.measures import State

from .builders import POINTS_SHEET, UNCERTAIN, WITHHELD, releases, sheet, subject, value

NETWORK = (1, "2025", "NET")


def of(*rows, models=None, public=(NETWORK,), measure="growth-ela", **who):
    found = records(Selected(rows, models or {1: sheet()}), subject(**who), releases(*public))
    return [record for record in found if record.measure.code == measure]


def test_a_number_comes_with_everything_that_is_needed_to_read_it():
    (record,) = of(value(std_error=Decimal("5.5"), improved_pct=Decimal("75.0")))
    assert (record.year, record.value, record.students) == (2025, 52.0, 120)
    assert dict(record.details) == {
        "unit": "percentile",
        "grades": "All grades together: grades 4–8",
        "growth_model": "Network growth model",
        "growth_publisher": "Sample Network",
        "growth_scale": "growth_percentile",
        "growth_years": "spring 2024 to spring 2025",
        "growth_compared_with": "schools in the network",
        "typical_value": 50.0,
        "standard_error": 5.5,
        "range_low": 41.0,
        "range_high": 63.0,
        "range_percent": 95,
        "growth_says": "Students here gained about as much as similar students.",
        "publisher_level": "",
        "publisher_level_words": "",
        "improved_percent": 75.0,
    }


def test_a_number_without_a_range_says_nothing_of_more_or_less():
    (record,) = of(value(**UNCERTAIN, category="3"), models={1: sheet(**POINTS_SHEET)})
    details = record.details
    assert (details["unit"], details["range_low"], details["range_percent"]) == ("points", None, None)
    assert (details["publisher_level"], details["publisher_level_words"]) == ("3", "3")
    assert details["growth_says"] == "The file does not say how certain this number is."


def test_the_level_of_a_published_range_is_named():
    (record,) = of(value(ci_level=90))
    assert record.details["range_percent"] == 90


def test_a_hidden_number_leaves_only_its_model():
    (record,) = of(value(state=State.HIDDEN, **WITHHELD, suppression="N_LT_MIN"))
    assert (record.state, record.value, record.students) == (State.HIDDEN, None, None)
    assert {name for name in record.details if name.startswith(("range", "standard", "improved"))} == set()


@pytest.mark.parametrize(
    ("public", "who", "state"),
    [
        ((NETWORK,), {}, State.NOT_REPORTED),
        ((NETWORK,), {"first_grade": 0, "last_grade": 3}, State.NOT_APPLICABLE),
        ((), {"year": 2025}, State.NOT_HERE),
        ((), {"year": 2021}, State.NOT_RELEASED),
    ],
)
def test_a_year_without_a_row_says_why(public, who, state):
    (record,) = of(public=public, **who)
    assert (record.state, record.value, record.group) == (state, None, "ALL")


def test_two_models_stand_in_rows_of_their_own():
    rows = (value(), value(version=2, group="HI"), value(version=2))
    models = {1: sheet(), 2: sheet(model_id="B", title="Model B", **POINTS_SHEET)}
    found = of(*rows, models=models, public=(NETWORK, (2, "2024", "B")))
    assert [(r.year, r.group, r.details["growth_model"]) for r in found] == [
        (2025, "ALL", "Network growth model"),
        (2024, "ALL", "Model B"),
        (2024, "HI", "Model B"),
    ]


def test_one_year_alone():
    public = (NETWORK, (2, "2024", "NET"))
    found = of(value(), value(version=2), models={1: sheet(), 2: sheet()}, public=public, year=2024)
    assert [record.year for record in found] == [2024]


def test_every_detail_is_a_column_and_every_scale_has_words():
    (record,) = of(value())
    columns = {column.name: column for column in COLUMNS}
    assert record.details.keys() - columns.keys() == {"unit", "grades"}
    assert columns["growth_scale"].codes.keys() == SCALES.keys()
