"""Submit, approve and undo for a whole year: all versions or none, and nothing that was not seen."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from schoolinfo.releases import ledger, manual, publishing
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import AuditEntry, Event
from schoolinfo.staff.years import steps
from schoolinfo.staff.years.batches import batches
from schoolinfo.staff.years.reading import read

from .asking import has_just_signed_in
from .people import person, signed_in
from .permissions import ADMINISTRATOR, APPROVER, UPLOADER
from .years import YEAR, draft, waiting

pytestmark = pytest.mark.django_db

PAGE = f"/staff/years/{YEAR}/"
NOTE = "The results of spring 2026"
NOW = {"when": "now", "note": NOTE}


def stages() -> list[str]:
    return sorted(place.coming.stage for place in read(YEAR).places if place.coming)


def public() -> list[str]:
    return sorted(release.dataset for release in Releases.public().all)


def seen(client, way: str) -> str:
    """What the form carries."""
    return client.get(PAGE + way).context["seen"]


def send(client, way: str, **form):
    """Open the form, fill it in and send it."""
    return client.post(PAGE + way, {"seen": seen(client, way), **form})


def published(*measures: str) -> int:
    """The key of a publication of the year."""
    versions = [waiting(measure) for measure in measures]
    now = read(YEAR)
    steps.approve(YEAR, steps.seen(now, steps.waiting(now)), by="ben", public_from=None, note=NOTE)
    return versions[0].pk


def test_all_drafts_are_submitted_with_one_note():
    versions = [draft("ela"), draft("math")]
    client = signed_in(UPLOADER)
    answer = send(client, "submit/", note=NOTE)
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert stages() == ["waiting", "waiting"]
    events = Event.objects.filter(version__in=versions)
    assert {(event.kind, event.note, event.by) for event in events} == {
        ("submitted", NOTE, client.person.username)
    }
    assert AuditEntry.objects.filter(action="submitted").count() == 2


def test_what_was_sent_back_is_not_submitted_again_with_the_others():
    back = waiting("susp")
    publishing.send_back(back, by="ben", note="Look again")
    draft("ela")
    send(signed_in(UPLOADER), "submit/", note=NOTE)
    assert stages() == ["returned", "waiting"]


def test_one_draft_with_an_unexplained_warning_keeps_all_back(monkeypatch):
    rule = manual.Rule("jump", "A jump", "", "", wants_reason=True)
    monkeypatch.setattr(manual, "_rules", {**manual.rules(), "jump": rule})
    draft("ela")
    draft("math", warnings=("jump",))
    client = signed_in(UPLOADER)
    shown = client.get(f"{PAGE}submit/")
    assert "Write the missing reasons for its warnings first." in shown.content.decode()
    answer = client.post(f"{PAGE}submit/", {"seen": shown.context["seen"], "note": NOTE})
    assert answer.status_code == 409
    assert stages() == ["draft", "draft"]
    assert "Mathematics" in answer.content.decode()
    assert AuditEntry.objects.filter(action="refused").count() == 1


def test_nothing_typed_is_lost_and_errors_lead_to_their_field():
    draft("ela")
    html = send(signed_in(UPLOADER), "submit/", note="short").content.decode()
    assert ">\nshort</textarea>" in html
    assert 'href="#id_note"' in html


def test_all_that_waits_becomes_public_together():
    waiting("ela"), waiting("math")
    client = has_just_signed_in(APPROVER)
    answer = send(client, "approve/", **NOW)
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert public() == ["dashboard/ela", "dashboard/math"]
    assert "The versions are approved and public." in client.get(PAGE).content.decode()


def test_each_keeps_its_own_note_where_none_is_given():
    waiting("ela")
    send(has_just_signed_in(APPROVER), "approve/", when="now", note="")
    assert Event.objects.get(kind="approved").note == NOTE


def test_a_later_time_is_shown_before_it_holds():
    waiting("ela"), waiting("math")
    client = has_just_signed_in(APPROVER)
    day = timezone.localdate() + timedelta(days=9)
    form = {"when": "later", "day": day.isoformat(), "time": "09:30", "note": NOTE}
    asked = send(client, "approve/", **form)
    assert asked.status_code == 200
    assert "Is this the time you mean?" in asked.content.decode()
    assert stages() == ["waiting", "waiting"]
    sure = {"sure": asked.context["to_confirm"], "seen": asked.context["seen"]}
    assert client.post(f"{PAGE}approve/", {**form, **sure}).status_code == 302
    assert stages() == ["scheduled", "scheduled"]
    moments = set(Event.objects.filter(kind="approved").values_list("public_from", flat=True))
    assert moments == {datetime(day.year, day.month, day.day, 9, 30, tzinfo=timezone.get_current_timezone())}


def test_one_version_of_the_approver_keeps_all_back():
    client = has_just_signed_in(UPLOADER, APPROVER)
    waiting("ela")
    waiting("math", by=client.person.username)
    shown = client.get(f"{PAGE}approve/")
    assert "You uploaded this version. Another person approves it." in shown.content.decode()
    answer = client.post(f"{PAGE}approve/", {"seen": shown.context["seen"], **NOW})
    assert answer.status_code == 409
    assert stages() == ["waiting", "waiting"]
    assert public() == []


@pytest.mark.parametrize("change", ["another draft", "sent back", "one more", "approved", "a reason"])
def test_a_form_that_is_out_of_date_does_nothing_and_says_so(change):
    ela, _ = waiting("ela"), waiting("math")
    client = has_just_signed_in(APPROVER)
    old = seen(client, "approve/")
    if change == "another draft":
        draft("ela")
    elif change == "sent back":
        publishing.send_back(ela, by="ben", note="Look again")
    elif change == "one more":
        waiting("susp")
    elif change == "a reason":
        ela.reasons.create(findings=[0], text="Why", by="ana")
    else:
        publishing.approve(ela, by="ben")
    before = Event.objects.count()
    answer = client.post(f"{PAGE}approve/", {"seen": old, **NOW})
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "Something has changed since you opened this page. Nothing was done." in html
    assert NOTE in html
    assert Event.objects.count() == before
    assert answer.context["seen"] != old
    assert client.post(f"{PAGE}approve/", {"seen": answer.context["seen"], **NOW}).status_code == 302


def test_a_form_that_is_out_of_date_stays_so_while_its_fields_are_mended():
    waiting("ela")
    client = has_just_signed_in(APPROVER)
    old = seen(client, "approve/")
    waiting("math")
    answer = client.post(f"{PAGE}approve/", {"seen": old, "when": ""})
    assert answer.context["seen"] == old


@pytest.mark.parametrize("way", ["submit/", "approve/"])
def test_with_nothing_to_do_a_page_says_so_and_a_form_does_nothing(way):
    client = has_just_signed_in(UPLOADER, APPROVER)
    answer = client.get(PAGE + way)
    assert "<form" not in answer.content.decode()
    assert client.post(PAGE + way, {"seen": answer.context["seen"], **NOW}).status_code == 409
    assert not Event.objects.exists()


def test_a_publication_is_undone_in_one_step():
    key = published("ela", "math")
    client = has_just_signed_in(ADMINISTRATOR)
    page = client.get(PAGE).content.decode()
    assert f'href="{PAGE}undo/{key}/"' in page
    assert "2 versions approved by ben" in page
    assert "Nothing is public in its place." in client.get(f"{PAGE}undo/{key}/").content.decode()
    answer = send(client, f"undo/{key}/", note="Wrong files")
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert public() == []
    assert set(Event.objects.filter(kind="superseded").values_list("note", flat=True)) == {"Wrong files"}
    assert client.get(f"{PAGE}undo/{key}/").status_code == 404


def test_an_undo_says_what_becomes_public_again():
    ledger.approve(waiting("ela"), by="ben")
    key = published("ela", "math")
    html = has_just_signed_in(APPROVER).get(f"{PAGE}undo/{key}/").content.decode()
    assert "Version 1 is public again." in html
    assert "Nothing is public in its place." in html


def test_what_is_scheduled_can_be_undone_too():
    ledger.approve(waiting("ela"), by="cleo")
    key, _ = waiting("ela").pk, waiting("math")
    now = read(YEAR)
    shown = steps.seen(now, steps.waiting(now))
    later = timezone.now() + timedelta(days=3)
    steps.approve(YEAR, shown, by="ben", public_from=later, note=NOTE)
    client = has_just_signed_in(APPROVER)
    html = client.get(f"{PAGE}undo/{key}/").content.decode()
    assert "It will not become public. Version 1 stays public." in html
    assert "It will not become public." in html
    send(client, f"undo/{key}/", note="Not ready yet")
    assert public() == ["dashboard/ela"]


def test_approvals_one_by_one_are_no_publication():
    first, second = waiting("ela"), waiting("math")
    ledger.approve(first, by="ben")
    event = ledger.approve(second, by="cleo")
    assert batches(read(YEAR)) == ()
    third = waiting("susp")
    Event.objects.create(
        version=third, kind="approved", by="cleo", at=event.at + timedelta(seconds=3), public_from=event.at
    )
    assert batches(read(YEAR)) == ()


def test_an_undo_of_what_changed_meanwhile_does_nothing():
    key = published("ela", "math", "susp")
    client = has_just_signed_in(APPROVER)
    old = seen(client, f"undo/{key}/")
    ledger.withdraw(batches(read(YEAR))[0].taken[1].standing.version, by="cleo", note="Wrong")
    answer = client.post(f"{PAGE}undo/{key}/", {"seen": old, "note": "Wrong files"})
    assert answer.status_code == 409
    assert len(public()) == 2


@pytest.mark.parametrize("way", ["approve/", "undo/{key}/"])
def test_the_password_is_asked_for_again(way):
    key = published("ela", "math")
    client = signed_in(APPROVER)
    answer = client.post(PAGE + way.format(key=key), NOW)
    assert answer.status_code == 302
    assert "reauthenticate" in answer.url


def test_people_are_told_in_one_letter(django_capture_on_commit_callbacks, monkeypatch):
    sent = []
    monkeypatch.setattr(
        "schoolinfo.accounts.mail.post", lambda to, subject, body: sent.append((to, subject, body))
    )
    ana = person(UPLOADER, name="ana")
    ben = person(APPROVER, name="ben")
    for measure in ("ela", "math"):
        draft(measure, by="ana")
    client = has_just_signed_in(UPLOADER)
    send(client, "submit/", note=NOTE)
    (letter,) = sent
    assert letter[:2] == (ben.email, "2026 Dashboard (2025–26): 2 versions wait for approval")
    assert "Mathematics" in letter[2]
    assert f"/staff/years/{YEAR}/" in letter[2]
    send(has_just_signed_in(APPROVER), "approve/", **NOW)
    assert [(to, subject) for to, subject, _ in sent[1:]] == [
        (ana.email, "2026 Dashboard (2025–26): 2 versions approved"),
        (client.person.email, "2026 Dashboard (2025–26): 2 versions approved"),
    ]
    key = batches(read(YEAR))[0].key
    send(has_just_signed_in(APPROVER), f"undo/{key}/", note="Wrong files")
    assert "Wrong files" in sent[-1][2]
