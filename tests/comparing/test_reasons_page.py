"""Reasons for warnings, as people write them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.ledger import withdraw
from schoolinfo.releases.models import Reason
from tests.staff.people import signed_in

from .builders import row, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(load):
    """A draft with two warnings of a Status and two of a size."""
    load.ela(2023, *(row(school(n), currdenom="100") for n in range(2)))
    return load.ela(2024, *(row(school(n), 90.0) for n in range(2)), public=False)


@pytest.fixture
def page(version):
    return reverse("staff-reasons", args=[version.pk])


def send(client, page, *places, rule="change_status", text="A new program.", **more):
    sent = {"rule": rule, "warning": [str(place) for place in places], "text": text}
    return client.post(page, sent, **more)


def test_warnings_stand_by_rule_each_with_its_place_and_a_box(version, page):
    html = signed_in("uploader").get(page).content.decode()
    assert html.count("<form") == 2
    assert html.count('type="checkbox"') == 4
    assert html.count(" checked") == 4
    assert "eladownload2024.txt, line 2, column currstatus" in html
    assert "4 warnings still need a reason" in html
    assert "2 still need a reason." in html


def test_one_reason_for_all_of_a_rule(version, page):
    client = signed_in("uploader")
    answer = send(client, page, 0, 1, follow=True)
    assert answer.redirect_chain == [(f"{page}#rule-change_status", 302)]
    html = answer.content.decode()
    assert "The reason is saved for 2 warnings." in html
    assert "All have a reason." in html
    assert reasons.given(version)[0].by == client.person.username
    assert reasons.missing(version) == [2, 3]


def test_a_reason_is_corrected_and_the_earlier_one_shown(version, page):
    send(signed_in("uploader"), page, 0, text="First said.")
    html = send(signed_in("approver"), page, 0, text="Corrected.", follow=True).content.decode()
    assert html.index("Corrected.") < html.index("Earlier reasons") < html.index("First said.")


@pytest.mark.parametrize(
    ("places", "text", "error"),
    [
        ((), "Why", "Choose the warnings that the reason is for."),
        ((0,), "  ", "Write the reason."),
        ((0,), "x" * 2001, "Write at most 2,000 characters."),
        ((99,), "Why", "These are not warnings of this version that want a reason."),
    ],
)
def test_a_wrong_form_says_so_at_the_top_and_keeps_what_was_typed(version, page, places, text, error):
    answer = send(signed_in("uploader"), page, *places, text=text)
    assert answer.status_code == 422
    html = answer.content.decode()
    assert f'<a href="#text-change_status">{error}</a>' in html
    assert f">{text}</textarea>" in html
    assert "<title>Error: " in html
    assert not Reason.objects.exists()


def test_boxes_that_were_emptied_stay_empty_after_an_error(version, page):
    html = send(signed_in("uploader"), page, 1, text="").content.decode()
    assert 'value="0">' in html
    assert 'value="1" checked>' in html


@pytest.mark.parametrize(
    "sent", [{"warning": "x"}, {"warning": "²"}, {"warning": "9" * 40}, {"rule": "<b>"}, {}]
)
def test_a_form_that_no_page_sends_changes_nothing(page, sent):
    assert signed_in("uploader").post(page, {"text": "Why", **sent}).status_code == 422
    assert not Reason.objects.exists()


def test_reasons_are_shown_as_text(version, page):
    html = send(
        signed_in("uploader"), page, 0, text="<script>alert(1)</script>", follow=True
    ).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_withdrawn_version_shows_its_reasons_and_no_form(version, page):
    client = signed_in("uploader")
    send(client, page, 0, text="Said before.")
    withdraw(version, by="approver", note="Wrong")
    html = client.get(page).content.decode()
    assert "This version was withdrawn." in html
    assert "Said before." in html
    assert "<textarea" not in html
    assert send(client, page, 1).status_code == 422
    assert Reason.objects.count() == 1


def test_without_such_warnings_there_is_nothing_to_do(load):
    version = load.ela(2024, row(), public=False)
    html = signed_in("uploader").get(reverse("staff-reasons", args=[version.pk])).content.decode()
    assert "No warning of this version needs a reason." in html


def test_the_queries_are_the_same_for_one_reason_and_for_many(version, page):
    client = signed_in("uploader")

    def queries():
        send(client, page, 0, 1, text="Said again.")
        client.get(page)
        with CaptureQueriesContext(connection) as captured:
            client.get(page)
        return len(captured)

    few = queries()
    for _ in range(4):
        assert queries() == few
