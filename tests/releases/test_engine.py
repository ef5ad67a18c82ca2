from dataclasses import replace

import pytest
from django.db import connection

from schoolinfo.directory.loader import write
from schoolinfo.releases import datasets as registry
from schoolinfo.releases import storage
from schoolinfo.releases.current import Releases
from schoolinfo.releases.models import Edition, Event, Refusal, Version, VersionFile

from .builders import text_file
from .conftest import FICTIONAL, SCHOOL, dataset


def stored():
    """Everything that loading may change."""
    with connection.cursor() as cursor:
        cursor.execute("select cds, version_id, name from directory_reportedname order by 1, 2")
        rows = cursor.fetchall()
    return rows, list(Version.objects.values()), list(Event.objects.values()), list(Edition.objects.values())


def test_a_file_becomes_a_public_version(make_file, load):
    [outcome] = load(make_file("red2025.txt", (SCHOOL, "Belmont High")))
    assert (outcome.status, outcome.public, str(outcome.version)) == (
        "loaded",
        True,
        "test/red/2025 version 1",
    )
    [release] = Releases.public().all
    assert (release.dataset, release.year, release.number) == ("test/red", 2025, 1)
    assert release.file_names == ("red2025.txt",)
    assert stored()[0] == [(SCHOOL, outcome.version.pk, "Belmont High")]


def test_the_bytes_are_kept_under_their_hash(make_file, load):
    path = make_file("red2025.txt", (SCHOOL, "Belmont High"))
    load(path)
    file = VersionFile.objects.get()
    assert storage.read(file.sha256) == path.read_bytes()
    assert file.size == path.stat().st_size


def test_without_approval_a_version_is_a_draft(make_file, load):
    [outcome] = load(make_file("red2025.txt", (SCHOOL, "A")), approval=None)
    assert not outcome.public
    assert Releases.public().all == ()
    drafts = Releases.with_drafts([outcome.version.pk])
    assert [r.version for r in drafts.all] == [outcome.version.pk]
    assert not drafts.cacheable


def test_the_same_bytes_make_no_second_version(make_file, load):
    path = make_file("red2025.txt", (SCHOOL, "A"))
    [first] = load(path)
    before = stored()
    [again] = load(path)
    assert (again.status, again.version) == ("unchanged", first.version)
    assert stored() == before


def test_loading_a_draft_again_publishes_it(make_file, load):
    path = make_file("red2025.txt", (SCHOOL, "A"))
    [draft] = load(path, approval=None)
    [published] = load(path)
    assert (published.status, published.version, published.public) == ("published", draft.version, True)
    assert [r.version for r in Releases.public().all] == [draft.version.pk]


def test_a_corrected_file_is_a_new_version_and_the_old_one_stays(make_file, load):
    load(make_file("red2025.txt", (SCHOOL, "A")))
    [second] = load(make_file("red2025.txt", (SCHOOL, "B")))
    assert second.version.number == 2
    assert [row[2] for row in stored()[0]] == ["A", "B"]
    assert [r.number for r in Releases.public().all] == [2]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("1964733193065", "A")], "lost its leading zeros"),
        ([("1.96E+13", "A")], "spreadsheet"),
        ([("", "A")], "missing"),
        ([(SCHOOL, "A"), (SCHOOL, "B")], "same as line 2"),
        ([(SCHOOL, "Ni\ufffdos")], "letter of this name was lost"),
        ([(SCHOOL, "A"), (FICTIONAL, "B")], "fictional"),
    ],
)
def test_a_refused_file_changes_nothing_and_says_where(make_file, load, rows, words):
    load(make_file("red2025.txt", (SCHOOL, "A")))
    before = stored()
    [outcome] = load(make_file("red2024.txt", *rows))
    assert outcome.status == "refused"
    assert words in str(outcome.failures[0])
    assert "red2024.txt" in str(outcome.failures[0])
    assert stored() == before


def test_each_file_stands_for_itself(make_file, load):
    outcomes = load(make_file("red2025.txt", ("bad", "A")), make_file("blue2025.txt", (SCHOOL, "B")))
    assert {o.files[0]: o.status for o in outcomes} == {"red2025.txt": "refused", "blue2025.txt": "loaded"}


@pytest.mark.parametrize("bad", ["screened", "unread"])
def test_together_is_all_or_none(make_file, load, bad, tmp_path):
    good = make_file("blue2025.txt", (SCHOOL, "B"))
    wrong = make_file("red2025.txt", ("bad", "A")) if bad == "screened" else tmp_path / "missing.txt"
    outcomes = load(good, wrong, together=True)
    assert [o.status for o in outcomes] == ["refused", "refused"]
    assert any("another file was refused" in str(f) for o in outcomes for f in o.failures)
    assert Version.objects.count() == 0


def test_student_level_columns_are_refused_outright_and_nothing_is_kept(tmp_path, load, uploads):
    path = text_file(
        tmp_path / "red2025.txt", ("cds", "SSID", "Birth Date"), (SCHOOL, "9876543210", "1/2/2010")
    )
    [outcome] = load(path)
    said = str(outcome.failures[0])
    assert "single students" in said
    assert "9876543210" not in said
    refusal = Refusal.objects.get()
    assert (refusal.name, len(refusal.sha256)) == ("red2025.txt", 64)
    assert not uploads.exists()


def test_a_header_without_rows_is_refused(make_file, load):
    assert "no rows below it" in str(load(make_file("red2025.txt"))[0].failures[0])


def test_a_missing_column_is_named_and_an_unknown_one_is_a_warning(make_file, load):
    [refused] = load(make_file("red2025.txt", (SCHOOL, "x"), header=("cds", "title")))
    assert "column name" in str(refused.failures[0])
    [loaded] = load(make_file("red2025.txt", (SCHOOL, "A", "z"), header=("cds", "name", "extra")))
    assert "extra" in str(loaded.warnings[0])
    assert loaded.version.findings[0]["column"] == "extra"


def test_what_the_database_refuses_is_said_and_rolled_back(make_file, load, monkeypatch):
    def write_twice(cursor, version, screened, progress):
        write(cursor, version, screened)
        return write(cursor, version, screened)

    before = stored()
    monkeypatch.setitem(registry.datasets(), "test/red", replace(dataset("test/red"), write=write_twice))
    [outcome] = load(make_file("red2025.txt", (SCHOOL, "A")))
    said = str(outcome.failures[0])
    assert "duplicate key" in said
    assert SCHOOL not in said, "the database quotes rows, and these could be of a hidden group"
    assert stored() == before


def test_rows_that_went_missing_on_the_way_are_noticed(make_file, load, monkeypatch):
    before = stored()
    lossy = replace(dataset("test/red"), write=lambda *args: {"directory_reportedname": 0})
    monkeypatch.setitem(registry.datasets(), "test/red", lossy)
    [outcome] = load(make_file("red2025.txt", (SCHOOL, "A")))
    assert "rows were screened" in str(outcome.failures[0])
    assert stored() == before


def test_fictional_schools_are_a_family_of_their_own(make_file, load):
    load(make_file("red2025.txt", (SCHOOL, "Real")), make_file("red2025b.txt", (FICTIONAL, "Made up")))
    releases = Releases.public()
    assert {r.family for r in releases.all} == {"", "sample"}
    assert [r.family for r in releases.of(SCHOOL, "test/red")] == [""]
    assert [r.family for r in releases.of(FICTIONAL, "test/red")] == ["sample"]


def test_reports_come_one_by_one_with_progress(make_file, load):
    heard, stages = [], []
    load(
        make_file("red2025.txt", (SCHOOL, "A")),
        make_file("blue2025.txt", ("bad", "A")),
        report=heard.append,
        progress=lambda stage, done, total: stages.append((stage, total)),
    )
    assert {o.status for o in heard} == {"loaded", "refused"}
    assert ("writing", 1) in stages
