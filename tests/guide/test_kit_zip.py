"""The ZIP of a kit: everything, readable without the internet, the same bytes for the same kit."""

import csv
import io
import re
import stat
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from zipfile import ZipFile

import pytest

from dashboard.guide.kit.archive.packing import as_zip
from dashboard.guide.kit.archive.site import as_site
from dashboard.guide.kit.blocks import Cell, Table

from .kits import document, kit

PDF = b"%PDF-1.7 of this kit"


def packed(made=None) -> bytes:
    made = made or kit()
    return as_zip(made, as_site(made), PDF)


def unpacked(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name.removeprefix("workshop-kit/"): archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return unpacked(packed())


class Links(HTMLParser):
    """What a page loads, and where its links lead."""

    def __init__(self, html: str):
        super().__init__()
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.scripts = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "href" and tag == "a":
                self.leads.append(value)
            elif name in ("src", "href", "srcset", "data", "poster", "action"):
                self.loads.append(value)
        self.scripts += tag in ("script", "iframe", "object")


def pages(files) -> dict[str, Links]:
    return {name: Links(data.decode()) for name, data in files.items() if name.endswith(".html")}


def test_everything_is_in_it(files):
    documents = [name for name in files if name.startswith("documents/")]
    assert documents == [
        "documents/01-agenda.html",
        "documents/02-slides.html",
        "documents/03-sheet-99100170100119.html",
        "documents/04-hunt.html",
        "documents/05-key.html",
        "documents/06-cards.html",
        "documents/07-large.html",
    ]
    assert files["workshop-kit.pdf"] == PDF
    assert {"index.html", "README.txt", "LICENSE.txt", "hunt/hunt.txt", "hunt/key.csv"} <= set(files)
    assert {"numbers/agenda-1.csv", "numbers/sheet-99100170100119-2.csv"} <= set(files)


def test_pages_load_nothing_from_elsewhere_and_all_they_load_is_there(files):
    for name, page in pages(files).items():
        assert page.scripts == 0
        loaded = [address for address in page.loads if not address.startswith("#")]
        assert loaded, name
        assert {normpath(join(dirname(name), address)) for address in loaded} <= set(files)


def test_style_sheets_load_only_what_is_there(files):
    for name in ("css/site.css", "css/kit.css"):
        for address in re.findall(r"""url\(["']?([^"')]+)""", files[name].decode()):
            assert normpath(join(dirname(name), address)) in files, (name, address)
        assert b"@import" not in files[name]


def test_links_stay_in_the_folder_or_name_the_site(files):
    for name, page in pages(files).items():
        inside = [address for address in page.leads if not address.startswith("https://schools.example/")]
        assert {normpath(join(dirname(name), address)) for address in inside} <= set(files)


def test_every_document_is_reached_from_the_first_page(files):
    led = {normpath(address) for address in pages(files)["index.html"].leads}
    assert {name for name in files if name.startswith("documents/")} <= led


def test_pages_name_their_language_and_title(files):
    spanish = kit(document("hoja", title="La hoja", language="es"))
    page = unpacked(packed(spanish))["documents/01-hoja.html"].decode()
    assert '<html lang="es" dir="ltr">' in page
    assert "<title>La hoja. Workshop kit: Mill Creek Elementary, Poppy Field School</title>" in page


def test_names_are_written_as_text():
    page = unpacked(packed(kit(document(title="<script>alert(1)</script>"))))[
        "documents/01-agenda.html"
    ].decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_questions_have_no_answers_and_the_key_has_them(files):
    assert "412" not in files["hunt/hunt.txt"].decode()
    rows = list(csv.reader(io.StringIO(files["hunt/key.csv"].decode("utf-8-sig"))))
    assert rows[0] == ["Number", "Question", "Where to look", "Answer"]
    assert rows[1] == ["1", "How many students were in 2025?", "On the sheet, in the first table.", "412"]


def test_tables_are_written_with_their_columns(files):
    rows = list(csv.reader(io.StringIO(files["numbers/agenda-1.csv"].decode("utf-8-sig"))))
    assert rows[:2] == [["Measure", "Number", "Color"], ["English language arts", "'+13.2 points", "Blue"]]


def test_no_table_computes_what_stands_in_a_name():
    table = Table("Evil", ("=cmd()", "b"), ((Cell("=HYPERLINK(1)"), Cell("@SUM(A1)")),))
    text = unpacked(packed(kit(document(blocks=(table,)))))["numbers/agenda-1.csv"].decode("utf-8-sig")
    assert [row.split(",") for row in text.split()] == [["'=cmd()", "b"], ["'=HYPERLINK(1)", "'@SUM(A1)"]]


def test_the_same_kit_gives_the_same_bytes():
    assert packed() == packed()


def test_entries_say_nothing_of_the_machine_and_the_day():
    with ZipFile(io.BytesIO(packed())) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {stat.S_IFREG | 0o644}
    assert all(entry.filename.startswith("workshop-kit/") for entry in entries)
    assert not any(".." in entry.filename or entry.filename.startswith("/") for entry in entries)
