"""Two people at once: one wins, the other is told, and the ledger holds one outcome."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from schoolinfo.releases import ledger, publishing, storage
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.locks import Busy, LedgerError
from schoolinfo.releases.models import Event
from schoolinfo.releases.publishing import Done, Meanwhile, NotNow
from schoolinfo.releases.seen import consequence, look
from schoolinfo.releases.tasks import purge_sealed
from schoolinfo.releases.verify import verify

from .conftest import SCHOOL
from .steps import NOTE, draft, kinds, public, waiting

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 5


def at_once(*steps) -> list:
    """What each step returns or raises, when all begin at the same moment, each on a connection of its own."""
    gate = threading.Barrier(len(steps))

    def run(step):
        try:
            gate.wait(timeout=30)
            return step()
        except LedgerError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(steps)) as threads:
        return list(threads.map(run, steps))


def won(outcomes) -> list[Event]:
    return [outcome for outcome in outcomes if isinstance(outcome, Event)]


def lost(outcomes) -> list[type]:
    return [type(outcome) for outcome in outcomes if isinstance(outcome, LedgerError)]


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_submit(_round):
    version = draft()
    steps = [lambda by=by: publishing.submit(version, by=by, note=NOTE) for by in ("loader", "other")]
    outcomes = at_once(*steps)
    assert (len(won(outcomes)), lost(outcomes), kinds(version)) == (1, [Done], ["submitted"])


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_approve(_round):
    version = waiting()
    seen = look(version)
    steps = [lambda by=by: publishing.approve(version, by=by, seen=seen) for by in ("one", "two")]
    outcomes = at_once(*steps)
    assert (len(won(outcomes)), lost(outcomes)) == (1, [Done])
    assert kinds(version) == ["submitted", "approved"]


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_two_people_withdraw(_round):
    version = public()
    expects = str(consequence(version))
    outcomes = at_once(
        *(
            lambda by=by: publishing.withdraw(version, by=by, note="Wrong.", expects=expects)
            for by in ("one", "two")
        )
    )
    assert (len(won(outcomes)), lost(outcomes)) == (1, [Done])


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_approves_and_one_withdraws(_round):
    version = waiting()
    seen, expects = look(version), str(consequence(version))
    outcomes = at_once(
        lambda: publishing.approve(version, by="approver", seen=seen),
        lambda: publishing.withdraw(version, by="other", note="Wrong.", expects=expects),
    )
    assert len(won(outcomes)) == 1
    assert lost(outcomes) in ([Meanwhile], [NotNow])
    assert kinds(version) in (["submitted", "approved"], ["submitted", "superseded"])


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_one_approves_while_a_newer_version_is_loaded(_round, make_file):
    older = make_file("red2025.txt", (SCHOOL, "A"))
    [first] = load_paths([older], by="loader")
    publishing.submit(first.version, by="loader", note=NOTE)
    seen = look(first.version)
    newer = make_file("red2025.txt", (SCHOOL, "B"))
    approval, [loaded] = at_once(
        lambda: publishing.approve(first.version, by="approver", seen=seen),
        lambda: load_paths([newer], by="loader"),
    )
    assert loaded.status == "loaded"
    approved = isinstance(approval, Event)
    assert approved or isinstance(approval, Meanwhile)
    if not approved:
        assert approval.news.versions == (loaded.version,)
    else:
        assert approval.at <= loaded.version.created_at


def test_who_meets_a_long_load_is_told_to_try_again(monkeypatch):
    monkeypatch.setattr("schoolinfo.releases.locks.PATIENCE", "100ms")
    version = waiting()
    held, done = threading.Event(), threading.Event()

    def load():
        try:
            with transaction.atomic():
                ledger.lock(version.edition_id)
                held.set()
                assert done.wait(timeout=30)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        loading = threads.submit(load)
        assert held.wait(timeout=30)
        with pytest.raises(Busy, match="is being loaded"):
            publishing.approve(version, by="approver")
        done.set()
        loading.result()
    assert publishing.approve(version, by="approver")


@pytest.mark.parametrize("_round", range(ROUNDS))
def test_bytes_are_there_when_they_are_loaded_while_they_are_sealed(_round, make_file):
    path = make_file("red2025.txt", (SCHOOL, "A"))
    [first] = load_paths([path], by="loader")
    _sealed, [again] = at_once(
        lambda: publishing.withdraw(first.version, by="approver", note="A name.", seal=True),
        lambda: load_paths([path], by="loader"),
    )
    purge_sealed.call(first.version.pk)
    if again.version == first.version:  # it stood still when the file came
        assert not storage.is_kept(first.version.files.get().sha256)
    assert list(verify([first.version, again.version])) == []
