"""Two people publish, one can undo: every rule of the way from a draft to the public and back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from schoolinfo.releases import ledger, manual, publishing
from schoolinfo.releases.current import Releases
from schoolinfo.releases.locks import LedgerError
from schoolinfo.releases.manual import Rule
from schoolinfo.releases.models import AuditEntry, Event
from schoolinfo.releases.publishing import Done, Meanwhile, NoReason, NotNow
from schoolinfo.releases.seen import Seen, consequence, look, news
from schoolinfo.releases.standing import Stage, standing

from .steps import HOUR, NOTE, draft, kinds, public, scheduled, stage, waiting

pytestmark = pytest.mark.django_db


def numbers() -> list[int]:
    return [release.number for release in Releases.public().all]


def trail() -> list[tuple[str, str]]:
    return list(AuditEntry.objects.order_by("pk").values_list("action", "by"))


def test_a_version_goes_from_draft_to_public():
    version = draft()
    assert stage(version) is Stage.DRAFT
    publishing.submit(version, by="loader", note=f"  {NOTE}  ")
    assert stage(version) is Stage.WAITING
    event = publishing.approve(version, by="approver", seen=look(version))
    assert stage(version) is Stage.PUBLIC
    assert event.note == NOTE
    assert numbers() == [1]
    assert trail() == [("submitted", "loader"), ("approved", "approver")]


def test_sent_back_and_submitted_again():
    version = waiting()
    publishing.send_back(version, by="approver", note="The file is last year's.")
    assert stage(version) is Stage.RETURNED
    publishing.submit(version, by="other", note=NOTE)
    assert kinds(version) == ["submitted", "returned", "submitted"]
    assert trail()[1] == ("returned", "approver")


@pytest.mark.parametrize("note", ["", "   ", "short", "x" * 2001])
def test_a_release_note_has_10_to_2000_characters(note):
    version = draft()
    with pytest.raises(LedgerError):
        publishing.submit(version, by="loader", note=note)
    assert kinds(version) == []


@pytest.mark.parametrize("step", [publishing.send_back, publishing.withdraw])
@pytest.mark.parametrize("note", [" \n ", "x" * 2001])
def test_sending_back_and_withdrawing_want_a_reason(step, note):
    version = waiting()
    with pytest.raises(LedgerError):
        step(version, by="approver", note=note)
    assert stage(version) is Stage.WAITING


@pytest.mark.parametrize("kind", ["submitted", "returned"])
def test_the_database_refuses_them_without_a_note(kind):
    with (
        pytest.raises(IntegrityError, match="event_submission_and_return_have_a_note"),
        transaction.atomic(),
    ):
        Event.objects.create(version=draft(), kind=kind, by="x", note=" ")


def test_a_warning_that_wants_a_reason_blocks_until_it_has_one(monkeypatch):
    rules = {"odd": Rule("odd", "Odd", "Odd.", "Mend it.", wants_reason=True)}
    monkeypatch.setattr(manual, "_rules", rules | {"plain": Rule("plain", "Plain", "Plain.", "None.")})
    found = [{"level": "warn", "rule": rule, "message": "."} for rule in ("odd", "plain", "odd")]
    version = draft(findings=found)
    with pytest.raises(NoReason) as refused:
        publishing.submit(version, by="loader", note=NOTE)
    assert refused.value.places == [0, 2]
    version.reasons.create(findings=[0, 2], text="It is so.", by="loader")
    assert publishing.submit(version, by="loader", note=NOTE)


def test_a_version_below_the_public_one_is_not_submitted():
    older = draft()
    public()
    with pytest.raises(LedgerError, match="will not be seen"):
        publishing.submit(older, by="loader", note=NOTE)
    assert standing(older).behind == 2


@pytest.mark.parametrize("name", ["loader", "Loader", "submitter", "SUBMITTER"])
def test_the_database_refuses_its_loader_and_who_submitted_it(name):
    version = draft()
    publishing.submit(version, by="submitter", note=NOTE)
    with pytest.raises(LedgerError, match="another person"):
        publishing.approve(version, by=name)
    with pytest.raises(IntegrityError, match="not approved by"), transaction.atomic():
        Event.objects.create(version=version, kind="approved", by=name, public_from=timezone.now())
    assert numbers() == []


def test_who_submitted_it_once_does_not_approve_it_later():
    version = draft()
    publishing.submit(version, by="both", note=NOTE)
    publishing.send_back(version, by="approver", note="Not yet.")
    publishing.submit(version, by="loader", note=NOTE)
    with pytest.raises(LedgerError, match="who submitted it"):
        publishing.approve(version, by="both")


def test_a_draft_is_not_approved():
    with pytest.raises(NotNow, match="It was not submitted yet"):
        publishing.approve(draft(), by="approver")


def test_an_older_number_is_not_approved():
    older = waiting()
    public()
    with pytest.raises(LedgerError, match="older than version 2"):
        publishing.approve(older, by="approver")


def test_a_version_that_would_never_be_seen_is_not_scheduled():
    lower = waiting()
    scheduled(hours=1)
    with pytest.raises(LedgerError, match="would never be seen: version 2"):
        publishing.approve(lower, by="approver", public_from=timezone.now() + 2 * HOUR)
    assert publishing.approve(lower, by="approver")
    assert numbers() == [1]


def test_a_time_that_has_passed_is_refused():
    with pytest.raises(LedgerError, match="has passed"):
        publishing.approve(waiting(), by="approver", public_from=timezone.now() - timedelta(seconds=1))


def test_the_approver_can_mend_the_words_of_the_note():
    version = waiting()
    assert publishing.approve(version, by="approver", note="Other words of it.").note == "Other words of it."


def test_what_it_overtakes_was_scheduled_and_not_withdrawn():
    canceled, due = scheduled(hours=2), scheduled(hours=3)
    publishing.withdraw(canceled, by="approver", note="Not yet.")
    assert ledger.overtakes(waiting()) == [due]


def test_cancelling_a_schedule_is_withdrawing_before_its_time():
    version = scheduled()
    assert consequence(version).scheduled == standing(version).public_from
    publishing.withdraw(version, by="approver", note="Not yet.", expects=str(consequence(version)))
    assert Releases.public_at(timezone.now() + 2 * HOUR).all == ()
    assert Releases.public().next_change is None


@pytest.mark.parametrize(
    "happens", [lambda version: draft(), lambda version: waiting(), lambda version: scheduled()]
)
def test_an_approval_is_refused_when_a_newer_version_came_since(happens):
    version = waiting()
    seen = look(version)
    newer = happens(version)
    with pytest.raises(Meanwhile) as refused:
        publishing.approve(version, by="approver", seen=seen)
    assert refused.value.news.versions == (newer,)
    assert numbers() == []
    assert publishing.approve(version, by="approver", seen=look(version))


def test_an_approval_is_refused_when_the_edition_or_a_reason_changed_since():
    first, version = public(), waiting()
    seen = look(version)
    publishing.withdraw(first, by="approver", note="Wrong.")
    version.reasons.create(findings=[], text="It is so.", by="loader")
    with pytest.raises(Meanwhile):
        publishing.approve(version, by="approver", seen=seen)
    happened = news(version, seen)
    assert [event.kind for event in happened.events] == ["superseded"]
    assert (happened.versions, len(happened.reasons)) == ((), 1)


def test_a_verification_by_the_worker_outdates_no_form():
    first, version = public(), waiting()
    seen = look(version)
    Event.objects.create(version=first, kind=Event.Kind.VERIFIED, by="worker", note="Fine.")
    assert publishing.approve(version, by="approver", seen=seen)


def test_other_editions_outdate_no_form():
    version = waiting()
    seen = look(version)
    public(period="2024")
    assert publishing.approve(version, by="approver", seen=seen)


@pytest.mark.parametrize("text", ["", "1.2", "a.b.c", "-1.0.0", "1.2.3.4", "9" * 100 + ".1.1", "١.٢.٣"])
def test_what_a_form_never_sent_was_never_seen(text):
    assert Seen.read(text) == Seen(0, 0, 0)


def test_what_was_seen_survives_the_form():
    seen = look(waiting())
    assert Seen.read(str(seen)) == seen


def test_withdrawing_asks_again_when_something_else_becomes_public():
    first, second = public(), public()
    expects = str(consequence(second))
    assert (consequence(second).public, consequence(second).after) == (True, 1)
    publishing.withdraw(first, by="approver", note="Wrong too.")
    with pytest.raises(Meanwhile):
        publishing.withdraw(second, by="approver", note="Wrong.", expects=expects)
    assert numbers() == [2]
    publishing.withdraw(second, by="approver", note="Wrong.", expects=str(consequence(second)))
    assert numbers() == []


def test_withdrawing_a_draft_changes_nothing_for_the_public():
    public()
    version = draft()
    assert (consequence(version).public, consequence(version).scheduled) == (False, None)
    publishing.withdraw(version, by="loader", note="Wrong file.", stages=(Stage.DRAFT, Stage.RETURNED))
    assert numbers() == [1]
    with pytest.raises(NotNow, match="was withdrawn by loader"):
        publishing.submit(version, by="loader", note=NOTE)


def test_only_drafts_are_discarded_by_those_who_may_only_do_that():
    version = waiting()
    with pytest.raises(NotNow, match="waits for approval"):
        publishing.withdraw(version, by="loader", note="Wrong.", stages=(Stage.DRAFT, Stage.RETURNED))


def test_every_step_taken_twice_is_told_to_be_done():
    version = waiting()
    with pytest.raises(Done, match="was submitted by loader"):
        publishing.submit(version, by="loader", note=NOTE)
    publishing.send_back(version, by="approver", note="No.")
    with pytest.raises(Done, match="was sent back by approver"):
        publishing.send_back(version, by="approver", note="No.")
    publishing.submit(version, by="loader", note=NOTE)
    seen = look(version)
    publishing.approve(version, by="approver", seen=seen)
    with pytest.raises(Done, match="was approved by approver"):
        publishing.approve(version, by="approver", seen=seen)
    publishing.withdraw(version, by="approver", note="Wrong.")
    with pytest.raises(Done, match="was withdrawn by approver"):
        publishing.withdraw(version, by="approver", note="Wrong.")
    publishing.withdraw(version, by="approver", note="A name.", seal=True)
    for seal in (True, False):
        with pytest.raises(Done, match="was sealed by approver"):
            publishing.withdraw(version, by="approver", note="A name.", seal=seal)
    assert kinds(version) == ["submitted", "returned", "submitted", "approved", "superseded", "sealed"]


def test_the_worker_looks_at_what_was_published(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as after:
        public()
    assert len(after) == 1


def test_loading_approving_and_withdrawing_by_command_stand_in_the_audit_trail(load, make_file):
    [outcome] = load(make_file("red2025.txt", ("19647331930650", "A")))
    ledger.withdraw(outcome.version, by="ana (command)", note="Wrong.")
    ledger.withdraw(outcome.version, by="ana (command)", note="A name.", seal=True)
    assert trail() == [
        ("loaded", "loader"),
        ("approved", "approver"),
        ("withdrawn", "ana (command)"),
        ("sealed", "ana (command)"),
    ]
    about = AuditEntry.objects.values_list("about", flat=True).distinct()
    assert list(about) == ["test/red/2025 version 1"]


def test_what_is_refused_leaves_no_trace_in_the_trail():
    version = waiting()
    before = trail()
    with pytest.raises(LedgerError):
        publishing.approve(version, by="loader")
    assert trail() == before
