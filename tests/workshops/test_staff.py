"""Facilitators add, change and cancel workshops; nothing is lost, and what was done stands in the trail."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from schoolinfo.releases.models import AuditEntry
from schoolinfo.workshops.models import Workshop
from tests.staff.people import signed_in

from .builders import DAY, TYPED, over, workshop

pytestmark = pytest.mark.django_db
NEW = "/staff/workshops/new/"


@pytest.fixture
def felix(db):
    return signed_in("facilitator", name="felix")


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_workshop_is_on_the_public_list_at_once(felix, client):
    answer = felix.post(NEW, TYPED)
    assert answer.status_code == 302
    made = Workshop.objects.get()
    assert made.created_by == "felix"
    assert made.ends_at - made.starts_at == timedelta(minutes=90)
    assert TYPED["title"] in text(client.get("/workshops/"))
    entry = AuditEntry.objects.get(action="workshop added")
    assert (entry.by, entry.about) == ("felix", f"{TYPED['title']}, {DAY}")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("title", "", "Give the workshop a title."),
        ("title", "x" * 121, "Write at most 120 characters. Now there are 121."),
        ("day", "", "Choose the day."),
        ("day", "someday", "Write the day like this: 2026-12-03."),
        ("day", "2020-01-01", "That moment has passed. Choose one in the future."),
        ("day", "2099-01-01", "Choose a day within the next two years."),
        ("day", "9999-12-31", "Choose a day of the years 2000 to 2100."),
        ("starts", "6 o'clock", "Write the time like this: 09:30."),
        ("ends", "17:00", "It ends before it begins. Choose a later time."),
        ("language", "", "Choose the language it is held in."),
        ("place", "", "Give a place, or a web address to join."),
        ("online", "meet me", "Write the whole address: https://…"),
        ("online", "javascript:alert(1)", "Write the whole address: https://…"),
        ("capacity", "0", "greater than or equal to 1"),
        ("capacity", "many", "Write a whole number."),
        ("contact", "", "Say how to sign up."),
        ("contact", "ask Ana", "Write an e-mail address"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(felix, field, typed, said):
    answer = felix.post(NEW, TYPED | {field: typed})
    assert said in text(answer)
    page = answer.content.decode()
    assert f'href="#id_{field}"' in page
    for kept in set(TYPED.values()) - {TYPED[field], "es", ""}:
        assert kept in page, kept
    assert not Workshop.objects.exists()


def test_a_time_that_the_clocks_leave_out_is_refused(felix):
    """In 2027 the clocks of Los Angeles go from 1:59 to 3:00 on March 14."""
    answer = felix.post(NEW, TYPED | {"day": "2027-03-14", "starts": "02:30", "ends": "04:00"})
    assert "the clocks are set forward then" in text(answer)


def test_a_change_counts_and_says_what_it_changed(felix):
    made = workshop()
    address = reverse("staff-workshop", args=[made.pk])
    assert felix.post(address, TYPED | {"area": "West", "sequence": "0"}).status_code == 302
    made.refresh_from_db()
    assert (made.area, made.sequence) == ("West", 1)
    assert AuditEntry.objects.get(action="workshop changed").detail["fields"] == "area"


def test_whoever_is_slower_is_told_and_loses_nothing(felix):
    made = workshop()
    address = reverse("staff-workshop", args=[made.pk])
    felix.post(address, TYPED | {"area": "West", "sequence": "0"})
    answer = felix.post(address, TYPED | {"area": "North", "sequence": "0"})
    assert answer.status_code == 409
    assert "Somebody else has changed this workshop in the meantime." in text(answer)
    assert 'value="North"' in answer.content.decode()
    made.refresh_from_db()
    assert made.area == "West"
    assert felix.post(address, TYPED | {"area": "North", "sequence": "1"}).status_code == 302


@pytest.mark.parametrize("sequence", ["", "x", "-1", "9" * 30, "١"])
def test_a_form_without_its_mark_changes_nothing(felix, sequence):
    made = workshop()
    answer = felix.post(reverse("staff-workshop", args=[made.pk]), TYPED | {"sequence": sequence})
    assert answer.status_code == 409
    made.refresh_from_db()
    assert made.sequence == 0


def test_canceling_wants_a_reason_and_can_be_taken_back(felix, client):
    made = workshop()
    address = reverse("staff-workshop-cancel", args=[made.pk])
    assert "Say why, in a sentence." in text(felix.post(address, {"why": " ", "sequence": "0"}))
    assert felix.post(address, {"why": "No room.", "sequence": "0"}).status_code == 302
    assert "This workshop is canceled. No room." in text(client.get("/workshops/"))
    assert felix.post(address, {"why": "Twice.", "sequence": "0"}).status_code == 409
    felix.post(reverse("staff-workshop-restore", args=[made.pk]), {"sequence": "1"})
    assert "canceled" not in text(client.get("/workshops/"))
    trail = AuditEntry.objects.order_by("pk").values_list("action", flat=True)
    assert list(trail) == ["workshop added", "workshop canceled", "workshop restored"]


def test_another_one_like_it_takes_everything_but_the_day(felix):
    made = over()
    page = felix.get(f"{NEW}?like={made.pk}").content.decode()
    assert TYPED["place"] in page
    assert 'value="18:00"' in page
    assert not re.search(r'name="day"[^>]* value=', page)
    for odd in ("0", "x", "9" * 30):
        assert felix.get(f"{NEW}?like={odd}").status_code == 200


def test_an_old_workshop_may_still_be_mended(felix):
    made = over()
    day = made.starts_at.date().isoformat()
    answer = felix.post(reverse("staff-workshop", args=[made.pk]), TYPED | {"day": day, "sequence": "0"})
    assert answer.status_code == 302
