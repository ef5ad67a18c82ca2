"""What the staff reads: the list, its filters, its table, and who sees what."""

import csv
import io
from datetime import UTC, datetime

import pytest
from django.urls import reverse

from schoolinfo.feedback.models import State
from tests.staff.people import signed_in

from .entries import entry, trail

pytestmark = pytest.mark.django_db
HOSTILE = '=HYPERLINK("https://evil.example") <script>alert(1)</script>'


def listed(client, **asked) -> list[str]:
    """The comments of the list, in its order."""
    return [line.comment for line in client.get(reverse("staff-feedback"), asked).context["lines"]]


def test_the_newest_stands_first_and_pages_have_fifty(facilitator):
    for number in range(51):
        entry(f"Comment {number}", at=datetime(2026, 3, 1, 8, number % 60, tzinfo=UTC))
    assert listed(facilitator)[:2] == ["Comment 50", "Comment 49"]
    assert len(listed(facilitator)) == 50
    assert listed(facilitator, page=2) == ["Comment 0"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"state": "spam"}, ["spam"]),
        ({"state": "open"}, ["new", "work"]),
        ({"clear": "yes"}, ["clear"]),
        ({"clear": "unsaid"}, ["unsaid"]),
        ({"kind": "guide"}, ["guide"]),
        ({"measure": "ela"}, ["measure"]),
        ({"since": "2026-03-03", "until": "2026-03-03"}, ["day"]),
        ({"until": "9999-12-31"}, []),
        ({"words": "CHARTER public"}, ["words"]),
        ({"words": "' OR 1=1 --"}, []),
    ],
)
def test_filters_leave_what_fits(facilitator, asked, found):
    comments = {
        "spam": entry("spam", state=State.SPAM),
        "new": entry("new"),
        "work": entry("work", state=State.IN_WORK),
        "clear": entry("clear", clear="yes", state=State.CLOSED),
        "unsaid": entry("unsaid", clear="", state=State.CLOSED),
        "guide": entry("guide", kind="guide", state=State.CLOSED),
        "measure": entry("measure", measure="ela", state=State.CLOSED),
        "day": entry("day", at=datetime(2026, 3, 4, 7, 30, tzinfo=UTC), state=State.CLOSED),
        "words": entry("Is a charter a public school?", state=State.CLOSED),
    }
    expected = sorted(comments[name].comment for name in found)
    assert sorted(listed(facilitator, **asked)) == expected


def test_a_filter_that_cannot_be_read_is_said(facilitator):
    entry()
    html = facilitator.get(reverse("staff-feedback"), {"since": "yesterday"}).content.decode()
    assert 'href="#id_since"' in html
    assert "No entry fits these filters." in html


def test_answers_are_counted_with_those_that_came_several_times(facilitator):
    entry("a", copies=3)
    entry("b", clear="yes")
    page = facilitator.get(reverse("staff-feedback"))
    assert page.context["tally"] == [("Yes", 1), ("Partly", 0), ("No", 3)]


def test_an_empty_inbox_says_where_feedback_comes_from(facilitator):
    html = facilitator.get(reverse("staff-feedback")).content.decode()
    assert "A link at the end of each public page leads readers to the form." in html


def test_what_looks_like_code_is_text_in_the_inbox_and_in_the_table(facilitator):
    one = entry(HOSTILE, title=HOSTILE, contact=HOSTILE, answer=HOSTILE)
    for address in (reverse("staff-feedback"), reverse("staff-feedback-entry", args=[one.pk])):
        html = facilitator.get(address).content.decode()
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert" in html
    table = facilitator.get(reverse("staff-feedback-csv"))
    assert table["Content-Type"] == "text/csv; charset=utf-8"
    (row,) = rows(table)
    assert {row[name] for name in ("title", "comment", "answer", "contact")} == {f"'{HOSTILE}"}


def rows(answer) -> list[dict]:
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_table_has_what_the_filters_leave_and_is_in_the_trail(facilitator):
    entry("new", copies=2)
    entry("spam", state=State.SPAM)
    (row,) = rows(facilitator.get(reverse("staff-feedback-csv"), {"state": "new"}))
    assert (row["comment"], row["times"], row["state"], row["page"]) == ("new", "2", "new", "/schools/")
    assert trail() == [("downloaded", "feedback.csv")]


@pytest.mark.parametrize(
    ("role", "sees"),
    [("facilitator", True), ("administrator", True), ("uploader", False), ("approver", False)],
)
def test_contacts_are_for_those_who_answer(role, sees):
    one, client = entry(contact="ana@example.org"), signed_in(role)
    for address in (
        reverse("staff-feedback"),
        reverse("staff-feedback-csv"),
        reverse("staff-feedback-entry", args=[one.pk]),
    ):
        shown = "ana@example.org" in client.get(address).content.decode()
        assert shown == (sees and address != reverse("staff-feedback")), address
    html = client.get(reverse("staff-feedback-entry", args=[one.pk])).content.decode()
    assert ('name="do"' in html) == sees


@pytest.mark.parametrize(
    ("role", "waits"), [("facilitator", True), ("administrator", True), ("uploader", False)]
)
def test_new_feedback_waits_for_those_who_answer(role, waits):
    for state in (State.NEW, State.NEW, State.CLOSED):
        entry(state=state)
    assert ("New feedback: 2" in signed_in(role).get("/staff/").content.decode()) == waits


def test_the_list_costs_as_many_queries_for_many_as_for_one(facilitator, django_assert_max_num_queries):
    for number in range(30):
        entry(f"{number}")
    with django_assert_max_num_queries(6):
        facilitator.get(reverse("staff-feedback"))


@pytest.mark.parametrize(("language", "said"), [("en", "English"), ("tlh", "tlh")])
def test_an_entry_says_in_which_language_it_was_written(facilitator, language, said):
    page = facilitator.get(reverse("staff-feedback-entry", args=[entry(language=language).pk]))
    assert f"<dt>Language</dt><dd>{said}</dd>" in page.content.decode()
