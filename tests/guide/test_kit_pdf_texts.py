"""Whatever a name or a text holds is printed as it is: nothing of it is a command, and nothing stops the kit."""

import unicodedata

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.guide.kit.blocks import Heading, Paragraph, Question, Questions
from dashboard.guide.kit.pdf.compiling import as_pdf
from dashboard.guide.kit.pdf.data import printed

from .kits import document, kit
from .pdfs import opened, text

NAMES = (
    "O’Brien \"Academy\" 'West'",
    r"C:\schools\new #let x = 1 \u{41}",
    "#panic(1) $x^2$ @mill <label> *bold* _it_ `raw` [x] {y} //note /*note*/ = head - item + 1. ~",
    "{page} of {pages} {answer} {name}: {value} {address}",
    "😀 Emoji 👩‍👩‍👧 School 🇺🇸",
    "مدرسة الأمل",
    "בית ספר שלום",
    "漢字學校 Ελληνικό Школа Արմեն",
    "e\u0301cole n\u0303u",
    "‘curly’ “quotes” – — − … → ↑ ½ × ·",
    "ʺ%s% &amp; <b>x</b> \x00\x07\x1b[31m\u202eabc\u202c\ufeff",
    "W" * 600,
    " ".join(["Very long name of a school"] * 40),
    "",
    " ",
)

RIGHT_TO_LEFT = {"R", "AL"}  # words of such lines stand in the file in the order in which they stand on paper


def read(value: str) -> str:
    """As it comes back: without blanks, joined marks as one letter, letters in the order in which they are read."""
    return "".join(unicodedata.normalize("NFC", printed(value)).split())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_comes_out_as_it_went_in(name):
    named = document(f"sheet-{'9' * 14}", title=name, blocks=(Heading(name), Paragraph(name)))
    made = as_pdf(kit(named, title=f"Kit: {name}"))
    assert page.is_pdf_compliant_bytes(made, profile="ua1")
    said = unicodedata.normalize("NFC", text(made))
    whole = [name] if not RIGHT_TO_LEFT & set(map(unicodedata.bidirectional, name)) else name.split()
    assert all(said.count(read(part)) >= 3 for part in whole)
    assert opened(made).metadata.title == printed(f"Kit: {name}")


@settings(max_examples=15)
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_can_be_set(value):
    question = Question(1, value, value, value)
    blocks = (Heading(value), Paragraph(value), Questions((question,), answered=True))
    made = as_pdf(kit(document(blocks=blocks, title=value)))
    assert page.is_pdf_compliant_bytes(made, profile="ua1")


def test_what_cannot_be_printed_is_left_out():
    assert printed("a\x00b\x1b[31m c\td\ne\u202ef\ud800g") == "ab[31m c d efg"
