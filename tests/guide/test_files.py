"""Chapters as files: what a head needs, and that a text is never more than a text."""

import pytest

from dashboard.guide import files, markup
from dashboard.guide.facts import fact
from dashboard.guide.files import Step, Unreadable, parse
from dashboard.guide.markup import Block, Prose, Saying, sections, written

HEAD = "---\ntitle: A title\nsummary: A summary.\ndo: page:find | Find it\n---\n"
SAYING = Saying(fact, lambda link: f"/{link}/")


def html(text: str) -> str:
    return "".join(
        written(part.tokens, SAYING)
        for section in sections(text)
        for part in section.parts
        if isinstance(part, Prose)
    )


def test_a_chapter_is_what_its_file_says():
    chapter = parse("07-a-name.md", HEAD + "Text.", "en")
    assert (chapter.number, chapter.slug, chapter.title, chapter.summary) == (
        7,
        "a-name",
        "A title",
        "A summary.",
    )
    assert chapter.steps == (Step("page:find", "Find it"),)
    assert chapter.text == "Text."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a-name.md", HEAD),
        ("07-A_Name.md", HEAD),
        ("07-a-name.md", "Text without a head."),
        ("07-a-name.md", "---\ntitle: A title\n---\nText."),
        ("07-a-name.md", HEAD.replace("summary:", "sumary:")),
        ("07-a-name.md", HEAD.replace("title: A title", "title:")),
        ("07-a-name.md", HEAD.replace(" | Find it", "")),
    ],
)
def test_a_file_that_is_not_written_so_is_refused(name, text):
    with pytest.raises(Unreadable, match=name):
        parse(name, text, "en")


def test_a_translation_takes_the_place_of_the_original_and_no_other(tmp_path, monkeypatch):
    for language, name in (("en", "01-one.md"), ("en", "02-two.md"), ("es", "02-two.md")):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / name).write_text(HEAD + language, encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    files.chapters.cache_clear()
    try:
        assert [(one.slug, one.language) for one in files.chapters("es")] == [("one", "en"), ("two", "es")]
        assert [one.language for one in files.chapters("../en")] == ["en", "en"]
    finally:
        files.chapters.cache_clear()


def test_sections_begin_at_headings_and_blocks_stand_alone():
    start, one = sections("Before.\n\n## One {#first}\n\nA.\n\n{{ example: status ela }}\n\nB.")
    assert (start.heading, one.id) == (None, "first")
    assert [type(part) for part in one.parts] == [Prose, Block, Prose]
    assert one.parts[1] == Block("example", "status ela")


def test_a_heading_without_an_id_gets_one_of_its_words():
    assert [one.id for one in sections("## Two Words\n\nA.")] == ["two-words"]


def test_facts_stand_in_the_text():
    assert html("It is {{ level status 5 }}.") == "<p>It is Very High.</p>\n"
    assert html("**{{ cut ela 3-8 status 5 }}**") == "<p><strong>+45.0 or more</strong></p>\n"
    assert html("{{ cut chronic status 5 }}") == "<p>2.5 or less</p>\n"
    assert html("{{ level status 5 chronic }}") == "<p>Very Low</p>\n"
    assert html("{{ size color }} and {{ size hidden }}") == "<p>30 and 10</p>\n"
    assert html("{{ years ela none }}") == "<p>2020 and 2021</p>\n"


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "<b onclick='x'>b</b>", "&lt;script&gt;"])
def test_html_in_a_chapter_stays_text(hostile):
    made = html(f"Words {hostile}\n\n{hostile}")
    assert "<script" not in made
    assert "<b " not in made


@pytest.mark.parametrize(
    "link", ["https://example.org/", "javascript:alert(1)", "//example.org", "/schools/"]
)
def test_only_pages_of_the_site_are_links(link):
    assert "<a" not in html(f"[Words]({link})")


def test_pictures_and_code_are_no_part_of_a_chapter():
    assert "<img" not in html("![a](page:find)")
    assert "<pre" not in html("    code")
    assert markup.KINDS == ("example", "list", "table")
