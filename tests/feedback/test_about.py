"""The form says in words which page it is about, whatever room the page is of."""

import re
from html import unescape

import pytest

from schoolinfo.feedback.about import about, is_own
from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf

from .addresses import SCHOOL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


@pytest.fixture
def of(rf):
    """What a form says it is about: `of(SCHOOL, measure="ela")`."""

    def read(page: str, **more):
        return about(rf.get("/feedback/", {"about": page, **more}))

    return read


@pytest.mark.parametrize(
    ("page", "title", "kind"),
    [
        ("/", "Look up a school", "other"),
        (SCHOOL, "Lantern Creek K-8 School", "school"),
        (f"{SCHOOL}2024/", "Lantern Creek K-8 School, 2024 Dashboard", "school"),
        ("/districts/99100170000000/", "Fable Valley Unified", "district"),
        ("/state/", "California", "state"),
        ("/measures/ela/", "English Language Arts", "measure"),
        ("/measures/", "What is measured", "measure"),
        ("/method/growth/", "How growth is measured", "method"),
        ("/glossary/", "Glossary", "other"),
        ("/privacy/", "Privacy", "other"),
        (
            "/compare/?schools=99100170100309,99100170100101",
            "Compare: Lantern Creek K-8 School, Windmill Hill Elementary",
            "compare",
        ),
    ],
)
def test_a_page_is_called_as_it_calls_itself(of, page, title, kind):
    said = of(page)
    assert (said.title, said.kind, said.back, said.page, said.language) == (title, kind, page, page, "en")


def test_every_page_leads_to_a_form_about_itself_with_its_parameters(client):
    for page in (SCHOOL, "/compare/?schools=99100170100309,99100170100101", "/schools/?grade=7&status=any"):
        html = client.get(page).content.decode()
        footer = html[html.index("<footer") :]
        link = unescape(
            re.search(r'<a href="(/feedback/[^"]*)"[^>]*>Is this page clear\? Tell us</a>', footer)[1]
        )
        assert client.get(link).context["page"].page == page


def test_what_a_reader_searched_for_stays_with_them(client):
    html = client.get("/schools/?q=lantern&near=38.9,-121.1&nosuch=1").content.decode()
    assert 'href="/feedback/?about=/schools/"' in html


def test_forms_lead_to_no_form_about_themselves(client):
    for page in ("/feedback/", f"/feedback/thanks/?about={SCHOOL}"):
        assert "Tell us</a>" not in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("page", "measure"),
    [
        ("/measures/chronic/", "chronic"),
        (f"{SCHOOL}2025/why/susp/all/", "susp"),
        (f"{SCHOOL}groups/ela/", "ela"),
        (SCHOOL, ""),
    ],
)
def test_a_page_of_one_measure_is_about_it(of, page, measure):
    found = of(page).measure
    assert (found.code if found else "") == measure


def test_a_measure_can_be_named_and_an_unknown_one_is_none(of, client):
    assert of(SCHOOL, measure="grad").measure.code == "grad"
    assert of(SCHOOL, measure="nosuch").measure is None
    html = client.get("/feedback/", {"about": SCHOOL, "measure": "grad"}).content.decode()
    assert "<b>Graduation Rate</b>" in html
    assert 'name="measure" value="grad"' in html


def test_where_a_page_has_many_measures_one_can_be_chosen(client):
    assert "<select" in client.get("/feedback/", {"about": SCHOOL}).content.decode()
    assert "<select" not in client.get("/feedback/", {"about": "/glossary/"}).content.decode()


@pytest.mark.parametrize(
    "page",
    ["/nosuch/", "/schools/1/", "/schools/?page=0", f"{SCHOOL}data.csv", f"{SCHOOL}qr.svg", SCHOOL[:-1]],
)
def test_what_is_no_page_is_said_to_be_none(of, page):
    said = of(page)
    assert (said.title, said.back, said.page) == ("A page that is not on this site", "/", page)


def test_without_a_page_it_is_about_the_site(of):
    assert (of("").title, of("").back) == ("This site as a whole", "/")


def test_a_page_in_another_language_keeps_it(of, pseudo_locale):
    said = of(f"/{pseudo_locale}/glossary/")
    assert (said.language, said.title) == (pseudo_locale, "Ǧĺóššáŕý ····")


def test_a_page_that_is_kept_is_not_made_again(client, django_assert_num_queries):
    client.get(SCHOOL)
    with django_assert_num_queries(0):
        assert client.get("/feedback/", {"about": SCHOOL}).status_code == 200


def test_asking_for_a_title_keeps_nothing_for_others(client):
    client.get("/feedback/", {"about": SCHOOL}, headers={"Cookie": "sessionid=x", "If-None-Match": "*"})
    assert len(shelf) == 0
    memory.forget()
    assert client.get(SCHOOL)["Content-Language"] == "en"


def test_an_address_of_another_site_is_not_our_own():
    assert is_own("/schools/?grade=7")
    for page in ("", "schools/", "//evil.example/", "/\\evil.example", "/a b/", "/#x", "/" + "x" * 500):
        assert not is_own(page)
