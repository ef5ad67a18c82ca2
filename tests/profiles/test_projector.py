"""The projector view of a page: asked for in the address, and the same page otherwise."""

import re
from html import escape
from html import unescape as html_unescape
from urllib.parse import parse_qsl

import pytest

from schoolinfo.profiles.views.qr import drawn
from schoolinfo.rooms import pages_with_screens
from tests.guide.projector_addresses import SCHOOL, all_projected, named, projected

from .addresses import public_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

PAGE = f"/schools/{SCHOOL}/"
SWITCH = "Show on a projector"
MARK = re.compile(r" data-screen[ >]")
LINK = re.compile(r'\n<li><a href="[^"]*view=projector">Show on a projector</a></li>')


def parts(address: str) -> set:
    """The path and the parameters, which may stand in any order."""
    path, _mark, asked = address.partition("?")
    return {path, *parse_qsl(asked)}


def read(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_pages_with_screens_lead_to_their_view_and_no_others_do(client):
    """Also the other way round: a page with a part for a screen is among those that have the view."""
    seen = {True: 0, False: 0}
    for address in public_addresses():
        html = read(client, address)
        shown = "data-view=" in html
        has = bool(MARK.search(html))
        leads = SWITCH in html
        assert leads is (has and not shown), address
        assert not has or named(address) in pages_with_screens(), address
        seen[leads] += 1
    assert all(seen.values())


def test_the_view_has_its_style_and_scripts_and_the_ordinary_page_has_not(client):
    ordinary, shown = read(client, PAGE), read(client, projected(PAGE))
    for file in ("css/projector.css", "js/projector.js", "js/projector-keys.js", "js/projector-timer.js"):
        assert file in shown
        assert file not in ordinary
    assert '<html lang="en" dir="ltr" data-view="projector">' in shown
    assert '<html lang="en" dir="ltr">' in ordinary


def test_the_ordinary_page_grew_by_one_link(client):
    html = read(client, PAGE)
    assert len(LINK.findall(html)) == 1
    assert f'href="{PAGE}?view=projector"' in html
    assert "projector" not in LINK.sub("", html)


def test_both_views_say_the_same_but_for_the_frame(client):
    def matter(html: str) -> str:
        inside = html.partition("</header>")[2].partition("</main>")[0]
        return re.sub(r'^.*?(<header class="school-head")', r"\1", inside, flags=re.DOTALL)

    assert matter(read(client, projected(PAGE))) == matter(read(client, PAGE))


def test_any_other_value_asks_for_the_ordinary_page(client):
    for value in ("", "x", "Projector", "projector%20"):
        assert "data-view" not in read(client, f"{PAGE}?view={value}"), value


def test_the_way_back_and_the_phone_have_the_page_without_the_view(client):
    for address in all_projected():
        html = read(client, address)
        ordinary = address.replace("?view=projector", "").replace("&view=projector", "")
        back = html_unescape(re.search(r'href="([^"]+)" data-leave>', html)[1])
        assert parts(back) == parts(ordinary), address
        assert f'<p dir="ltr">http://testserver{escape(back)}</p>' in html, address
        canonical = html_unescape(re.search(r'<link rel="canonical" href="([^"]+)">', html)[1])
        assert parts(canonical.removeprefix("http://testserver")) <= parts(ordinary), address


def test_its_qr_code_holds_the_page_for_the_phones(client):
    for address in all_projected():
        picture = re.search(r'id="room".*?<img src="([^"]+)"', read(client, address), re.DOTALL)[1]
        answer = client.get(picture.replace("&amp;", "&"))
        assert answer["Content-Type"] == "image/svg+xml", address
        page = re.search(r'<p dir="ltr">([^<]+)</p>', read(client, address))[1].replace("&amp;", "&")
        if "groups=" not in address:  # the picture beside a comparison names its schools and year
            assert answer.content == drawn(page).content, address


@pytest.mark.parametrize(
    "address",
    [
        "/qr.svg",
        "/glossary/qr.svg",
        "/schools/qr.svg",
        "/nosuch/qr.svg",
        "/staff/qr.svg",
        "//other.example/qr.svg",
        "/https://other.example/qr.svg",
        "/glossary/../state/qr.svg",
    ],
)
def test_pages_without_the_view_have_no_such_code(client, address):
    assert client.get(address).status_code in (302, 404)


def test_refusals_have_no_projector_view(client):
    for address, status in (
        ("/schools/99100170999999/?view=projector", 404),
        (f"{PAGE}2024/?view=projector&as-of=yesterday", 400),
        ("/compare/?schools=1&view=projector", 400),
    ):
        answer = client.get(address)
        assert answer.status_code == status, address
        assert "projector" not in answer.content.decode(), address
    for address in ("/compare/?view=projector", f"/compare/?schools={SCHOOL}&add=oak&view=projector"):
        assert "data-view" not in read(client, address), address


def test_it_is_kept_apart_from_the_ordinary_page(client):
    ordinary, shown = client.get(PAGE), client.get(projected(PAGE))
    assert ordinary["ETag"] != shown["ETag"]
    assert client.get(projected(PAGE)).content == shown.content
    assert client.get(PAGE).content == ordinary.content


def test_the_view_stands_in_other_languages(client, pseudo_locale):
    html = read(client, f"/{pseudo_locale}{projected(PAGE)}")
    assert f'<p dir="ltr">http://testserver/{pseudo_locale}{PAGE}</p>' in html
    assert f'<img src="/{pseudo_locale}{PAGE}qr.svg"' in html
