"""Archives of yearly files: unpacked and loaded, or refused with what is wrong with them."""

import stat
import zipfile

import pytest

from schoolinfo.releases.findings import Refused
from schoolinfo.releases.models import Version
from schoolinfo.releases.reading import archive
from tests.uploads import uploads  # noqa: F401

from .archives import edited, entries, packed, set_long, set_short, with_member
from .builders import workbook
from .conftest import HEADER, SCHOOL
from .jobs import places_kept, statuses, worked_off


def text(name: str = "A", code: str = SCHOOL) -> bytes:
    return "\n".join("\t".join(row) for row in (HEADER, (code, name, "", ""))).encode()


def unpack(path):
    folder = path.parent / "unpacked"
    folder.mkdir(exist_ok=True)
    assert archive.is_archive(path, path.name)
    return list(archive.unpack(path, path.name, folder, lambda: None))


def refusal(path) -> tuple[str, str]:
    """(rule, sentence) of an archive that is refused."""
    with pytest.raises(Refused) as refused:
        unpack(path)
    [finding] = refused.value.findings
    assert finding.file == path.name
    return finding.rule, str(finding)


@pytest.mark.django_db
def test_the_files_of_an_archive_are_loaded_each_for_itself(tmp_path, load):
    members = {
        "2025/red2025.txt": text(),
        "blue2025.csv": text("B", "bad"),
        "__MACOSX/._x": b"",
        "2025/.DS_Store": b"",
    }
    outcomes = load(packed(tmp_path / "year.zip", members))
    assert {o.files: o.status for o in outcomes} == {("red2025.txt",): "loaded", ("blue2025.csv",): "refused"}
    assert Version.objects.get().files.get().name == "red2025.txt"


@pytest.mark.django_db
def test_a_workbook_in_an_archive_is_read_and_one_by_itself_is_no_archive(tmp_path, load):
    book = workbook(tmp_path / "red2025.xlsx", {"red": [HEADER, (SCHOOL, "A", "", "")]})
    assert not archive.is_archive(book, book.name)
    [outcome] = load(packed(tmp_path / "year.zip", {"red2025.xlsx": book.read_bytes()}))
    assert outcome.status == "loaded"


@pytest.mark.django_db
def test_a_refused_archive_is_told_by_its_name(tmp_path, load):
    [outcome] = load(packed(tmp_path / "year.zip", {"letter.pdf": b"%PDF"}))
    assert outcome.files == ("year.zip",)
    assert "year.zip" in str(outcome.failures[0])
    assert "letter.pdf" in str(outcome.failures[0])


@pytest.mark.django_db(transaction=True)
def test_an_archive_is_uploaded_and_a_member_asks_for_itself(tmp_path):
    from schoolinfo.releases import jobs
    from schoolinfo.releases.working.worker import work_off

    job = worked_off(packed(tmp_path / "year.zip", {"red2025.txt": text(), "odd.txt": text("B")}))
    assert statuses(job) == {"red2025.txt": "loaded", "odd.txt": "refused"}
    question = next(entry["question"] for entry in job.outcomes if "question" in entry)
    assert question["member"] == "odd.txt"
    said = {"dataset": "test/blue", "period": "2024"}
    jobs.answer(job.pk, {(question["file"], "odd.txt"): said}, by="ana")
    work_off()
    job.refresh_from_db()
    assert statuses(job) == {"red2025.txt": "loaded", "odd.txt": "loaded"}
    assert places_kept() == []


def test_too_many_files(tmp_path):
    path = packed(tmp_path / "a.zip", {f"{n}.txt": b"" for n in range(archive.MOST_MEMBERS + 1)})
    assert refusal(path)[0] == "archive_members"


def test_a_list_of_members_without_end_is_not_read(tmp_path):
    path = packed(tmp_path / "a.zip", {f"{'x' * 200}{n}.txt": b"" for n in range(5_000)})
    assert refusal(path)[0] == "archive_members"


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd.txt",
        "../red.txt",
        "a/../../red.txt",
        "..\\red.txt",
        "C:\\red.txt",
        "\\\\host\\red.txt",
        "a\nb.txt",
    ],
)
def test_names_that_lead_elsewhere(tmp_path, name):
    rule, said = refusal(with_member(tmp_path / "a.zip", name))
    assert rule == "archive_path"
    assert "\n" not in said


def test_a_name_that_is_cut_by_a_zero_byte(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt.exe": b"x"})
    edited(
        path, lambda data: data.__setitem__(slice(0, None), data.replace(b"red.txt.exe", b"red.txt\x00exe"))
    )
    assert refusal(path)[0] == "archive_path"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices(tmp_path, kind):
    path = with_member(tmp_path / "a.zip", "red.txt", b"/etc/passwd", external_attr=(kind | 0o777) << 16)
    assert refusal(path)[0] == "archive_link"


def test_a_password(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt": b"x"})
    edited(path, lambda data: set_short(data, entries(data)[0] + 8, 1))
    assert refusal(path)[0] == "archive_password"


@pytest.mark.parametrize("name", ["inner.zip", "inner.tar.gz", "inner.7z"])
def test_an_archive_in_an_archive(tmp_path, name):
    assert refusal(packed(tmp_path / "a.zip", {name: b"x"}))[0] == "archive_nested"


@pytest.mark.parametrize("name", ["run.exe", "letter.pdf", "noending", "table.xlsm", "page.html"])
def test_a_file_that_is_no_table(tmp_path, name):
    assert refusal(packed(tmp_path / "a.zip", {name: b"x"}))[0] == "archive_member"


@pytest.mark.django_db
def test_an_archive_that_is_hidden_under_a_name_of_text(tmp_path, load):
    inner = packed(tmp_path / "inner.zip", {"red2025.txt": text()}).read_bytes()
    [outcome] = load(packed(tmp_path / "a.zip", {"red2025.txt": inner}))
    assert outcome.failures[0].rule == "file_type"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_packing(tmp_path, method):
    assert refusal(packed(tmp_path / "a.zip", {"red.txt": b"x"}, method))[0] == "archive_packing"


def test_two_files_of_one_name(tmp_path):
    assert refusal(packed(tmp_path / "a.zip", {"a/red.txt": b"x", "b/RED.txt": b"y"}))[0] == "archive_twice"


def test_members_that_share_their_bytes(tmp_path):
    path = packed(tmp_path / "a.zip", {"a.txt": b"x" * 100, "b.txt": b"y" * 100})

    def share(data):
        first, second = entries(data)
        data[second + 42 : second + 46] = data[first + 42 : first + 46]

    assert refusal(edited(path, share))[0] == "archive_overlap"


def test_a_file_that_unpacks_too_far(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt": bytes(archive.FREE_OF_RATIO + archive.CHUNK)})
    assert refusal(path)[0] == "archive_ratio"
    assert (path.parent / "unpacked" / "0").stat().st_size <= archive.FREE_OF_RATIO


def test_a_file_and_files_together_that_are_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBER_BYTES", 1000)
    monkeypatch.setattr(archive, "MOST_BYTES", 1500)
    assert "at most 200 MB" in refusal(packed(tmp_path / "a.zip", {"red.txt": bytes(1001)}))[1]
    members = {"red.txt": bytes(1000), "blue.txt": bytes(1000)}
    assert "together" in refusal(packed(tmp_path / "b.zip", members))[1]


def test_a_size_that_lies(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt": bytes(range(256)) * 100})
    edited(path, lambda data: set_long(data, entries(data)[0] + 24, 10))
    assert refusal(path)[0] == "archive_damaged"


def test_an_empty_archive(tmp_path):
    assert refusal(packed(tmp_path / "a.zip", {}))[0] == "archive_empty"
    assert refusal(packed(tmp_path / "b.zip", {"folder/": b""}))[0] == "archive_empty"


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 0.99])
def test_an_archive_that_is_cut_off(tmp_path, part):
    path = packed(tmp_path / "a.zip", {"red.txt": bytes(range(256)) * 100})
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
    assert refusal(path)[0] == "archive_damaged"


def test_bytes_that_were_changed(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt": bytes(range(256)) * 100}, zipfile.ZIP_STORED)
    edited(path, lambda data: data.__setitem__(500, data[500] ^ 1))
    assert refusal(path)[0] == "archive_damaged"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("red2025.xlsx", "text"),
        ("red2025.txt", "book"),
        ("red2025.csv", "zip"),
        ("red2025.zip", "text"),
        ("red2025.zip", "book"),
    ],
)
def test_a_name_that_says_another_kind_of_file(tmp_path, load, name, kind):
    made = {
        "text": text(),
        "book": workbook(tmp_path / "b.xlsx", {"red": [HEADER, (SCHOOL, "A", "", "")]}).read_bytes(),
        "zip": packed(tmp_path / "c.zip", {"red2025.txt": text()}).read_bytes(),
    }
    path = tmp_path / name
    path.write_bytes(made[kind])
    [outcome] = load(path)
    assert (outcome.status, outcome.failures[0].rule) == ("refused", "file_type")


def test_looking_goes_on_while_an_archive_is_unpacked(tmp_path):
    path = packed(tmp_path / "a.zip", {"red.txt": bytes(3 * archive.CHUNK)})
    looks = []
    (tmp_path / "into").mkdir()
    list(archive.unpack(path, path.name, tmp_path / "into", lambda: looks.append(1)))
    assert len(looks) >= 3
