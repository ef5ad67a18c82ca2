"""Letters tell who has something to do, or something to know, and never say what results are."""

import pytest
from django_tasks_db.models import DBTaskResult

from schoolinfo.releases.standing import Stage
from tests.releases.steps import NOTE, draft, public, stage, waiting

from .asking import has_just_signed_in
from .people import person
from .publishing import address, take
from .test_publish_forms import later

pytestmark = pytest.mark.django_db
ELA = "California School Dashboard, English Language Arts, 2025 Dashboard"


@pytest.fixture
def letters(django_capture_on_commit_callbacks):
    """What a step sends: {address: (subject, text)}."""

    def sent(client, step, version, **typed):
        with django_capture_on_commit_callbacks(execute=True):
            assert take(client, step, version, **typed).status_code == 302
        found = DBTaskResult.objects.filter(task_path="schoolinfo.accounts.tasks.send")
        return {to: (subject, text) for to, subject, text in (task.args_kwargs["args"] for task in found)}

    return sent


@pytest.fixture
def ben():
    return has_just_signed_in("approver", name="ben")


def made(step, by="ana", **about):
    return step(by, dataset="dashboard/ela", **about)


def test_approvers_are_told_of_a_submission_but_not_who_uploaded_or_submitted_it(letters):
    person("uploader", "approver", name="ana")
    person("approver", name="ben")
    person("administrator")
    cy = has_just_signed_in("uploader", "approver", name="cy")
    version = made(draft)
    found = letters(cy, "submit", version, note=NOTE)
    assert set(found) == {"ben@example.org"}
    subject, text = found["ben@example.org"]
    assert subject == f"Waits for approval: {ELA}, version 1"
    assert f"cy submitted {ELA}, version 1." in text
    assert NOTE in text
    assert address("", version) in text


def test_the_uploader_and_who_submitted_it_are_told_what_is_to_be_done(letters, ben):
    for name in ("ana", "cy", "dee"):
        person("uploader", name=name)
    version = made(draft)
    take(has_just_signed_in("uploader", name="eve"), "submit", version, note=NOTE)
    found = letters(ben, "return", version, note="The file is last year’s.")
    assert set(found) == {"ana@example.org", "eve@example.org"}
    assert "The file is last year’s." in found["ana@example.org"][1]


def test_the_uploader_is_told_of_an_approval(letters, ben):
    person("uploader", name="ana")
    found = letters(ben, "approve", made(waiting), when="now", note="Other words of it.")
    assert found["ana@example.org"][0] == f"Approved: {ELA}, version 1"
    assert "It is public now." in found["ana@example.org"][1]
    assert "Other words of it." in found["ana@example.org"][1]


def test_the_letter_names_a_later_time(letters, ben):
    person("uploader", name="ana")
    version = made(waiting)
    sure = take(ben, "approve", version, **later(days=3)).context["to_confirm"]
    found = letters(ben, "approve", version, **later(days=3), sure=sure)
    assert stage(version) is Stage.SCHEDULED
    assert "9:30 a.m. Pacific Time." in found["ana@example.org"][1]


def test_the_reason_of_a_sealing_stays_out_of_the_mail(letters, ben):
    person("uploader", name="ana")
    version = made(public)
    found = letters(ben, "withdraw", version, kind="sealed", note="Jo Doe is named.", name=str(version))
    subject, text = found["ana@example.org"]
    assert subject == f"Sealed: {ELA}, version 1"
    assert "Jo Doe" not in text


def test_nobody_is_told_of_what_they_did_themselves(letters):
    ana = has_just_signed_in("uploader", name="ana")
    assert letters(ana, "withdraw", made(draft), kind="superseded", note="Wrong file.") == {}


def test_a_step_that_was_refused_sends_nothing(django_capture_on_commit_callbacks):
    person("approver")
    ana = has_just_signed_in("uploader", name="ana")
    with django_capture_on_commit_callbacks(execute=True):
        take(ana, "submit", made(waiting), note=NOTE)
    assert not DBTaskResult.objects.exists()


def test_a_letter_that_cannot_be_handed_on_breaks_nothing(monkeypatch, letters, caplog):
    def fails(*_):
        raise RuntimeError("no queue")

    monkeypatch.setattr("schoolinfo.accounts.tasks.send.__class__.enqueue", fails)
    person("approver")
    version = made(draft)
    assert letters(has_just_signed_in("uploader"), "submit", version, note=NOTE) == {}
    assert stage(version) is Stage.WAITING
    assert "no queue" in caplog.text
