"""What people are told at each step of the way from a draft to the public and back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from schoolinfo.releases import publishing
from schoolinfo.releases.models import AuditEntry
from schoolinfo.releases.seen import consequence, look
from schoolinfo.releases.standing import Stage
from tests.releases.steps import NOTE, draft, kinds, public, scheduled, stage, waiting

from .asking import has_just_signed_in as at_work
from .people import signed_in
from .publishing import address, hidden, take, told, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana():
    return at_work("uploader", name="ana")


@pytest.fixture
def ben():
    return at_work("approver", name="ben")


def made(step, **about):
    return step("ana", dataset="dashboard/ela", **about)


def test_submit_approve_and_withdraw(ana, ben):
    version = made(draft)
    assert take(ana, "submit", version, note=NOTE).url == address("", version)
    assert "The version is submitted." in told(ana, version)
    assert take(ben, "approve", version, note=NOTE, when="now").status_code == 302
    assert "The version is approved and public." in told(ben, version)
    assert stage(version) is Stage.PUBLIC
    take(ben, "withdraw", version, kind="superseded", note="Wrong file.")
    assert "The version is withdrawn." in told(ben, version)
    assert kinds(version) == ["submitted", "approved", "superseded"]
    about = list(AuditEntry.objects.order_by("pk").values_list("action", "by"))
    assert about == [("submitted", "ana"), ("approved", "ben"), ("withdrawn", "ben")]


@pytest.mark.parametrize(
    ("note", "error"),
    [
        ("", "Write a release note."),
        ("short", "Write at least 10 characters."),
        ("x" * 2001, "Write at most 2000 characters. Now there are 2001."),
    ],
)
def test_what_is_wrong_with_a_note_stands_at_the_top_and_at_the_field(ana, note, error):
    version = made(draft)
    answer = take(ana, "submit", version, note=note)
    html = answer.content.decode()
    assert f'<a href="#id_note">Release note: {error}</a>' in html
    assert f'<p class="error" id="id_note_error">{error}</p>' in html
    assert 'aria-invalid="true"' in html
    assert note in html
    assert kinds(version) == []


def test_a_sent_back_version_says_what_is_to_be_done_and_keeps_its_note(ana, ben):
    version = made(waiting)
    take(ben, "return", version, note="The file is last year’s.")
    assert stage(version) is Stage.RETURNED
    page = words(ana.get(address("submit", version)))
    assert "ben sent it back and said: The file is last year’s." in page
    assert NOTE in page


def test_the_uploader_and_who_submitted_it_are_told_that_another_person_approves(ana):
    both = at_work("uploader", "approver", name="both")
    mine, theirs = public("both", dataset="dashboard/ela"), made(draft)
    mine = waiting("both", dataset="dashboard/ela")
    publishing.submit(theirs, by="both", note=NOTE)
    for version, why in ((mine, "You uploaded this version."), (theirs, "You submitted this version.")):
        page = both.get(address("approve", version)).content.decode()
        assert f"{why} Another person approves it." in page
        assert 'type="submit">Approve' not in page
        assert both.post(address("approve", version), {"when": "now", "note": NOTE}).status_code == 409
        assert stage(version) is Stage.WAITING


def test_a_refusal_by_the_ledger_is_entered_in_the_trail(ben):
    version = waiting("ben", dataset="dashboard/ela")
    fields = {"seen": str(look(version)), "when": "now", "note": NOTE}
    assert ben.post(address("approve", version), fields).status_code == 409
    entry = AuditEntry.objects.get(action="refused")
    assert (entry.by, entry.about) == ("ben", str(version))


def test_a_double_click_is_told_that_it_is_done(ana, ben):
    version = made(draft)
    fields = hidden(ana, "submit", version) | {"note": NOTE}
    for _press in range(2):
        assert ana.post(address("submit", version), fields).status_code == 302
    assert "This is done already. Version 1 was submitted by ana" in told(ana, version)
    fields = hidden(ben, "approve", version) | {"note": NOTE, "when": "now"}
    for _press in range(2):
        assert ben.post(address("approve", version), fields).status_code == 302
    assert "This is done already. Version 1 was approved by ben" in told(ben, version)
    fields = hidden(ben, "withdraw", version) | {"note": "Wrong.", "kind": "superseded"}
    for _press in range(2):
        assert ben.post(address("withdraw", version), fields).status_code == 302
    assert "This is done already. Version 1 was withdrawn by ben" in told(ben, version)
    assert kinds(version) == ["submitted", "approved", "superseded"]


def test_an_old_form_comes_again_with_what_happened_and_what_was_typed(ben):
    version = made(waiting)
    fields = hidden(ben, "approve", version) | {"when": "now", "note": "Words that took a while."}
    newer = waiting("cy", dataset="dashboard/ela")
    answer = ben.post(address("approve", version), fields)
    assert answer.status_code == 409
    page = words(answer)
    assert "Something has happened since you opened this page." in page
    assert "cy loaded version 2 on" in page
    assert "cy submitted version 2 on" in page
    assert "Version 2 is newer, and not public yet." in page
    assert "Words that took a while." in page
    assert stage(version) is Stage.WAITING
    assert answer.context["seen"] == str(look(version)) != fields["seen"]
    ben.post(address("approve", version), fields | {"seen": answer.context["seen"]})
    assert (stage(version), stage(newer)) == (Stage.PUBLIC, Stage.WAITING)


def test_other_errors_do_not_renew_what_the_form_has_seen(ben):
    version = made(waiting)
    fields = hidden(ben, "approve", version) | {"when": "now", "note": ""}
    made(draft)
    answer = ben.post(address("approve", version), fields)
    assert answer.context["seen"] == fields["seen"]


def test_a_form_whose_version_was_withdrawn_keeps_what_was_typed(ben):
    version = made(waiting)
    fields = hidden(ben, "approve", version) | {"when": "now", "note": "Words that took a while."}
    publishing.withdraw(version, by="cy", note="Wrong.")
    answer = ben.post(address("approve", version), fields)
    assert answer.status_code == 409
    assert "Version 1 was withdrawn by cy." in words(answer)
    assert "Words that took a while." in words(answer)


def test_what_it_overtakes_is_said_before(ben):
    made(scheduled)
    version = made(waiting)
    sentence = "Version 1 is scheduled. It will not be seen once this one is approved."
    assert sentence in words(ben.get(address("approve", version)))


def later(**more) -> dict:
    moment = timezone.localtime(timezone.now() + timedelta(**more))
    return {"when": "later", "day": f"{moment:%Y-%m-%d}", "time": "09:30", "note": NOTE}


def test_a_later_time_is_shown_in_words_before_it_holds(ben):
    version = made(waiting)
    answer = take(ben, "approve", version, **later(days=3))
    assert stage(version) is Stage.WAITING
    day = timezone.localtime(timezone.now() + timedelta(days=3))
    assert f"{day:%A %B} {day.day}, {day.year}, 9:30 a.m. Pacific Time" in words(answer)
    fields = {"seen": answer.context["seen"], "sure": answer.context["to_confirm"]}
    assert ben.post(address("approve", version), later(days=3) | fields).status_code == 302
    assert stage(version) is Stage.SCHEDULED
    assert "It becomes public in" in told(ben, version)


def test_a_time_that_was_changed_is_shown_again(ben):
    version = made(waiting)
    answer = take(ben, "approve", version, **later(days=3))
    fields = {"seen": answer.context["seen"], "sure": answer.context["to_confirm"]}
    assert ben.post(address("approve", version), later(days=400) | fields).status_code == 200
    assert stage(version) is Stage.WAITING


@pytest.mark.parametrize(
    ("typed", "field", "error"),
    [
        ({}, "when", "Choose when it becomes public."),
        ({"when": "later"}, "day", "Choose the day."),
        ({"when": "later"}, "time", "Choose the time."),
        ({"when": "later", "day": "soon", "time": "9"}, "day", "Write the day like this"),
        ({"when": "later", "day": "2020-01-01", "time": "09:30"}, "day", "That moment has passed."),
        ({"when": "later", "day": "2099-12-31", "time": "23:59"}, "day", "within the next five years"),
        ({"when": "later", "day": "9999-12-31", "time": "23:59"}, "day", "of the years 2000 to 2100"),
        ({"when": "now", "day": "2027-01-01"}, "when", "There is a day or a time below."),
    ],
)
def test_what_is_wrong_with_a_time(ben, typed, field, error):
    version = made(waiting)
    answer = take(ben, "approve", version, note=NOTE, **typed)
    assert error in str(answer.context["form"].errors[field])
    assert f'href="#id_{field}"' in answer.content.decode()
    assert stage(version) is Stage.WAITING


def test_withdrawing_says_what_becomes_public(ben):
    first, second = made(public), made(public)
    sentence = "Version 1 becomes public again at once, in place of version 2."
    assert sentence in words(ben.get(address("withdraw", second)))
    fields = hidden(ben, "withdraw", second) | {"kind": "superseded", "note": "Wrong."}
    publishing.withdraw(first, by="cy", note="Wrong too.")
    answer = ben.post(address("withdraw", second), fields)
    assert answer.status_code == 409
    assert "will be public. Pages will say “not on this site yet”." in words(answer)
    assert stage(second) is Stage.PUBLIC
    ben.post(address("withdraw", second), fields | {"expects": answer.context["expects"]})
    assert stage(second) is Stage.SUPERSEDED


def test_a_schedule_is_canceled_before_its_time(ben):
    made(public)
    version = made(scheduled)
    page = words(ben.get(address("withdraw", version)))
    assert "Version 2 will not become public on" in page
    assert "Version 1 stays public." in page
    assert "Cancel its publication" in told(ben, version)
    take(ben, "withdraw", version, kind="superseded", note="Not yet.")
    assert stage(version) is Stage.SUPERSEDED


@pytest.mark.parametrize("typed", ["", "version 1", "dashboard/ela/2025 version 2"])
def test_sealing_wants_the_name_typed(ben, typed):
    version = made(public)
    answer = take(ben, "withdraw", version, kind="sealed", note="A name.", name=typed)
    assert "Type the name of the version as it stands here: dashboard/ela/2025 version 1" in words(answer)
    assert stage(version) is Stage.PUBLIC


def test_a_sealed_version_is_sealed_for_good(ben):
    version = made(public)
    take(ben, "withdraw", version, kind="superseded", note="Wrong.")
    page = words(ben.get(address("withdraw", version)))
    assert "Its numbers are wrong" not in page
    name = " Dashboard/ELA/2025  version 1 "
    take(ben, "withdraw", version, kind="sealed", note="A name.", name=name)
    assert stage(version) is Stage.SEALED
    assert (
        "Seal"
        not in words(ben.get(address("", version))).partition("What happened")[0].partition("Sealed")[0]
    )


def test_uploaders_discard_their_own_drafts_alone(ana):
    mine, others, sent = made(draft), draft("cy", dataset="dashboard/ela"), made(waiting)
    assert ana.get(address("withdraw", others)).status_code == 403
    assert take(ana, "withdraw", mine, kind="superseded", note="Wrong file.").status_code == 302
    assert stage(mine) is Stage.SUPERSEDED
    assert "An approver or an administrator can take it back." in words(ana.get(address("withdraw", sent)))
    fields = {"kind": "superseded", "note": "Wrong.", "expects": str(consequence(sent))}
    assert ana.post(address("withdraw", sent), fields).status_code == 409
    assert stage(sent) is Stage.WAITING


def test_approving_and_withdrawing_ask_for_the_password_again(ana):
    version = made(waiting)
    ben = signed_in("approver")
    for step in ("approve", "withdraw"):
        answer = ben.post(address(step, version), {"when": "now", "note": NOTE})
        assert answer.status_code == 302
        assert "reauthenticate" in answer.url
    assert stage(version) is Stage.WAITING
