"""The PDF of a kit: valid, tagged, in the reader's language, on the right paper, the same for the same kit."""

import hashlib
import io
import re
import subprocess
import sys
from dataclasses import dataclass

import page
import pytest
from django.conf import settings
from pypdf import PdfReader
from pypdf.generic import ContentStream

from dashboard.guide.kit.blocks import Heading, Paragraph, Questions
from dashboard.guide.kit.pdf.compiling import NotSet, as_pdf

from .kits import QUESTIONS, SCHOOLS, document, kit
from .pdfs import opened, page_text, tags, text

LETTER = (612, 792)  # points


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return as_pdf(kit())


def test_it_is_valid_pdf_ua(pdf):
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []
    assert report.rules.total > 100


def test_the_checker_sees_what_is_not_tagged(pdf):
    broken = pdf.replace(b"/Marked true", b"/Marked null")
    assert broken != pdf
    assert not page.is_pdf_compliant_bytes(broken, profile="ua1")


def test_it_says_what_it_is(pdf):
    read = opened(pdf)
    root = read.trailer["/Root"]
    assert read.metadata.title == "Workshop kit: Mill Creek Elementary, Poppy Field School"
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_every_document_is_in_the_bookmarks_and_in_the_contents(pdf):
    read = opened(pdf)
    outline = [one.title for one in read.outline if not isinstance(one, list)]
    assert outline == [one.title for one in kit().documents]
    first = "".join(page_text(read.pages[0]).split())
    assert all("".join(one.title.split()) in first for one in kit().documents)


def test_headings_leave_out_no_step():
    jumping = document(blocks=(Heading("First", 3), Paragraph("Words."), Heading("Second", 3)))
    levels = [int(tag.name[1]) for tag in tags(as_pdf(kit(jumping))) if tag.name in ("H1", "H2", "H3")]
    assert levels == [1, 1, 2, 3]


def test_columns_of_tables_have_header_cells(pdf):
    heads = [tag for tag in tags(pdf) if tag.path[-3:] == ("THead", "TR", "TH")]
    assert heads
    assert all(head.values["/A"][0]["/Scope"] == "/Column" for head in heads)


def test_cells_that_name_a_row_are_heads_of_it(pdf):
    rows = [tag for tag in tags(pdf) if tag.path[-2:] == ("TBody", "TR")]
    cells = [[kid.get_object() for kid in row.values["/K"]] for row in rows]
    assert cells
    for first, *others in cells:
        assert first["/S"] == "/TH"
        assert first["/A"][0]["/Scope"] == "/Row"
        assert {one["/S"] for one in others} == {"/TD"}


def test_every_object_is_where_the_file_says(pdf):
    """The file is read by its table of places alone, without a repair."""
    read = PdfReader(io.BytesIO(pdf), strict=True)
    places = [at for generation in read.xref.values() for at in generation.values()]
    assert len(places) > 500
    assert all(re.match(rb"\d+ 0 obj\n", pdf[at : at + 20]) for at in places)


def test_pictures_say_what_they_are(pdf):
    figures = [tag.values["/Alt"] for tag in tags(pdf) if tag.name == "Figure"]
    address = f"https://schools.example/schools/{SCHOOLS[0]}/"
    assert set(figures) == {"This cell is marked.", f"QR code that opens {address}"}


def test_the_fonts_are_inside(pdf):
    for one in opened(pdf).pages:
        for font in one["/Resources"]["/Font"].values():
            described = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described)


def test_sheets_stand_upright_and_slides_lie(pdf):
    shapes = {"The agenda": LETTER, "The slides": LETTER[::-1], "The large": LETTER}
    for one in opened(pdf).pages[1:]:
        title = next(
            (title for title in shapes if "".join(title.split()) in "".join(page_text(one).split())), ""
        )
        assert (float(one.mediabox.width), float(one.mediabox.height)) == shapes.get(title, LETTER)


def test_every_page_has_its_number(pdf):
    pages = opened(pdf).pages
    for number, one in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page_text(one)


def test_a_sheet_of_a_school_stays_on_one_page():
    long = tuple(
        Paragraph("A sentence about one measure of this school, with its number. " * 3) for _ in range(12)
    )
    made = as_pdf(kit(document(f"sheet-{SCHOOLS[0]}", blocks=long)))
    assert len(opened(made).pages) == 2
    assert len(opened(as_pdf(kit(document("agenda", blocks=long * 2)))).pages) > 2


def test_large_print_is_large():
    made = opened(as_pdf(kit(document("large", "large"))))
    for one in made.pages[1:]:
        sizes = [values[1] for values, operator in _operations(one) if operator == b"Tf"]
        assert sizes
        assert min(sizes) >= 17.9


def _operations(one):
    return ContentStream(one["/Contents"], one.pdf).operations


def test_answers_stand_in_the_key_alone():
    questions = as_pdf(kit(document(blocks=(Questions(QUESTIONS, answered=False),))))
    key = as_pdf(kit(document(blocks=(Questions(QUESTIONS, answered=True),))))
    assert "412" not in text(questions)
    assert "Answer:412" in text(key)


def test_a_document_is_in_its_own_language():
    spanish = document("hoja", title="La hoja", language="es", blocks=(Paragraph("¿Qué aprendió usted?"),))
    made = as_pdf(kit(document(), spanish))
    assert "¿Quéaprendióusted?" in text(made)
    languages = {str(tag.values["/Lang"]) for tag in tags(made) if "/Lang" in tag.values}
    assert "es" in languages


def test_levels_are_told_by_word_and_shape(pdf):
    """Nothing on paper depends on color: the word of a level stands in the text beside its shape."""
    said = text(pdf)
    assert all(word in said for word in ("Blue", "Green", "Yellow", "Orange", "Red"))


ONCE = """
import os, sys, hashlib
os.environ["DJANGO_SETTINGS_MODULE"] = "schoolinfo.settings"
import django; django.setup()
from dashboard.guide.kit.pdf.compiling import NotSet, as_pdf
from tests.guide.kits import kit
print(hashlib.sha256(as_pdf(kit())).hexdigest())
"""


def test_the_same_kit_gives_the_same_bytes(pdf):
    """In another process, at another time, in another zone and with another seed of hashes."""
    other = {
        "PATH": "",
        "HOME": "/",
        "VAR_DIR": str(settings.VAR_DIR),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
    }
    found = subprocess.run(
        [sys.executable, "-c", ONCE], cwd=settings.BASE_DIR, env=other, capture_output=True, check=True
    )
    assert found.stdout.decode().strip() == hashlib.sha256(pdf).hexdigest()


def test_another_kit_gives_other_bytes(pdf):
    assert as_pdf(kit(made_from="Made from 13 public files.")) != pdf


def test_a_block_that_nobody_can_set_is_named():
    @dataclass(frozen=True)
    class Riddle:
        text: str

    with pytest.raises(NotSet, match="No block of this kind is known: riddle"):
        as_pdf(kit(document(blocks=(Riddle("?"),))))
