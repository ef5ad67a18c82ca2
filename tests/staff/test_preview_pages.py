"""The public pages inside a preview: the same pages, below a prefix, with what is not public yet."""

import functools
import gc
import re

import pytest
from django.conf import settings
from django.urls import get_script_prefix

from schoolinfo.directory import offers
from schoolinfo.directory.search import keeping
from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf
from schoolinfo.staff.previewing import address
from tests.profiles.addresses import DISTRICT, file_addresses, public_addresses, school_codes
from tests.uploads import uploads  # noqa: F401

from .people import signed_in
from .permissions import UPLOADER
from .previews import Links, draft_of, inside

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district", "uploads")]

OLD, NEW = "Juniper Ridge Middle", "Brightwater Middle"


@pytest.fixture
def renamed(tmp_path):
    """A draft of the directory in which a school has another name."""
    return draft_of("pubschls-2026-06-01.txt", tmp_path, lambda text: text.replace(OLD, NEW))


@pytest.fixture
def drafts(renamed, tmp_path):
    return [draft_of("eladownload2025.txt", tmp_path), renamed]


@pytest.fixture
def staff():
    return signed_in(UPLOADER)


def test_every_public_page_stands_below_the_prefix_and_leads_on_inside_it(staff, drafts):
    root = address(drafts)
    for path in public_addresses():
        page = staff.get(address(drafts, path))
        assert page.status_code == 200, path
        html = page.content.decode()
        assert 'class="banner"' in html, path
        assert "Preview. Not public." in html, path
        assert inside(html), path
        assert {link for link in inside(html) if not link.startswith(root)} == set(), path
        assert "/feedback/?about=" not in html, path


def test_nothing_of_a_preview_may_be_kept_or_found(staff, drafts):
    staff.get(address(drafts))
    for path in [*public_addresses()[:12], *file_addresses(), "/nothing/", "/schools/?page=x"]:
        page = staff.get(address(drafts, path))
        assert {"private", "no-store"} <= set(page["Cache-Control"].split(", ")), path
        assert "public" not in page["Cache-Control"], path
        assert page["X-Robots-Tag"] == "noindex", path
        assert "ETag" not in page.headers, path
        assert set(page.cookies) <= {settings.SESSION_COOKIE_NAME}, path
        assert 'rel="canonical"' not in page.content.decode(), path


def test_public_pages_are_the_same_before_and_after(client, staff, drafts):
    paths = [*public_addresses(), *file_addresses()]
    before = {path: client.get(path) for path in paths}
    for path in paths:
        staff.get(address(drafts, path))
    shelf.clear()
    memory.forget()
    for path in paths:
        after = client.get(path)
        assert after.content == before[path].content, path
        assert after.headers.get("ETag") == before[path].headers.get("ETag"), path


def test_nothing_that_is_remembered_leads_from_a_public_page_into_a_preview(client, staff, drafts):
    """Whatever a process remembers was drawn in a preview first."""
    forget()
    for path in public_addresses():
        staff.get(address(drafts, path))
    for path in public_addresses():
        assert "/staff/" not in client.get(path).content.decode(), path


def forget() -> None:
    """Empty every cache of a function of this site."""
    caches = [one for one in gc.get_objects() if type(one) is functools._lru_cache_wrapper]
    ours = [
        one for one in caches if one.__module__.partition(".")[0] in ("schoolinfo", "dashboard", "growth")
    ]
    assert ours
    for one in ours:
        one.cache_clear()


def test_no_page_of_a_preview_is_on_the_shelf(staff, drafts):
    for path in public_addresses():
        staff.get(address(drafts, path))
    assert len(shelf) == 0


def test_a_preview_shows_the_draft_and_the_public_page_does_not(client, staff, renamed):
    lists = "/schools/?q=brightwater"
    assert NEW in staff.get(address([renamed], lists)).content.decode()
    assert OLD not in staff.get(address([renamed], "/schools/")).content.decode()
    assert NEW not in client.get(lists).content.decode()
    assert NEW not in client.get("/schools/").content.decode()


def test_suggestions_know_the_draft_inside_only_and_push_no_index_out(client, staff, renamed):
    words = "/schools/suggest/?q=brightwater"
    client.get("/schools/suggest/?q=lantern")
    (found,) = staff.get(address([renamed], words)).json()["schools"]
    assert found["address"].startswith(address([renamed]))
    assert client.get(words).json()["schools"] == []
    assert keeping.kept() == 1


def test_what_a_draft_offers_is_not_remembered(staff, renamed):
    staff.get(address([renamed], "/schools/"))
    assert offers._offers.cache_info().currsize == 0


def test_the_banner_names_the_version_and_the_way_out(staff, drafts):
    one = staff.get(address(drafts[:1])).content.decode()
    assert (
        "Preview. Not public. California School Dashboard, English Language Arts, 2025 Dashboard, "
        "version 2 (draft by ana)." in one
    )
    both = staff.get(address(drafts)).content.decode()
    assert "These pages show 2 versions that are not public yet." in both
    for html in (one, both):
        assert "/staff/preview/" in Links(html).found


def test_public_pages_have_no_banner_and_load_no_sheet_of_the_staff(client):
    html = client.get("/").content.decode()
    assert "banner" not in html
    assert "staff" not in html


def test_sources_of_a_draft_say_that_it_is_not_public(staff, drafts):
    page = staff.get(address(drafts, f"/schools/{school_codes()[0]}/")).content.decode()
    assert "Version 2, not public yet." in page


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nothing/", 404), ("/schools/00000000000001/", 404), ("/schools/?page=x", 400), ("/staff/", 404)],
)
def test_errors_stay_in_the_preview(staff, drafts, path, status):
    page = staff.get(address(drafts, path))
    assert page.status_code == status
    html = page.content.decode()
    assert 'class="banner"' in html
    assert {link for link in inside(html) if not link.startswith(address(drafts))} == set()


@pytest.mark.parametrize(
    "path", ["/robots.txt", "/staff/preview/1/", "/staff/account/login/", "//schools/", "/healthz"]
)
def test_only_public_pages_stand_below_the_prefix(staff, drafts, path):
    assert staff.get(address(drafts) + path[1:]).status_code == 404


def test_an_address_without_its_last_sign_leads_on_inside(staff, drafts):
    page = staff.get(address(drafts, "/schools?grade=7"))
    assert (page.status_code, page.url) == (302, address(drafts, "/schools/?grade=7"))


def test_redirects_of_pages_stay_inside(staff, drafts):
    code = school_codes()[0]
    page = staff.get(address(drafts, f"/schools/?q={code}"))
    assert page.url == address(drafts, f"/schools/{code}/")
    assert "no-store" in page["Cache-Control"]


def test_the_past_is_not_part_of_a_preview(staff, drafts):
    page = staff.get(address(drafts, f"/schools/{school_codes()[0]}/2025/?as-of=2026-01-01"))
    assert page.status_code == 400
    assert "It cannot show a page as it was on a day in the past." in page.content.decode()


def test_other_languages_stay_inside(settings, staff, drafts):
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    page = staff.get(address(drafts, "/es/schools/"))
    assert page["Content-Language"] == "es"
    html = page.content.decode()
    assert 'lang="es"' in html
    assert address(drafts, "/schools/") in Links(html).found
    assert address(drafts, "/es/glossary/") in Links(html).found


def test_scripts_and_files_come_from_where_they_always_do(staff, drafts):
    html = staff.get(address(drafts, "/schools/")).content.decode()
    assert re.search('src="/static/js/', html)
    assert 'href="/static/css/staff.css"' in html


def test_a_qr_code_and_the_site_map_lead_into_the_preview(staff, drafts):
    school = school_codes()[0]
    assert staff.get(address(drafts, f"/schools/{school}/qr.svg"))["Content-Type"] == "image/svg+xml"
    text = staff.get(address(drafts, "/sitemap-districts-1.xml")).content.decode()
    assert f"http://testserver{address(drafts)}districts/{DISTRICT}/" in text


def test_the_prefix_ends_with_the_request(staff, drafts, monkeypatch):
    staff.get(address(drafts, "/nothing/"))
    assert get_script_prefix() == "/"
    monkeypatch.setattr("schoolinfo.profiles.views.home.way_to", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        staff.get(address(drafts))
    assert get_script_prefix() == "/"


def test_a_page_costs_the_same_queries_as_the_public_one_and_few_more(
    staff, drafts, client, django_assert_max_num_queries
):
    path = f"/schools/{school_codes()[0]}/"
    staff.get(address(drafts, path))
    with django_assert_max_num_queries(15):
        staff.get(address(drafts, path))


def test_only_reading_is_possible(staff, drafts):
    for method in ("post", "put", "patch", "delete", "options"):
        assert getattr(staff, method)(address(drafts)).status_code == 405, method
    assert staff.head(address(drafts)).content == b""
