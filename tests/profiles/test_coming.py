"""The next release date on public pages."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from schoolinfo.middleware.content import memory
from schoolinfo.profiles.coming import coming
from schoolinfo.releases.current import Releases
from schoolinfo.releases.next_release import Expected, expect

from .addresses import school_codes
from .pseudo import untranslated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


def test_the_day_in_words():
    releases = Releases((), expected=Expected(2026, date(2026, 12, 3)))
    assert coming(releases) == "The 2026 Dashboard is expected here on December 3, 2026."
    assert coming(Releases(())) == ""


def pages() -> list[str]:
    school = school_codes()[0]
    return ["/", "/changes/", f"/schools/{school}/", f"/schools/{school}/2025/", "/state/"]


def test_it_stands_on_the_pages_of_those_who_wait(client):
    before = {page: client.get(page) for page in pages()}
    day = timezone.localdate() + timedelta(days=12)
    expect(2026, day, by="ana")
    memory.forget()  # a second has passed
    for page, old in before.items():
        assert "is expected here on" not in old.content.decode()
        new = client.get(page, headers={"If-None-Match": old["ETag"]})
        assert new.status_code == 200, page
        assert f"The 2026 Dashboard is expected here on {date_format(day)}." in new.content.decode(), page


def test_pages_are_as_before_once_it_is_not_known_any_more(client):
    before = {page: client.get(page) for page in pages()}
    expect(2026, timezone.localdate() + timedelta(days=12), by="ana")
    expect(2026, None, by="ana")
    memory.forget()
    for page, old in before.items():
        new = client.get(page)
        assert (new.content, new["ETag"]) == (old.content, old["ETag"]), page


def test_a_day_in_the_past_says_nothing_of_what_comes(client):
    expect(2026, timezone.localdate() + timedelta(days=12), by="ana")
    page = client.get(f"/schools/{school_codes()[0]}/2025/?as-of={timezone.localdate().isoformat()}")
    assert page.status_code == 200
    assert "is expected here on" not in page.content.decode()


def test_it_is_said_in_the_language_of_the_page(pseudo_locale, client, data):
    expect(2026, timezone.localdate() + timedelta(days=12), by="ana")
    memory.forget()
    for page in pages():
        text = client.get(f"/{pseudo_locale}{page}").content.decode()
        assert "is expected here on" not in text
        assert not (found := untranslated(text, data)), (page, found)


def test_no_page_costs_a_query_more(client, django_assert_num_queries):
    expect(2026, timezone.localdate() + timedelta(days=12), by="ana")
    memory.current()
    with django_assert_num_queries(3):  # releases, the district's and the state's profile
        client.get("/")
