from django.http import HttpResponse

from schoolinfo.middleware.shelf import Page, Shelf


def page(size: int) -> Page:
    return Page({}, b"x" * size, b"")


def test_the_pages_unused_for_longest_leave_first():
    shelf = Shelf(limit=30)
    for key in "abc":
        shelf.put(key, page(10))
    shelf.get("a")
    shelf.put("d", page(10))
    assert [key for key in "abcd" if shelf.get(key)] == ["a", "c", "d"]


def test_a_page_above_the_limit_is_not_kept():
    shelf = Shelf(limit=30)
    shelf.put("a", page(31))
    assert len(shelf) == 0


def test_the_same_key_counts_once():
    shelf = Shelf(limit=30)
    for _ in range(10):
        shelf.put("a", page(20))
    shelf.put("b", page(10))
    assert len(shelf) == 2


def test_a_page_keeps_the_headers_of_its_answer():
    assert Page.of(HttpResponse(b"x", headers={"X-Thing": "1"})).headers["X-Thing"] == "1"
