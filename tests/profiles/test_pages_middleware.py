"""The page cache on its own: a view that counts how often it was asked."""

import gzip
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import LARGEST, PagesMiddleware, shelf
from schoolinfo.releases.current import Release, Releases

BODY = b"<p>A page</p>" * 100


def public(*versions: int, **kwargs) -> Releases:
    made = (Release(v, "dashboard/ela", "2025", "", "", 1, timezone.now(), ("a.txt",)) for v in versions)
    return Releases(tuple(made), **kwargs)


class Site:
    """The middleware over one view, and what the database would say is public."""

    def __init__(self, monkeypatch):
        self.releases = public(1)
        self.asked = 0
        self.status = 200
        self.body = BODY
        self.queries = 0
        self.pages = PagesMiddleware(self.view)
        monkeypatch.setattr(Releases, "public", classmethod(lambda cls: self.read()))

    def read(self) -> Releases:
        self.queries += 1
        return self.releases

    def view(self, request):
        self.asked += 1
        request.releases = Releases.public()
        return HttpResponse(self.body, status=self.status)

    def get(self, address="/schools/", method="get", **headers):
        return self.pages(getattr(RequestFactory(), method)(address, headers=headers))


@pytest.fixture
def site(monkeypatch):
    return Site(monkeypatch)


def test_a_page_is_rendered_once_and_the_second_answer_asks_nothing(site):
    first, queries = site.get(), site.queries
    second = site.get()
    assert (first.content, second.content) == (BODY, BODY)
    assert site.asked == 1
    assert site.queries == queries


def test_clients_that_take_gzip_get_it_packed_and_others_plain(site):
    for accept, packed in [("gzip, br", True), ("br", False), ("gzip;q=0, br", False), ("gzip;q=0.5", True)]:
        response = site.get(accept_encoding=accept)
        assert (response.headers.get("Content-Encoding") == "gzip") is packed, accept
        body = gzip.decompress(response.content) if packed else response.content
        assert body == BODY
        assert response.headers["Content-Length"] == str(len(response.content))
        assert response.headers["Vary"] == "Accept-Encoding"


def test_the_tag_of_a_page_is_answered_with_304_without_the_view(site):
    tag = site.get().headers["ETag"]
    response = site.get(if_none_match=f'"other", {tag}')
    assert response.status_code == 304
    assert response.content == b""
    assert response.headers["ETag"] == tag
    assert "s-maxage" in response.headers["Cache-Control"]
    assert site.asked == 1


@pytest.mark.parametrize("tag", ["*", "", '"nonsense', '"' + "a" * 5000 + '"'])
def test_a_tag_that_was_not_handed_out_gets_the_page(site, tag):
    assert site.get(if_none_match=tag).status_code == 200


def test_the_tag_of_one_address_does_not_fit_another(site):
    tag = site.get("/schools/").headers["ETag"]
    assert site.get("/measures/", if_none_match=tag).status_code == 200


def test_a_new_version_gives_another_page_and_another_tag(site):
    tag = site.get().headers["ETag"]
    site.releases = public(1, 2)
    memory.forget()  # a second has passed
    response = site.get(if_none_match=tag)
    assert response.status_code == 200
    assert response.headers["ETag"] != tag
    assert site.asked == 2


def test_a_page_is_kept_under_what_it_was_made_of(site):
    """A process that still remembers the old content keeps the new page under the new one."""
    old = site.get("/schools/").headers["ETag"]
    site.releases = public(1, 2)
    new = site.get("/measures/").headers["ETag"]
    memory.forget()
    assert site.get("/measures/").headers["ETag"] == new
    assert site.asked == 2
    assert site.get("/schools/").headers["ETag"] != old


def test_what_is_remembered_ends_when_a_publication_is_due(site):
    site.releases = public(1, next_change=timezone.now() - timedelta(seconds=1))
    site.get()
    queries = site.queries
    site.get()
    assert site.queries > queries


@pytest.mark.parametrize(("seconds", "most"), [(3600, 60), (20, 20), (-5, 0)])
def test_shared_caches_keep_a_page_up_to_the_next_publication(site, seconds, most):
    site.releases = public(1, next_change=timezone.now() + timedelta(seconds=seconds))
    left = int(site.get().headers["Cache-Control"].rpartition("=")[2])
    assert most - 2 <= left <= most


def test_previews_are_never_kept(site):
    site.releases = public(1, cacheable=False)
    response = site.get()
    site.get()
    assert site.asked == 2
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers


@pytest.mark.parametrize("status", [301, 400, 404, 500])
def test_only_pages_that_are_there_are_kept(site, status):
    site.status = status
    response = site.get()
    site.get()
    assert site.asked == 2
    assert response.headers["Cache-Control"] == "no-store"


def test_unknown_parameters_change_nothing_and_searches_are_not_kept(site):
    site.get("/schools/")
    site.get("/schools/?utm_source=mail&x=%00")
    assert site.asked == 1
    site.get("/schools/?page=2")
    site.get("/schools/?page=2&fbclid=1")
    assert site.asked == 2
    site.get("/schools/?q=oak")
    site.get("/schools/?q=oak")
    assert site.asked == 4
    site.get("/schools/?page=" + "1" * 200)
    site.get("/schools/?page=" + "1" * 200)
    assert site.asked == 6


def test_a_comparison_is_kept_under_its_schools_and_its_year(site):
    tags = {
        site.get(f"/compare/qr.svg?{asked}").headers["ETag"]
        for asked in ("schools=1,2", "schools=2,1", "schools=1,2&year=2024")
    }
    assert len(tags) == 3
    site.get("/compare/qr.svg?schools=1,2&x=y")
    assert site.asked == 3


def test_a_long_answer_pushes_no_page_out_and_is_not_sent_again_to_who_has_it(site):
    site.body = b"x" * (LARGEST + 1)
    tag = site.get("/schools/").headers["ETag"]
    site.get("/schools/")
    assert site.asked == 2
    assert len(shelf) == 0
    assert site.get("/schools/", if_none_match=tag).status_code == 304


def test_of_a_repeated_parameter_the_last_counts(site):
    first = site.get("/schools/?page=1&page=2").headers["ETag"]
    assert site.get("/schools/?page=2").headers["ETag"] == first
    assert site.get("/schools/?page=2&page=1").headers["ETag"] != first


def test_every_school_of_a_comparison_counts(site):
    joined = site.get("/compare/?schools=1,2").headers["ETag"]
    repeated = site.get("/compare/?schools=1&schools=2").headers["ETag"]
    last = site.get("/compare/?schools=2").headers["ETag"]
    assert len({joined, repeated, last}) == 3


def test_a_comparison_of_four_is_kept_and_words_to_add_a_school_are_not(site):
    four = ",".join(str(99100170100100 + n) for n in range(4))
    for address, asked in (
        (f"/compare/?schools={four}&year=2024&groups=growth-math", 1),
        (f"/compare/?schools={four},{four}", 2),
        (f"/compare/?schools={four}&add=oak", 2),
    ):
        before = site.asked
        site.get(address)
        site.get(address)
        assert site.asked - before == asked


def test_head_has_the_headers_of_get_and_no_body(site):
    get, head = site.get(), site.get(method="head")
    assert head.content == b""
    assert dict(head.items()) == dict(get.items())


def test_the_cache_can_be_switched_off(site, settings):
    settings.PAGE_CACHE = False
    tag = site.get().headers["ETag"]
    site.get()
    assert site.asked == 2
    assert len(shelf) == 0
    assert site.get(if_none_match=tag).status_code == 304
