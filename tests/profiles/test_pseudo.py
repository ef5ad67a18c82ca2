from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext

from .pseudo import pseudo, untranslated


def test_a_translated_text_is_accented_and_longer_and_keeps_its_placeholders():
    made = pseudo("On %(day)s {name} has <b>%(n)d</b> schools&nbsp;")
    for kept in ("%(day)s", "{name}", "<b>", "%(n)d", "</b>", "&nbsp;"):
        assert kept in made
    assert "schools" not in made
    assert len(pseudo("Find a school")) >= 1.4 * len("Find a school")


def test_every_way_of_asking_for_a_translation_is_covered(pseudo_locale):
    with translation.override(pseudo_locale):
        assert gettext("Search") == pseudo("Search")
        assert pgettext("a verb", "Search") == pseudo("Search")
        assert ngettext("one", "many", 2) == pseudo("many")


def test_plain_words_are_found_wherever_a_page_speaks():
    html = """<html lang="en"><title>Plain</title><p>šçĥóóĺ</p><p aria-label="Spoken">12.3%</p>
    <code>a_file.txt</code><a lang="es">Español</a><p>Lantern Creek šçĥóóĺ</p><p>šçĥóóĺ fragment</p></html>"""
    assert untranslated(html, data=["Lantern Creek"]) == ["Plain", "Spoken", "šçĥóóĺ fragment"]
