"""The pages of a kit: the choice of schools, what is said of a bad one, and what a page costs."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dashboard.guide.kit.choosing import samples
from schoolinfo.releases.current import Releases

from .kit_addresses import DOCUMENTS, LANTERN, NINOS, TINY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]
KIT = "/workshops/kit/"
HIGH = "99100170100507"
PENDING = "99100170100283"  # opens next year
UNKNOWN = "99100179999999"
REAL = "19647336120810"
DISTRICT = "99100170000000"


def at(*codes, more="&minutes=60", document="") -> str:
    return f"{KIT}{document}?schools={','.join(codes)}{more}"


def text(response) -> str:
    return html.unescape(response.content.decode())


def problem(response) -> str:
    found = re.search(r'role="alert">\s*<h1>.*?</h1>\s*<p>(.*?)</p>', text(response), re.DOTALL)
    return found[1] if found else ""


def kept(response) -> list[str]:
    """The schools that the form keeps."""
    found = re.search(r'name="schools" value="([^"]+)"', text(response))
    return found[1].split(",") if found else []


REFUSED = [
    (at(NINOS, UNKNOWN), 404, f"No school with the code {UNKNOWN} is on this site.", [NINOS]),
    (at(NINOS, DISTRICT), 404, f"No school with the code {DISTRICT} is on this site.", [NINOS]),
    (at(NINOS, "abc"), 400, "We could not read “abc” as the code of a school.", [NINOS]),
    (at(PENDING, NINOS), 404, "Kite Field Elementary has no results on this site yet", [NINOS]),
    (
        at(NINOS, LANTERN, TINY, HIGH, PENDING),
        400,
        "A kit can hold four schools",
        [NINOS, LANTERN, TINY, HIGH],
    ),
    (at(NINOS, more="&minutes=45"), 400, "There is no plan for “45” minutes.", [NINOS]),
    (at(NINOS, more="&minutes=-1"), 400, "There is no plan for “-1” minutes.", [NINOS]),
    (at(NINOS, more=f"&minutes=60&add={'x' * 101}"), 400, "100 characters or fewer", [NINOS]),
    (
        at(NINOS, LANTERN, TINY, HIGH, more="&add=oak"),
        400,
        "already holds four schools",
        [NINOS, LANTERN, TINY, HIGH],
    ),
    (at(NINOS, UNKNOWN, document="hunt/"), 404, "No school with the code", [NINOS]),
    (f"{KIT}hunt/", 400, "Choose one to four schools first.", []),
]


@pytest.mark.parametrize(("address", "status", "sentence", "left"), REFUSED)
def test_a_bad_choice_is_answered_in_a_sentence_and_loses_nothing(client, address, status, sentence, left):
    response = client.get(address)
    assert response.status_code == status
    assert sentence in problem(response)
    assert kept(response) == left
    assert response.headers["Cache-Control"] == "no-store"


def test_the_time_is_kept_with_the_schools(client):
    response = client.get(at(NINOS, UNKNOWN, more="&minutes=90"))
    assert 'value="90" checked' in text(response)


def test_a_code_of_a_megabyte_is_quoted_in_short(client):
    response = client.get(at("9" * 100_000))
    assert response.status_code == 400
    assert len(problem(response)) < 150


def test_made_up_schools_and_real_ones_are_kept_apart(client, monkeypatch):
    """A real school beside a fictional one: the code of another county in the same directory."""
    monkeypatch.setattr("dashboard.guide.kit.asked.family_of", lambda cds: "sample" if cds == NINOS else "")
    response = client.get(at(NINOS, LANTERN))
    assert response.status_code == 400
    assert "Made-up schools and real schools do not go into one kit." in problem(response)
    assert kept(response) == [NINOS]


def test_fictional_schools_have_kits_where_the_home_district_is_real(client, settings):
    settings.SITE = settings.SITE | {"home_district": "19647330000000"}
    assert client.get(at(NINOS, HIGH)).status_code == 200
    assert client.get(at(NINOS, document="hunt/")).status_code == 200


def test_a_school_named_twice_is_in_the_kit_once(client):
    response = client.get(at(NINOS, NINOS, LANTERN))
    assert response.status_code == 200
    assert "Escuela Niños del Valle was named twice. It is in the kit once." in text(response)
    assert text(response).count(f"sheet-{NINOS}/") == 1


def test_odd_writings_lead_to_the_address_of_the_kit(client):
    response = client.get(f"{KIT}?schools={NINOS}&schools=&minutes=90&add=")
    assert (response.status_code, response["Location"]) == (302, at(NINOS, more="&minutes=90"))
    chosen = client.get(f"{KIT}?schools={NINOS}&schools={HIGH}&minutes=90&add=High")
    assert chosen.status_code == 302
    assert chosen["Location"].startswith(at(NINOS, HIGH, more="&minutes=90"))


def test_a_suggested_school_is_added_without_a_search(client):
    """The browser's script puts the code beside the words."""
    response = client.get(f"{KIT}?schools={NINOS}&schools={HIGH}&minutes=90&add=High", follow=True)
    assert "What is in it" in text(response)


def test_a_code_in_the_field_adds_its_school(client):
    response = client.get(f"{KIT}?schools={NINOS}&minutes=90&add={HIGH}", follow=True)
    assert response.redirect_chain[-1][0] == at(NINOS, HIGH, more="&minutes=90")


def test_words_find_schools_to_add(client):
    page = text(client.get(at(NINOS, more="&minutes=90&add=lantern")))
    assert at(NINOS, LANTERN, more="&minutes=90") in page
    assert "Lantern Creek K-8 School" in page


def test_a_kit_lists_its_documents_and_each_is_there(client):
    page = text(client.get(at(NINOS, TINY, more="&minutes=90")))
    listed = re.findall(rf'<dt><a href="{KIT}([^/]+)/\?', page)
    assert listed == list(DOCUMENTS)
    for code in listed:
        assert client.get(at(NINOS, TINY, document=f"{code}/")).status_code == 200


def test_an_unknown_document_leads_back_to_the_kit(client):
    response = client.get(at(NINOS, document="posters/"))
    assert response.status_code == 404
    assert "This kit has no such document." in text(response)
    assert at(NINOS) in text(response)


def test_the_answers_are_on_a_page_of_their_own(client):
    assert "Answer:" not in text(client.get(at(NINOS, document="hunt/")))
    assert text(client.get(at(NINOS, document="answers/"))).count("Answer:") == 8


@pytest.mark.parametrize(
    "codes", [(TINY,), (NINOS, LANTERN, TINY, HIGH)], ids=["one tiny school", "four schools"]
)
@pytest.mark.parametrize("document", ["", "hunt/", "slides/"])
def test_a_kit_costs_the_same_queries_for_one_school_and_for_four(client, settings, codes, document):
    """Releases, profiles, and one a source."""
    settings.PAGE_CACHE = False
    with CaptureQueriesContext(connection) as queries:
        client.get(at(*codes, document=document))
    assert len(queries) == 4


def test_a_site_without_sample_schools_does_not_offer_them(client, monkeypatch):
    assert "made-up schools" in text(client.get(KIT))
    monkeypatch.setattr("dashboard.guide.kit.choosing.samples", lambda releases, minutes: "")
    assert "made-up schools" not in text(client.get(f"{KIT}?minutes=90"))


def test_sample_schools_are_there_where_their_files_are():
    assert samples(Releases.public(), 90).endswith("&minutes=90")
    assert samples(Releases(all=()), 90) == ""
