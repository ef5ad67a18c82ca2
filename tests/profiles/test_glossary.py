"""The glossary: every term once, in order, at an address that stays, and linked from where it is used."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from schoolinfo.directory.models import Listing
from schoolinfo.profiles.glossary import CODES, ENTRIES, address_of
from schoolinfo.profiles.glossary.pages import letters, more

from .addresses import public_addresses, school_codes

ROOT = Path(settings.BASE_DIR)
NAMED = re.compile(r'(?:{% term |address_of\()"([^"]*)"')
LINKED = re.compile(r'href="/glossary/#([^"]*)"')
# Words that readers meet elsewhere and look up, and names of measures, which have pages of their own.
ONLY_HERE = {
    "magnet",
    "pilot",
    "dual-language",
    "district",
    "cds-code",
    "lcap",
    "sarc",
    "reclassified",
    "elpi",
    "chronic-absenteeism",
    "suspension-rate",
    "graduation-rate",
    "college-career",
}


def named() -> set[str]:
    files = (*(ROOT / "templates").rglob("*.html"), *(ROOT / "schoolinfo" / "profiles").rglob("*.py"))
    return {code for path in files for code in NAMED.findall(path.read_text())}


def test_terms_and_anchors_stand_once():
    assert len(CODES) == len(ENTRIES)
    assert len({str(entry.term).casefold() for entry in ENTRIES}) == len(ENTRIES)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", code) for code in CODES)


def test_terms_stand_in_their_order():
    terms = [str(line.entry.term) for letter in letters() for line in letter.lines]
    assert terms == sorted(terms, key=str.casefold)
    assert len(terms) == len(ENTRIES)
    assert [letter.letter for letter in letters()] == sorted({term[0] for term in terms})


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_a_meaning_is_one_to_four_full_sentences(entry):
    assert str(entry.meaning).endswith((".", "?"))
    assert 1 <= len(re.findall(r"[.?!]”?(?:\s|$)", str(entry.meaning))) <= 4


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_where_to_read_on_is_there(entry, client, db):
    if entry.page or entry.measure:
        assert client.get(more(entry).address).status_code == 200


def test_each_entry_is_linked_from_where_it_is_used_or_known_to_stand_alone():
    assert named() | ONLY_HERE == CODES
    assert named() & ONLY_HERE == set()


def test_a_term_that_is_not_there_cannot_be_linked():
    with pytest.raises(KeyError, match="happiness"):
        address_of("happiness")


@pytest.mark.django_db
@pytest.mark.usefixtures("sample_district")
def test_every_link_to_a_term_finds_its_anchor(client):
    glossary = client.get("/glossary/").content.decode()
    links = {
        code
        for address in public_addresses()
        for code in LINKED.findall(client.get(address).content.decode())
    }
    assert links
    assert [code for code in sorted(links) if f'id="{code}"' not in glossary] == []


def test_the_address_has_the_language_of_the_page(client, db, pseudo_locale):
    assert (
        f'href="/{pseudo_locale}/glossary/#status"'
        in client.get(f"/{pseudo_locale}/measures/ela/").content.decode()
    )
    assert 'href="/glossary/#status"' in client.get("/measures/ela/").content.decode()


def test_the_school_page_explains_a_word_once_a_section(client, db, sample_district):
    page = client.get(f"/schools/{school_codes()[0]}/").content.decode()
    for section in re.split(r"<section", page):
        linked = LINKED.findall(section)
        assert len(linked) == len(set(linked)), linked
    assert {"status", "change", "color", "growth", "hidden", "no-color", "student-group"} <= set(
        LINKED.findall(page)
    )


def test_what_a_charter_school_is_can_be_read_from_its_page(client, db, sample_district):
    charter = Listing.objects.filter(kind="school", charter=True, cds__in=school_codes()).first()
    other = Listing.objects.filter(kind="school", charter=False, cds__in=school_codes()).first()
    assert "charter" in LINKED.findall(client.get(f"/schools/{charter.cds}/").content.decode())
    assert "charter" not in LINKED.findall(client.get(f"/schools/{other.cds}/").content.decode())
