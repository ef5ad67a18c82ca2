"""The table of change warnings: its beginning, and how staff tune it."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from growth.scales import SCALES
from schoolinfo.measures import Unit
from schoolinfo.releases.comparing.limits import LimitsError, beginning, changed, in_force, tune
from schoolinfo.releases.models import AuditEntry, WarningTable

pytestmark = pytest.mark.django_db


def test_the_site_begins_with_the_table_of_its_file():
    start = in_force()
    assert start == beginning()
    assert (start.value["points"], start.value["percent"], start.least_students) == (15, 10, 30)
    assert (start.size_percent, start.schools_lost_percent) == (25, 2)


def test_every_scale_of_values_has_a_limit():
    units = {Unit.POINTS.value, Unit.PERCENT.value, Unit.INDEX.value}
    assert beginning().value.keys() == units | SCALES.keys()


def test_the_newest_table_holds_and_earlier_ones_stay():
    tune(replace(beginning(), size_percent=40), "Schools grew.", by="ana")
    tune(replace(beginning(), size_percent=50), "And more.", by="bo")
    assert in_force().size_percent == 50
    assert WarningTable.objects.count() == 2


def test_a_scale_that_a_stored_table_does_not_know_has_the_limit_of_the_beginning():
    values = beginning().as_json()
    WarningTable.objects.create(values={**values, "value": {"points": 20}}, reason="Earlier", by="ana")
    assert in_force().value == {**beginning().value, "points": 20}


def test_the_audit_trail_tells_what_was_changed():
    limits = replace(beginning(), size_percent=40, value={**beginning().value, "points": 20})
    tune(limits, "Schools grew.", by="ana")
    entry = AuditEntry.objects.get(action="warnings tuned")
    assert entry.by == "ana"
    assert entry.detail == {
        "reason": "Schools grew.",
        "changed": {"value.points": [15, 20], "size_percent": [25, 40]},
    }
    assert changed(beginning(), limits) == entry.detail["changed"]


@pytest.mark.parametrize(
    ("wrong", "reason", "named"),
    [
        ({"least_students": 10}, "Why", "least_students"),
        ({"least_students": 30.5}, "Why", "least_students"),
        ({"size_percent": 0}, "Why", "size_percent"),
        ({"schools_lost_percent": 101}, "Why", "schools_lost_percent"),
        ({"schools_lost_percent": -1}, "Why", "schools_lost_percent"),
        ({"together_percent": 49}, "Why", "together_percent"),
        ({"together_schools": 1}, "Why", "together_schools"),
        ({"value": {"points": 0}}, "Why", "value.points"),
        ({"value": {"points": float("nan")}}, "Why", "value.points"),
        ({"size_percent": 40}, "  ", "reason"),
    ],
)
def test_a_table_that_makes_no_sense_is_refused(wrong, reason, named):
    with pytest.raises(LimitsError) as refused:
        tune(replace(beginning(), **wrong), reason, by="ana")
    assert set(refused.value.wrong) == {named}
    assert in_force() == beginning()


def test_the_database_keeps_tables_as_they_were():
    table = tune(replace(beginning(), size_percent=40), "Schools grew.", by="ana")
    with pytest.raises(IntegrityError), transaction.atomic():
        table.delete()
