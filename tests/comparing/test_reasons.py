"""Which warnings want a reason, and which reason holds."""

import pytest
from django.db import IntegrityError, transaction

from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.ledger import withdraw
from schoolinfo.releases.models import AuditEntry, Reason

from .builders import row, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(load):
    """A draft with three warnings that want a reason, and one that wants none."""
    load.ela(2023, *(row(school(n)) for n in range(3)))
    lines = (row(school(n), 90.0, schoolname=name) for n, name in enumerate(("First", "Second", "Third")))
    return load.ela(2024, *lines, public=False)


def test_each_warning_of_a_change_wants_a_reason(version):
    assert len(reasons.missing(version)) == 3
    assert [version.findings[place]["rule"] for place in reasons.missing(version)] == ["change_status"] * 3


def test_warnings_of_other_rules_want_none(load):
    version = load.ela(2024, row(status=90.0), public=False)
    version.findings.append(
        {"level": "warn", "rule": "unknown_columns", "message": "This column is not known."}
    )
    assert reasons.missing(version) == []


def test_one_reason_for_one_or_for_several(version):
    first, *others = reasons.missing(version)
    reasons.give(version, [first], "A new building.", by="ana")
    assert reasons.missing(version) == others
    reasons.give(version, others, "A new program.", by="bo")
    assert reasons.missing(version) == []
    assert {place: reason.text for place, reason in reasons.given(version).items()} == {
        first: "A new building.",
        others[0]: "A new program.",
        others[1]: "A new program.",
    }


def test_a_later_reason_holds_and_the_earlier_one_stays(version):
    places = reasons.missing(version)
    reasons.give(version, places, "First said.", by="ana")
    reasons.give(version, places[:1], "  Corrected.  ", by="bo")
    assert reasons.given(version)[places[0]].text == "Corrected."
    assert reasons.given(version)[places[1]].text == "First said."
    assert [reason.text for reason in reasons.history(version)[places[0]]] == ["Corrected.", "First said."]


def test_the_database_keeps_reasons_as_they_are(version):
    reason = reasons.give(version, reasons.missing(version), "Said.", by="ana")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reason.objects.filter(pk=reason.pk).update(text="Otherwise.")


def test_the_audit_trail_tells_who_gave_it(version):
    places = reasons.missing(version)
    reasons.give(version, places, "A new program.", by="ana")
    entry = AuditEntry.objects.get(action="reason given")
    assert (entry.by, entry.about) == ("ana", "dashboard/ela/2024 version 1")
    assert entry.detail == {"version": version.pk, "findings": places, "reason": "A new program."}


@pytest.mark.parametrize("text", ["", "   ", "x" * (reasons.LONGEST + 1)])
def test_a_reason_says_something_and_not_too_much(version, text):
    with pytest.raises(reasons.ReasonError, match="characters"):
        reasons.give(version, reasons.missing(version), text, by="ana")
    assert not Reason.objects.exists()


@pytest.mark.parametrize("places", [[], [99], [-1], [0, 99]])
def test_a_reason_is_for_warnings_that_are_there(version, places):
    with pytest.raises(reasons.ReasonError, match="not warnings"):
        reasons.give(version, places, "Said.", by="ana")
    assert not AuditEntry.objects.filter(action="reason given").exists()


@pytest.mark.parametrize("seal", [False, True])
def test_a_withdrawn_version_takes_no_reason(version, seal):
    withdraw(version, by="bo", note="Wrong", seal=seal)
    with pytest.raises(reasons.ReasonError, match="withdrawn"):
        reasons.give(version, reasons.missing(version), "Said.", by="ana")


def test_a_public_version_takes_corrections(load):
    load.ela(2023, row())
    version = load.ela(2024, row(status=90.0))
    reasons.give(version, reasons.missing(version), "Said.", by="ana")
    assert reasons.missing(version) == []


def test_asking_costs_one_query_and_none_where_no_reason_is_wanted(version, load, django_assert_num_queries):
    with django_assert_num_queries(1):
        reasons.missing(version)
    with django_assert_num_queries(1):
        reasons.given(version)
    plain = load.results("math", 2024, row(), public=False)
    with django_assert_num_queries(0):
        assert reasons.missing(plain) == []
