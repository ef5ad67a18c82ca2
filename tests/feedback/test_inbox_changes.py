"""What the staff does about an entry: who comes second is told, and what is taken out is gone."""

import pytest
from django.core import mail
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from schoolinfo.feedback import changes
from schoolinfo.feedback.models import REMOVED, State, Step
from schoolinfo.feedback.tasks import send_answer
from schoolinfo.releases.models import AuditEntry

from .entries import act, entry, trail

pytestmark = pytest.mark.django_db


def test_a_state_is_changed_and_taken_back(facilitator):
    one = entry()
    act(facilitator, one, "state", state="in work", seen="new")
    one.refresh_from_db()
    assert one.state == State.IN_WORK
    step = one.steps.get()
    assert (step.before, step.after, step.by) == ("new", "in work", facilitator.person.username)
    html = act(facilitator, one, "undo", step=step.pk).content.decode()
    assert "The state is again: New" in html
    one.refresh_from_db()
    assert one.state == State.NEW
    assert trail() == [("feedback moved", f"feedback {one.pk}")] * 2


def test_who_comes_second_is_told_and_changes_nothing(facilitator):
    one = entry()
    changes.set_state(one.pk, State.SPAM, seen="new", by="bo")
    step = one.steps.get()
    late = act(facilitator, one, "state", state="closed", seen="new")
    assert late.status_code == 422
    assert "Somebody else has changed the state meanwhile." in late.content.decode()
    changes.undo(one.pk, step.pk, by="bo")
    assert act(facilitator, one, "undo", step=step.pk).status_code == 422
    one.refresh_from_db()
    assert one.state == State.NEW


@pytest.mark.parametrize(
    "sent", [{"state": "gone", "seen": "new"}, {"state": ""}, {"do": "nosuch"}, {"step": "x", "do": "undo"}]
)
def test_what_no_page_sends_changes_nothing(facilitator, sent):
    one = entry()
    act(facilitator, one, **{"do": "state", **sent})
    one.refresh_from_db()
    assert one.state == State.NEW
    assert not Step.objects.exists()


def test_a_note_stays_as_it_was_written(facilitator):
    one = entry()
    html = act(facilitator, one, "note", text="Ask the <b>district</b>.").content.decode()
    assert "Ask the &lt;b&gt;district&lt;/b&gt;." in html
    step = one.steps.get()
    assert (step.kind, step.by) == (Step.Kind.NOTE, facilitator.person.username)
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        Step.objects.filter(pk=step.pk).update(text="Never mind")
    with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
        step.delete()


@pytest.mark.parametrize(
    ("do", "field", "sent"), [("note", "id_text", "text"), ("answer", "id_answer-text", "answer-text")]
)
def test_an_empty_text_is_asked_for_and_one_that_is_too_long_stays(facilitator, do, field, sent):
    one = entry()
    empty = act(facilitator, one, do, **{sent: " ", "answer-seen": "0"})
    assert empty.status_code == 422
    assert f'href="#{field}"' in empty.content.decode()
    long = act(facilitator, one, do, **{sent: "x" * 4_001, "answer-seen": "0"})
    assert long.status_code == 422
    assert "x" * 4_001 in long.content.decode()
    assert not Step.objects.exists()


def test_an_answer_is_kept_and_the_entry_is_answered(facilitator):
    one = entry()
    act(facilitator, one, "answer", **{"answer-text": "A public school.", "answer-seen": "0"})
    one.refresh_from_db()
    assert (one.answer, one.state) == ("A public school.", State.ANSWERED)
    late = act(facilitator, one, "answer", **{"answer-text": "Another one.", "answer-seen": "0"})
    assert late.status_code == 422
    assert "Another one." in late.content.decode()
    act(facilitator, one, "answer", **{"answer-text": "A better one.", "answer-seen": "1"})
    one.refresh_from_db()
    assert one.answer == "A better one."
    assert [action for action, _ in trail()] == ["feedback answered", "feedback moved", "feedback answered"]


def test_an_answer_goes_by_e_mail_to_who_left_an_address(facilitator, django_capture_on_commit_callbacks):
    one = entry(contact="ana@example.org", measure="ela", comment="My secret comment")
    sent = {"answer-text": "<A public school>", "answer-seen": "0", "answer-send": "on"}
    with django_capture_on_commit_callbacks(execute=True):
        act(facilitator, one, "answer", **sent)
    assert DBTaskResult.objects.get().args_kwargs == {"args": [one.pk], "kwargs": {}}
    send_answer.call(one.pk)
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["ana@example.org"], "Our answer to your comment")
    for part in (
        "<A public school>",
        "“English Language Arts”",
        "/schools/",
        "We delete your address 12 months",
    ):
        assert part in letter.body
    for part in ("My secret comment", facilitator.person.username, "/staff/"):
        assert part not in letter.body


def test_without_an_e_mail_address_nothing_is_sent(facilitator):
    one = entry(contact="(213) 555-0100")
    html = facilitator.get(reverse("staff-feedback-entry", args=[one.pk])).content.decode()
    assert "Send it by e-mail" not in html
    sent = {"answer-text": "Yes", "answer-seen": "0", "answer-send": "on"}
    assert act(facilitator, one, "answer", **sent).status_code == 422
    one.refresh_from_db()
    assert one.answer == ""
    changes.delete_contact(one.pk, by="bo")
    send_answer.call(one.pk)
    assert mail.outbox == []


def test_a_mail_server_that_fails_is_asked_once_more(monkeypatch):
    def fails(*_):
        raise ConnectionRefusedError("ana@example.org refused")

    monkeypatch.setattr("schoolinfo.feedback.tasks.send_mail", fails)
    one = entry(contact="ana@example.org", answer="Yes")
    send_answer.call(one.pk)
    assert DBTaskResult.objects.get().args_kwargs == {"args": [one.pk], "kwargs": {"again": False}}
    with pytest.raises(ConnectionRefusedError):
        send_answer.call(one.pk, again=False)


def test_names_are_taken_out_for_good(facilitator):
    one = entry("Maya Lopez and maya lopez's sister, Ann, are in grade 3.", fingerprint="x" * 64)
    act(facilitator, one, "redact", words="Maya Lopez\r\n\r\nAnn\r\n")
    one.refresh_from_db()
    assert one.comment == f"{REMOVED} and {REMOVED}'s sister, {REMOVED}, are in grade 3."
    assert one.fingerprint == ""
    assert trail() == [("feedback redacted", f"feedback {one.pk}")]
    assert "Maya" not in str([*Step.objects.values(), *AuditEntry.objects.values()])


def test_a_whole_comment_is_taken_out(facilitator):
    one = entry("Maya Lopez is in grade 3.", clear="")
    act(facilitator, one, "redact", whole="on")
    one.refresh_from_db()
    assert one.comment == REMOVED


def test_words_that_are_not_there_are_said_and_nothing_is_taken_out(facilitator):
    one = entry("Maya Lopez is in grade 3.")
    answer = act(facilitator, one, "redact", words="Maya\nLopes")
    assert answer.status_code == 422
    assert "These words do not stand in the comment: Lopes" in answer.content.decode()
    one.refresh_from_db()
    assert one.comment == "Maya Lopez is in grade 3."
    assert act(facilitator, one, "redact", words=" ").status_code == 422


def test_a_contact_is_deleted_when_the_reader_asks(facilitator):
    one = entry(contact="ana@example.org")
    html = act(facilitator, one, "contact").content.decode()
    assert "The contact is deleted for good." in html
    assert "ana@example.org" not in html
    one.refresh_from_db()
    assert one.contact == ""
    act(facilitator, one, "contact")
    assert trail() == [("contact deleted", f"feedback {one.pk}")]
    assert "ana@example.org" not in str([*Step.objects.values(), *AuditEntry.objects.values()])
