"""Letters are sent by the worker once the change stands, and break nothing."""

import pytest
from django.core import mail
from django.db import transaction
from django.template import engines
from django_tasks_db.models import DBTaskResult

from schoolinfo.accounts import people, tasks
from schoolinfo.accounts.mail import tell
from schoolinfo.accounts.tasks import send
from tests.staff.people import person


@pytest.fixture
def _letter(monkeypatch):
    """A letter that stands in no file."""
    text = engines["text"].from_string("{{ user }}: {{ what }} at {{ site_name }}")
    monkeypatch.setattr(
        "schoolinfo.accounts.mail.render_to_string", lambda name, context, using: text.render(context)
    )


def waiting() -> list[list]:
    return [task.args_kwargs["args"] for task in DBTaskResult.objects.order_by("enqueued_at")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_letter")
def test_everyone_gets_a_letter_of_their_own_once_the_change_stands():
    people_told = [person(name="ana", first_name="Ana", last_name="O'Neil"), person(name="bo")]
    with transaction.atomic():
        tell(people_told, "A year\nwaits", "letter.txt", {"what": "<2025>"})
        assert waiting() == []
    assert sorted(waiting()) == [
        ["ana@example.org", "A year waits", "Ana O'Neil: <2025> at School information"],
        ["bo@example.org", "A year waits", "bo: <2025> at School information"],
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_letter")
def test_nobody_is_told_of_a_change_that_was_taken_back():
    with transaction.atomic():
        tell([person()], "A year waits", "letter.txt", {})
        transaction.set_rollback(True)
    assert waiting() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_letter")
def test_people_without_an_address_are_left_out():
    user = person()
    user.email = ""
    tell([user], "A year waits", "letter.txt", {})
    assert waiting() == []


def test_the_worker_sends_plain_text():
    send.call("ana@example.org", "A year waits", "Look at it.")
    (letter,) = mail.outbox
    assert (letter.to, letter.subject, letter.body) == (["ana@example.org"], "A year waits", "Look at it.")
    assert not letter.alternatives


@pytest.mark.django_db
def test_a_letter_that_fails_is_tried_once_more(monkeypatch):
    def fails(*_):
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr(tasks, "send_mail", fails)
    send.call("ana@example.org", "A year waits", "Look at it.")
    assert DBTaskResult.objects.get().args_kwargs["kwargs"] == {"again": False}
    with pytest.raises(ConnectionRefusedError):
        send.call("ana@example.org", "A year waits", "Look at it.", again=False)


@pytest.mark.django_db
def test_with_role_names_those_who_can_sign_in():
    person("approver", name="bo")
    person("approver", "uploader", name="ana")
    person("approver", name="gone", is_active=False)
    person("facilitator")
    invited = person("approver", name="invited")
    invited.set_unusable_password()
    invited.save()
    assert [user.username for user in people.with_role("approver", "uploader")] == ["ana", "bo"]
