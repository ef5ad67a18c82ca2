"""The page of a version, the history, what waits, and the files: each says where things stand, and to whom."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from schoolinfo.releases import manual, publishing, storage
from schoolinfo.releases.manual import Rule
from schoolinfo.releases.models import AuditEntry, Event, Version
from schoolinfo.staff.views.versions import safe_name
from tests.releases.steps import NOTE, draft, public, scheduled, waiting

from .people import person, signed_in
from .publishing import address, words

pytestmark = pytest.mark.django_db
ELA = "California School Dashboard, English Language Arts, 2025 Dashboard"
BYTES = b"cds\tname\n"


def made(step, by="ana", **about) -> Version:
    return step(by, **{"dataset": "dashboard/ela"} | about)


def with_file(version: Version, name="ela.txt") -> Version:
    sha256 = hashlib.sha256(BYTES).hexdigest()
    if not storage.is_kept(sha256):
        storages["uploads"].save(storage.path_of(sha256), ContentFile(BYTES))
    version.files.create(name=name, sha256=sha256, size=len(BYTES))
    return version


def sent_back(by="ana", **about) -> Version:
    version = waiting(by, **about)
    publishing.send_back(version, by="ben", note="The file is last year’s.")
    return version


def withdrawn(by="ana", **about) -> Version:
    version = public(by, **about)
    publishing.withdraw(version, by="ben", note="Wrong.")
    return version


def sealed(by="ana", **about) -> Version:
    version = public(by, **about)
    publishing.withdraw(version, by="ben", note="A name.", seal=True)
    return version


STEPS = {
    "Draft": draft,
    "Waiting for approval": waiting,
    "Sent back": sent_back,
    "Scheduled": scheduled,
    "Public": public,
    "Withdrawn": withdrawn,
    "Sealed": sealed,
}


@pytest.mark.parametrize("name", STEPS)
def test_the_page_says_where_a_version_stands(name):
    version = with_file(made(STEPS[name]))
    page = words(signed_in("administrator").get(address("", version)))
    assert f"{ELA} Version 1: {name}" in page
    assert "Uploaded by ana on" in page
    assert "All times are in Pacific Time." in page
    assert hashlib.sha256(BYTES).hexdigest() in page


def test_people_are_called_by_their_names():
    person("uploader", name="ana", first_name="Ana", last_name="Ruiz")
    version = made(waiting)
    assert "Submitted by Ana Ruiz on" in words(signed_in("approver").get(address("", version)))


def offers(version, *roles, **about) -> tuple[list[str], str]:
    """The buttons of the page, and its text."""
    answer = signed_in(*roles, **about).get(address("", version))
    possible = [action.words for action in answer.context["page"].actions if not action.why_not]
    return possible, words(answer)


def test_an_uploader_submits_and_discards_their_draft():
    assert offers(made(draft), "uploader", name="ana")[0] == ["Submit for approval", "Discard"]


def test_an_uploader_submits_the_draft_of_another():
    assert offers(made(draft), "uploader")[0] == ["Submit for approval"]


def test_an_approver_approves_sends_back_or_discards_what_waits():
    assert offers(made(waiting), "approver")[0] == ["Approve", "Send back", "Discard"]


def test_an_approver_cannot_approve_their_own_and_is_told_why():
    possible, page = offers(made(waiting), "uploader", "approver", name="ana")
    assert possible == ["Send back", "Discard"]
    assert "Approve: not possible. You uploaded this version. Another person approves it." in page


@pytest.mark.parametrize(
    ("step", "words_of_it"),
    [
        (scheduled, ["Cancel its publication"]),
        (public, ["Withdraw"]),
        (withdrawn, ["Seal for privacy"]),
        (sealed, []),
    ],
)
@pytest.mark.parametrize("role", ["approver", "administrator"])
def test_taking_back_is_called_by_what_it_does(step, words_of_it, role):
    assert offers(made(step), role)[0] == words_of_it
    assert offers(made(step, period="2024"), "uploader", name="ana")[0] == []


def test_the_checklist_says_what_is_left(monkeypatch):
    rule = Rule("odd", "Odd", "Odd.", "Mend it.", wants_reason=True)
    monkeypatch.setattr(manual, "_rules", {"odd": rule})
    version = made(draft, findings=[{"level": "warn", "rule": "odd", "message": "."}])
    possible, page = offers(version, "uploader")
    assert possible == ["Write the missing reasons"]
    assert "1 warning needs a written reason." in page
    assert "Submit for approval: not possible. Write the missing reasons for its warnings first." in page
    version.reasons.create(findings=[0], text="It is so.", by="ana")
    possible, page = offers(version, "uploader")
    assert possible == ["Submit for approval"]
    assert "There is 1 warning. Nothing is left to write." in page


def test_the_history_of_a_version_is_told_in_order():
    version = made(sent_back)
    publishing.submit(version, by="cy", note=NOTE)
    publishing.approve(version, by="ben", public_from=timezone.now() + timedelta(days=2))
    Event.objects.create(version=version, kind="verified", by="worker", note="Fine.")
    told = [entry.said for entry in signed_in("uploader").get(address("", version)).context["page"].history]
    assert told[:4] == [
        "Uploaded by ana",
        "Submitted by ana, with this release note",
        "Sent back by ben",
        "Submitted by cy, with this release note",
    ]
    assert told[4].startswith("Approved by ben, to become public on")
    assert told[5] == "Checked again by the site"


def test_a_note_is_text_and_nothing_else():
    version = made(draft)
    publishing.submit(version, by="ana", note="<script>alert(1)</script>")
    for name, arguments in (("staff-version", [version.pk]), ("staff-waiting", []), ("staff", [])):
        page = signed_in("approver").get(reverse(name, args=arguments)).content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page


def get_file(client, version):
    return client.get(reverse("staff-file", args=[version.pk, version.files.get().pk]))


def test_a_file_is_taken_home_as_it_was_uploaded():
    version = with_file(made(draft), "ela 2025.txt")
    client = signed_in("administrator")
    answer = get_file(client, version)
    assert b"".join(answer.streaming_content) == BYTES
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ela 2025.txt"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    entry = AuditEntry.objects.get(action="downloaded")
    assert (entry.by, entry.about) == (client.person.username, str(version))
    assert entry.detail == {"file": "ela 2025.txt"}


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "__.._etc_passwd"),
        ('a"b\r\nX: y.txt', "a_b__X_ y.txt"),
        (".htaccess", "_htaccess"),
        ("résumé.csv", "r_sum_.csv"),
        ("\u202etxt.exe", "_txt.exe"),
        ("x" * 300 + ".txt", "x" * 116 + ".txt"),
    ],
)
def test_the_name_of_a_file_is_safe_anywhere(name, safe):
    assert safe_name(name) == safe


def test_the_file_of_a_sealed_version_is_gone():
    version = with_file(made(sealed))
    answer = get_file(signed_in("administrator"), version)
    assert answer.status_code == 410
    assert "was removed for good" in words(answer)
    assert not AuditEntry.objects.filter(action="downloaded").exists()


def test_a_file_belongs_to_its_version():
    one, other = with_file(made(draft)), made(draft)
    address = reverse("staff-file", args=[other.pk, one.files.get().pk])
    assert signed_in("uploader").get(address).status_code == 404


def test_the_history_groups_by_year_then_dataset():
    made(public, dataset="dashboard/math", period="2024")
    for dataset, period in (("dashboard/math", "2025"), ("dashboard/ela", "2025"), ("dashboard/ela", "2025")):
        made(public, dataset=dataset, period=period)
    page = signed_in("approver").get(reverse("staff-versions"))
    assert [
        (year.year, [[line.title.partition(": ")[2] for line in group.lines] for group in year.groups])
        for year in page.context["years"]
    ] == [("2025", [["version 2", "version 1"], ["version 1"]]), ("2024", [["version 1"]])]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"year": "2024"}, 1),
        ({"dataset": "dashboard/ela"}, 2),
        ({"stage": "replaced"}, 1),
        ({"stage": "public", "year": "2025"}, 1),
        ({"stage": "nonsense"}, 0),
        ({}, 3),
    ],
)
def test_the_history_is_filtered(asked, found):
    made(public, dataset="dashboard/math", period="2024")
    made(public)
    made(public)
    answer = signed_in("approver").get(reverse("staff-versions"), asked)
    years = answer.context["years"]
    assert sum(len(group.lines) for year in years for group in year.groups) == found
    assert ("No version fits these filters." in words(answer)) == (not found)


def listed(client, name="staff-waiting") -> dict[str, list[str]]:
    context = client.get(reverse(name)).context
    lists = ("to_approve", "for_others", "sent_back", "scheduled", "drafts")
    return {key: [line.title for line in context[key]] for key in lists if context.get(key)}


def test_what_waits_is_told_to_those_who_can_do_something():
    made(waiting, "ana", period="2023")
    made(waiting, "ben", period="2024")
    made(sent_back, period="2022")
    made(draft, period="2021")
    made(scheduled, period="2020")
    ela = ELA.replace("2025", "{}").format
    ben = signed_in("approver", name="ben")
    assert listed(ben) == {
        "to_approve": [f"{ela(2023)}: version 1"],
        "for_others": [f"{ela(2024)}: version 1"],
        "scheduled": [f"{ela(2020)}: version 1"],
    }
    ana = signed_in("uploader", name="ana")
    assert listed(ana, "staff") == {
        "for_others": [f"{ela(2023)}: version 1"],
        "sent_back": [f"{ela(2022)}: version 1"],
        "drafts": [f"{ela(2021)}: version 1"],
        "scheduled": [f"{ela(2020)}: version 1"],
    }
    assert "It has been waiting for 0 minutes." in words(ben.get(reverse("staff-waiting")))


def test_what_nobody_will_see_waits_for_nobody_but_its_uploader():
    made(waiting)
    made(draft)
    made(public)
    assert listed(signed_in("approver")) == {}
    assert list(listed(signed_in("uploader", name="ana"), "staff")) == ["drafts"]


def test_an_empty_site_says_how_to_begin():
    page = words(signed_in("uploader").get(reverse("staff")))
    assert "How a year gets onto this site" in page
    assert "Nothing was loaded yet." in words(signed_in("uploader").get(reverse("staff-versions")))
    assert "Nothing waits for you." in words(signed_in("approver").get(reverse("staff-waiting")))


@pytest.mark.parametrize("role", ["facilitator", "previewer"])
def test_people_of_other_roles_see_no_versions_on_the_first_page(role):
    made(waiting)
    page = words(signed_in(role).get(reverse("staff")))
    assert "Nothing waits for you here." in page
    assert ELA not in page


def queries(client, address: str) -> int:
    """Without the one that asks what is public, which a process remembers for a second."""
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len([query for query in found.captured_queries if "with approved as" not in query["sql"]])


def test_pages_take_as_many_queries_for_many_versions_as_for_few():
    version = made(waiting, "ana", period="2025")
    client = signed_in("uploader", "approver", "administrator")
    addresses = [
        reverse(name, args=arguments)
        for name, arguments in (
            ("staff", []),
            ("staff-waiting", []),
            ("staff-versions", []),
            ("staff-version", [version.pk]),
        )
    ]
    few = [queries(client, address) for address in addresses]
    for number, step in enumerate([waiting, sent_back, draft, scheduled, public, withdrawn] * 2):
        with_file(made(step, f"person{number}", period=str(2010 + number)))
    for step in (sent_back, waiting):
        with_file(made(step, "cy"))
    assert [queries(client, address) for address in addresses] == few
    assert max(few) <= 12
