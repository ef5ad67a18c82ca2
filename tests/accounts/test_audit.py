"""The audit trail: what is entered by itself, how administrators read it, and that nobody can change it."""

import csv
import io
from datetime import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from schoolinfo.releases import audit
from schoolinfo.releases.models import AuditEntry, Edition, Event
from tests.staff.people import signed_in

pytestmark = pytest.mark.django_db
TABLES = ("auditentry", "event", "reason", "version", "versionfile")
CHANGES = ("update releases_{} set {}", "delete from releases_{}", "truncate releases_{} cascade")
COLUMNS = {"auditentry": "about = ''", "event": "note = ''", "reason": "text = ''", "version": "note = ''",
           "versionfile": "name = ''"}  # fmt: skip


@pytest.fixture
def admin():
    return signed_in("administrator")


def add(about: str, by: str = "ana", action=audit.Action.UPLOADED, at: str = "", **detail):
    entry = AuditEntry(action=action, by=by, about=about, address="10.0.0.1", detail=detail)
    if at:
        entry.at = timezone.make_aware(datetime.fromisoformat(at))
    entry.save()


def shown(admin, **asked) -> list[str]:
    return [line.about for line in admin.get(reverse("staff-audit"), asked).context["lines"]]


def test_the_newest_stands_first(admin):
    add("old", at="2026-01-01T10:00")
    add("new", at="2026-01-02T10:00")
    assert shown(admin) == ["new", "old"]


FILTERS = [
    ({"who": "BO"}, ["b"]),
    ({"action": "uploaded"}, ["c", "a"]),
    ({"since": "2026-01-02"}, ["c", "b"]),
    ({"until": "2026-01-01"}, ["a"]),
    ({"since": "2026-01-02", "until": "2026-01-02"}, ["b"]),
    ({"about": "elpi"}, ["c"]),
    ({"about": "10.0.0.1", "who": "ana"}, ["c", "a"]),
    ({"who": "%"}, []),
    ({"action": "no such"}, []),
    ({"since": "yesterday"}, []),
    ({"until": "9999-12-31"}, []),
]


@pytest.mark.parametrize(("asked", "left"), FILTERS)
def test_filters(admin, asked, left):
    """Days are those of the site's time zone, from midnight to midnight."""
    add("a", at="2026-01-01T23:59:59")
    add("b", by="bo", action=audit.Action.DOWNLOADED, at="2026-01-02T00:00")
    add("c", at="2026-01-03T00:00", dataset="dashboard/elpi")
    assert shown(admin, **asked) == left


def test_a_filter_that_cannot_be_read_says_so(admin):
    page = admin.get(reverse("staff-audit"), {"since": "yesterday"}).content.decode()
    assert '<a href="#id_since">From this day: Write the day like this: 2026-12-03.</a>' in page


def test_long_trails_come_by_pages_which_keep_the_filters(admin):
    for number in range(51):
        add(str(number), at=f"2026-01-01T10:00:{number:02}")
    page = admin.get(reverse("staff-audit"), {"who": "ana"})
    assert len(page.context["lines"]) == 50
    assert "?who=ana&amp;page=2" in page.content.decode()
    assert shown(admin, who="ana", page=2) == ["0"]
    assert shown(admin, page="no number") == shown(admin)


def test_pages_cost_the_same_however_long_the_trail(admin, settings, django_assert_num_queries):
    settings.PAGE_CACHE = False
    for number in range(51):
        add(str(number))
    with django_assert_num_queries(2 + 2):
        admin.get(reverse("staff-audit"))


def test_the_table_is_safe_for_a_spreadsheet(admin):
    add("=HYPERLINK(1)", by="@ana", at="2026-01-01T10:00", file="+x")
    answer = admin.get(reverse("staff-audit-csv"), {"who": "ana"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="audit-trail.csv"'
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert head == ["at", "by", "action", "about", "address", "detail"]
    assert row == ["2026-01-01T18:00:00+00:00", "'@ana", "uploaded", "'=HYPERLINK(1)", "10.0.0.1", "file: +x"]


def test_nothing_in_the_trail_becomes_part_of_the_page(admin):
    add("<script>alert(1)</script>", name="<b>")
    page = admin.get(reverse("staff-audit")).content.decode()
    assert "<script>alert" not in page
    assert "<b>" not in page


def test_a_page_that_was_refused_is_entered():
    client = signed_in("previewer")
    client.get(reverse("staff-audit"), REMOTE_ADDR="10.0.0.9")
    entry = AuditEntry.objects.get(action="refused")
    assert (entry.by, entry.about, entry.address) == (client.person.username, "/staff/audit/", "10.0.0.9")
    assert entry.detail == {"method": "GET"}


def test_a_refusal_has_a_page_that_leads_on():
    page = signed_in("previewer").get(reverse("staff-audit"))
    assert page.status_code == 403
    assert "This page is not for you" in page.content.decode()


@pytest.fixture
def plain_owner():
    """The tables belong to a role that is no superuser, as on a server of the district; triggers are off.

    A new owner has the rights that the one before had.
    """
    edition = Edition.objects.create(dataset="dashboard/ela", period="2025")
    version = edition.versions.create(number=1, reader=1, fingerprint="", rows=0, created_by="ana")
    Event.objects.create(version=version, kind=Event.Kind.SUBMITTED, by="ana", note="New")
    add("something")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("create role plain_owner")
        cursor.execute("grant all on schema public to plain_owner")
        cursor.execute("set constraints all immediate")
        for table in TABLES:
            cursor.execute(f"alter table releases_{table} disable trigger user")
            cursor.execute(f"alter table releases_{table} owner to plain_owner")
        cursor.execute("set local role plain_owner")
        yield version
        cursor.execute("reset role")
        transaction.set_rollback(True)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("table", TABLES)
def test_the_ledger_cannot_be_changed_even_by_the_owner_of_its_tables(plain_owner, table, change):
    with (
        pytest.raises(DatabaseError, match=f"permission denied for table releases_{table}"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change.format(table, COLUMNS[table]))


def test_entries_are_still_added(plain_owner):
    """Also those that refer to a version, which the database locks while it looks."""
    Event.objects.create(version=plain_owner, kind=Event.Kind.RETURNED, by="bo", note="Wrong year")
    plain_owner.files.create(name="a.txt", sha256="", size=1)
    plain_owner.reasons.create(findings=[0], text="A new school.", by="ana")
    add("more")
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
    assert plain_owner.events.count() == 2
