import io
import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from schoolinfo.releases import storage
from schoolinfo.releases.engine import Approval
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.progress import TerminalProgress
from schoolinfo.releases.tasks import verify_version

from .conftest import SCHOOL

pytestmark = pytest.mark.django_db


def run(*args, **options):
    """(exit status, standard output, standard error) of a command."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(*args, stdout=out, stderr=err, **options)
    except SystemExit as stop:
        return stop.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_load_prints_one_line_a_file_and_publishes_on_the_embedded_database(make_file):
    status, out, err = run("load", str(make_file("red2025.txt", (SCHOOL, "A"))))
    assert (status, err) == (0, "")
    assert out == "loaded     red2025.txt → test/red/2025 version 1, 1 rows, public\n"


def test_load_exits_with_1_and_says_what_to_mend(make_file):
    good, bad = make_file("blue2025.txt", (SCHOOL, "B")), make_file("red2025.txt", ("12", "A"))
    status, out, err = run("load", str(bad), str(good))
    assert status == 1
    assert "loaded     blue2025.txt" in out
    assert "refused    red2025.txt: 1 to mend" in out
    assert re.search(r"red2025.txt, line 2, column cds: .*Value: '12'\. Expected: a CDS code", err)


def test_a_draft_is_not_public(make_file):
    _, out, _ = run("load", str(make_file("red2025.txt", (SCHOOL, "A"))), draft=True)
    assert out.rstrip().endswith("a draft")
    assert "draft" in run("versions")[1]


@pytest.mark.parametrize(
    ("options", "public"),
    [
        ({}, False),
        ({"publish": True, "by": "Ana", "approved_by": "Ben"}, True),
    ],
)
def test_with_a_database_of_its_own_load_makes_a_draft_unless_two_people_publish(
    make_file, settings, options, public
):
    settings.DATABASE_URL = "postgres://db"
    _, out, _ = run("load", str(make_file("red2025.txt", (SCHOOL, "A"))), **options)
    assert out.rstrip().endswith("public" if public else "a draft")
    if public:
        approval = Event.objects.get()
        assert (Version.objects.get().created_by, approval.by) == ("Ana", "Ben")


def test_load_names_a_scheduled_version_that_will_not_be_seen(make_file, load):
    tomorrow = Approval("approver", timezone.now() + timedelta(days=1))
    load(make_file("red2025.txt", (SCHOOL, "A")), approval=tomorrow)
    err = run("load", str(make_file("red2025.txt", (SCHOOL, "B"))))[2]
    assert "test/red/2025 version 1 was scheduled and will not be seen" in err


@pytest.mark.parametrize("names", [{}, {"by": "Ana"}, {"by": "Ana", "approved_by": "Ana"}])
def test_publishing_by_command_wants_two_people(make_file, settings, names):
    settings.DATABASE_URL = "postgres://db"
    with pytest.raises(CommandError, match="two people"):
        run("load", str(make_file("red2025.txt", (SCHOOL, "A"))), publish=True, **names)


def test_publishing_by_command_can_be_switched_off(make_file, settings):
    settings.DATABASE_URL, settings.COMMAND_MAY_PUBLISH = "postgres://db", False
    with pytest.raises(CommandError, match="switched off"):
        run("load", str(make_file("red.txt", (SCHOOL, "A"))), publish=True, by="Ana", approved_by="Ben")


def test_an_unknown_dataset_is_answered_with_the_known_ones(make_file):
    with pytest.raises(CommandError, match="test/blue, test/red"):
        run("load", str(make_file("red.txt", (SCHOOL, "A"))), dataset="red")


def test_versions_lists_states(make_file):
    for name in ("A", "B"):
        run("load", str(make_file("red2025.txt", (SCHOOL, name))))
    lines = run("versions", "red/2025")[1].splitlines()
    assert "replaced" in lines[0]
    assert "public" in lines[1]
    assert "No version of an edition" in run("versions", "green")[1]


def test_withdraw_says_what_becomes_public(make_file):
    for name in ("A", "B"):
        run("load", str(make_file("red2025.txt", (SCHOOL, name))))
    second = Version.objects.get(number=2)
    _, out, _ = run("withdraw", str(second.pk), note="wrong file", yes=True)
    assert "Version 1 of test/red/2025 becomes public again." in out
    first = Version.objects.get(number=1)
    assert "not on this site yet" in run("withdraw", str(first.pk), note="wrong", yes=True)[1]
    with pytest.raises(CommandError, match="withdrawn already"):
        run("withdraw", str(first.pk), note="again", yes=True)
    with pytest.raises(CommandError, match="no version with id"):
        run("withdraw", "999999", note="none", yes=True)


def test_verify_finds_nothing_where_all_is_well(make_file):
    run("load", str(make_file("red2025.txt", (SCHOOL, "A"))))
    assert run("verify")[:2] == (0, "1 versions checked: 0 failures, 0 to look at.\n")


def test_verify_finds_changed_bytes_missing_rows_and_orphans(make_file, uploads):
    from django.db import connection

    run("load", str(make_file("red2025.txt", (SCHOOL, "A"))))
    file = Version.objects.get().files.get()
    (uploads / storage.path_of(file.sha256)).chmod(0o600)
    (uploads / storage.path_of(file.sha256)).write_bytes(b"changed")
    with connection.cursor() as cursor:
        cursor.execute("update directory_reportedname set version_id = 0")
    (uploads / "00").mkdir()
    (uploads / "00" / ("0" * 64)).touch()
    status, out, _ = run("verify")
    assert status == 1
    for rule in ("file_hash", "row_count", "orphan_rows", "orphan_files"):
        assert f"[{rule}]" in out


def test_the_worker_writes_what_it_verified_to_the_ledger(make_file, django_capture_on_commit_callbacks):
    run("load", str(make_file("red2025.txt", (SCHOOL, "A"))))
    version = Version.objects.get()
    assert verify_version.func(version.pk) == 0
    assert Event.objects.get(kind="verified").note == "Hashes, counts and rules agree."


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_says_stage_rows_and_time_left():
    times = iter([0.0, 0.0, 10.0])
    stream = Terminal()
    progress = TerminalProgress(stream, clock=lambda: next(times))
    progress.label = "ela.txt"
    progress("writing", 0, 0)
    progress("writing", 50_000, 150_000)
    assert "ela.txt: writing, 50,000 of 150,000 rows" in stream.getvalue()
    progress("writing", 100_000, 150_000)
    assert "about 5 s left" in stream.getvalue()
    progress.clear()
    assert stream.getvalue().endswith("\r")
