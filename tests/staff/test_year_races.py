"""Two people and a whole year at once: all of it for one of them, nothing for the other."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from schoolinfo.releases import publishing
from schoolinfo.releases.locks import LedgerError
from schoolinfo.releases.models import Event
from schoolinfo.staff.years import steps
from schoolinfo.staff.years.batches import batches
from schoolinfo.staff.years.reading import read

from .years import YEAR, draft, waiting

pytestmark = pytest.mark.django_db(transaction=True)

NOTE = "The results of spring 2026"
MEASURES = ("ela", "math", "susp", "grad")
ROUNDS = 4


def at_once(*ways) -> list:
    """What each way returns or raises, when all begin at the same moment, each on a connection of its own."""
    gate = threading.Barrier(len(ways))

    def run(way):
        try:
            gate.wait(timeout=30)
            return way()
        except LedgerError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(ways)) as threads:
        return list(threads.map(run, ways))


def shown(choose) -> str:
    now = read(YEAR)
    return steps.seen(now, choose(now))


def approving(by: str):
    seen = shown(steps.waiting)
    return lambda: steps.approve(YEAR, seen, by=by, public_from=None, note=NOTE)


def count(kind: str) -> int:
    return Event.objects.filter(kind=kind).count()


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_approve_a_year(_round):
    for measure in MEASURES:
        waiting(measure)
    outcomes = at_once(approving("ben"), approving("cleo"))
    assert sorted(type(one).__name__ for one in outcomes) == ["Stale", "list"]
    assert count("approved") == len(MEASURES)
    assert len(set(Event.objects.filter(kind="approved").values_list("by", flat=True))) == 1


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_a_year_is_approved_while_one_of_its_versions_is_sent_back(_round):
    versions = [waiting(measure) for measure in MEASURES]
    outcomes = at_once(
        approving("ben"), lambda: publishing.send_back(versions[-1], by="cleo", note="Look again")
    )
    won = [type(one).__name__ for one in outcomes]
    assert won in (["list", "Done"], ["list", "NotNow"], ["Stale", "Event"])
    assert count("approved") == (len(MEASURES) if won[0] == "list" else 0)


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_a_year_is_approved_while_a_newer_draft_arrives(_round):
    """The draft comes before the approval, which then does nothing, or after all of it."""
    for measure in MEASURES:
        waiting(measure)
    approved, _ = at_once(approving("ben"), lambda: draft("math"))
    assert count("approved") == (len(MEASURES) if isinstance(approved, list) else 0)


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_submit_a_year(_round):
    for measure in MEASURES:
        draft(measure)
    seen = shown(steps.drafts)
    outcomes = at_once(*(lambda by=by: steps.submit(YEAR, seen, by=by, note=NOTE) for by in ("ana", "dora")))
    assert sorted(type(one).__name__ for one in outcomes) == ["Stale", "list"]
    assert count("submitted") == len(MEASURES)


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_undo_a_publication(_round):
    for measure in MEASURES:
        waiting(measure)
    approving("ben")()
    key = batches(read(YEAR))[0].key
    seen = shown(steps.published_with(key))
    outcomes = at_once(
        *(lambda by=by: steps.undo(YEAR, seen, key, by=by, note="Wrong files") for by in ("ben", "cleo"))
    )
    assert sorted(type(one).__name__ for one in outcomes) == ["Stale", "list"]
    assert count("superseded") == len(MEASURES)
