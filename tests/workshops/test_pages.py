"""The public list of workshops, one of them, and both as calendars."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from schoolinfo.times import moment_of
from schoolinfo.workshops import changing
from schoolinfo.workshops.contact import contact
from schoolinfo.workshops.selectors import PAST

from .builders import DAY, over, workshop

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def events(answer) -> list:
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_the_list_says_when_where_for_whom_and_how_to_sign_up(client):
    workshop()
    said = text(client.get("/workshops/"))
    for words in (
        "Read your school’s Dashboard",
        "6 p.m. to 7:30 p.m., Pacific Time",
        "Windmill Hill Elementary, library, 1 Mill Lane, Fable Valley",
        "Spanish · Español",
        "English, on request",
        "40 people",
        "Ramp at the side door",
        "Ages 3 to 10",
        "workshops@example.org",
    ):
        assert words in said, words
    assert 'href="mailto:workshops@example.org"' in client.get("/workshops/").content.decode()


def test_the_next_one_stands_first_and_past_ones_apart(client):
    workshop(DAY + timedelta(days=5), title="Later")
    workshop(title="Sooner")
    over(title="Over and done")
    page = client.get("/workshops/").content.decode()
    assert page.index("Sooner") < page.index("Later") < page.index('id="past"') < page.index("Over and done")


def test_without_workshops_the_list_says_what_to_do(client):
    said = text(client.get("/workshops/"))
    assert "No workshop is planned at the moment." in said
    assert "<select" not in client.get("/workshops/").content.decode()


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("language=es", {"Spanish here", "Spanish online"}),
        ("language=ko", {"Korean west"}),
        ("area=East", {"Spanish here"}),
        ("area=online", {"Spanish online"}),
        ("language=ko&area=East", set()),
        ("area=Nowhere", set()),
    ],
)
def test_the_list_and_its_calendar_are_chosen_by_language_and_area(client, asked, shown):
    workshop(title="Spanish here")
    workshop(title="Korean west", language="ko", area="West")
    workshop(title="Spanish online", area="", place="", address="", online="https://meet.example.org/1")
    page = client.get(f"/workshops/?{asked}").content.decode()
    named = {title for title in ("Spanish here", "Korean west", "Spanish online") if title in page}
    assert named == shown
    if not shown:
        assert "No workshop to come fits this choice." in page
    feed = re.search(r'href="(/workshops/feed\.ics[^"]*)" type="text/calendar">', page)[1].replace(
        "&amp;", "&"
    )
    assert {str(event["summary"]) for event in events(client.get(feed))} == shown


@pytest.mark.parametrize("asked", ["language=tlh", "area=" + "x" * 61, "area=%00"])
def test_a_choice_that_cannot_be_is_refused_with_a_way_on(client, asked):
    answer = client.get(f"/workshops/?{asked}")
    assert answer.status_code == 400
    assert 'href="/workshops/"' in answer.content.decode()


@pytest.mark.parametrize("number", ["0", "999", str(2**63), "9" * 40])
@pytest.mark.parametrize("rest", ["", "workshop.ics"])
def test_an_unknown_workshop_is_not_there(client, number, rest):
    answer = client.get(f"/workshops/{number}/{rest}")
    assert answer.status_code == 404
    assert "There is no such workshop." in text(answer)


def test_a_canceled_workshop_says_so_and_why_everywhere(client):
    made = workshop()
    changing.cancel(made.pk, "The library is closed.", by="felix", sequence=0)
    for address in ("/workshops/", f"/workshops/{made.pk}/"):
        said = text(client.get(address))
        assert "This workshop is canceled. The library is closed." in said
        assert "workshops@example.org" not in said
    (event,) = events(client.get("/workshops/feed.ics"))
    assert str(event["status"]) == "CANCELLED"
    assert str(event["summary"]) == "Canceled: Read your school’s Dashboard"
    assert int(event["sequence"]) == 1
    changing.restore(made.pk, by="felix", sequence=1)
    assert "canceled" not in text(client.get("/workshops/"))


def test_a_workshop_that_is_over_keeps_its_page(client):
    made = over()
    assert "This workshop is over." in text(client.get(f"/workshops/{made.pk}/"))
    assert events(client.get("/workshops/feed.ics")) == []
    assert len(events(client.get(f"/workshops/{made.pk}/workshop.ics"))) == 1


def test_a_calendar_holds_the_moment_in_the_zone_of_the_district(client):
    """On December 3 it is 6 p.m. in Los Angeles at 2 a.m. of the next day in UTC; on July 2, at 1 a.m."""
    for day, moment in (
        (date(2031, 12, 3), datetime(2031, 12, 4, 2, tzinfo=UTC)),
        (date(2031, 7, 2), datetime(2031, 7, 3, 1, tzinfo=UTC)),
    ):
        made = workshop(day)
        answer = client.get(f"/workshops/{made.pk}/workshop.ics")
        (event,) = events(answer)
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        assert event["dtstart"].dt == moment
        assert event["dtstart"].params["TZID"] == "America/Los_Angeles"
        assert b"BEGIN:VTIMEZONE" in answer.content
        assert str(event["url"]) == f"http://testserver/workshops/{made.pk}/"
        assert "Ramp at the side door" in str(event["description"])


def test_the_same_workshops_give_the_same_calendar(client):
    workshop()
    workshop(DAY + timedelta(days=2), language="en")
    first, second = (client.get("/workshops/feed.ics") for _ in range(2))
    assert first.content == second.content
    assert client.get("/workshops/feed.ics", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_text_cannot_break_out_of_a_calendar(client):
    workshop(title="A; b, c\\n\r\nDTSTART:19700101T000000Z", about="x\r\nEND:VCALENDAR\r\n")
    (event,) = events(client.get("/workshops/feed.ics"))
    assert event["dtstart"].dt.year == DAY.year
    assert "END:VCALENDAR" in str(event["description"])


def test_many_workshops_cost_the_queries_of_one(client, settings, django_assert_num_queries):
    settings.PAGE_CACHE = False
    workshop()
    with django_assert_num_queries(2):
        client.get("/workshops/")
    for _number in range(PAST + 5):
        workshop()
        over()
    with django_assert_num_queries(2):
        page = client.get("/workshops/").content.decode()
    assert page.split('id="past"')[1].count("<li>") >= PAST


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("ana@example.org", "mailto:ana@example.org"),
        ("https://example.org/sign-up?x=1", "https://example.org/sign-up?x=1"),
        ("(213) 555-0142", "tel:+12135550142"),
        ("+1 213 555 0142", "tel:+12135550142"),
        ("call 213 555 0142", ""),
        ("555-0142", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_contact_opens_what_it_is(typed, link):
    assert contact(typed).link == link


def test_the_zone_of_the_site_is_that_of_its_times():
    assert timezone.localtime(moment_of(date(2031, 1, 2), time(18))).hour == 18
