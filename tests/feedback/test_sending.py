"""From a page to the inbox: what is kept, and that nothing typed is lost on the way."""

import pytest

from schoolinfo.feedback.forms import MOST, MOST_LINKS
from schoolinfo.feedback.models import Entry, PageKind, State

pytestmark = pytest.mark.django_db
PAGE, TITLE = "/compare/", "Compare schools"  # a page with many measures that needs no file


def kept() -> Entry:
    return Entry.objects.get()


def test_a_comment_is_kept_with_the_page_it_is_about(opened):
    answer = opened(about=PAGE).send(clear="partly", measure="chronic", comment="What is “chronic”?").answer
    assert (answer.status_code, answer["Location"]) == (303, f"/feedback/thanks/?about={PAGE}")
    entry = kept()
    assert (entry.page, entry.title, entry.kind) == (PAGE, TITLE, PageKind.COMPARE)
    assert (entry.clear, entry.measure, entry.comment) == ("partly", "chronic", "What is “chronic”?")
    assert (entry.language, entry.state, entry.copies, entry.contact) == ("en", State.NEW, 1, "")


def test_the_thanks_lead_back_to_the_page(opened, client):
    answer = opened(about=PAGE).send(clear="yes").answer
    assert f'<a href="{PAGE}">{TITLE}</a>' in client.get(answer["Location"]).content.decode()


def test_the_language_is_that_of_the_form(pseudo_locale, opened):
    opened(path=f"/{pseudo_locale}/feedback/").send(comment="Hola")
    assert kept().language == pseudo_locale


def test_no_answer_is_chosen_beforehand(opened):
    assert "clear" not in opened().values


@pytest.mark.parametrize("said", [{"clear": "no"}, {"comment": "Too long."}])
def test_an_answer_or_a_comment_is_enough(opened, said):
    assert opened().send(**said).status == 303
    assert Entry.objects.count() == 1


def test_neither_of_them_is_asked_for_at_its_field(opened):
    again = opened().send(contact="ana@example.org")
    assert again.status == 422
    assert "Choose yes, partly or no, or write a comment." in again.alert
    assert again.fields.links == ["#id_clear_0"]
    assert again.values["contact"] == "ana@example.org"
    assert again.send(clear="yes").status == 303


def test_an_answer_without_words_waits_for_nobody(opened):
    for _ in range(2):
        opened(about=PAGE).send(clear="yes")
    assert list(Entry.objects.values_list("state", "copies")) == [(State.CLOSED, 1)] * 2


def test_words_with_a_way_to_answer_wait(opened):
    opened(about=PAGE).send(clear="no", contact="ana@example.org")
    assert kept().state == State.NEW


def test_the_same_text_again_is_one_more(opened):
    for comment in ("What is this?", " what  IS this?\n"):
        assert opened(about=PAGE).send(comment=comment).status == 303
    assert (kept().copies, kept().comment) == (2, "What is this?")
    opened(about="/schools/").send(comment="What is this?")
    opened(about=PAGE).send(comment="What is this?", contact="ana@example.org")
    assert Entry.objects.count() == 3


@pytest.mark.parametrize(
    "contact", ["ana@example.org", "(213) 555-0100", "+1 213-555-0100 ext. 12", "5550100"]
)
def test_a_contact_is_an_address_or_a_number(opened, contact):
    opened().send(comment="Why?", contact=f" {contact} ")
    assert kept().contact == contact


@pytest.mark.parametrize(
    "contact",
    [
        "ana",
        "ana@example",
        "ana@example.org, bo@example.org",
        "ana@example.org\r\nBcc: all@example.org",
        "ana@example.org\nBcc: all@example.org",
        "ana@example.org%0aBcc:all@example.org",
        "Ana <ana@example.org>",
        "555\n0100",
        "12",
        "a" * 300 + "@example.org",
        "x" * 3_000,
    ],
)
def test_any_other_contact_is_refused_and_stands_there_still(opened, contact):
    again = opened().send(clear="no", comment="Why?", contact=contact)
    assert again.status == 422
    assert "one e-mail address, like name@example.org, or one phone number" in again.alert
    assert again.fields.links == ["#id_contact"]
    assert again.values["contact"].split() == contact.split()
    assert (again.values["clear"], again.values["comment"]) == ("no", "Why?")
    assert not Entry.objects.exists()


def test_a_comment_may_be_as_long_as_it_says(opened):
    comment = "é\r\n" * (MOST // 2 - 1) + "éx"
    assert opened().send(comment=comment).status == 303
    assert len(kept().comment) == MOST


def test_one_that_is_longer_is_told_by_how_much_and_kept_whole(opened):
    comment = "ß" * (MOST + 312)
    again = opened().send(clear="no", comment=comment)
    assert again.status == 422
    assert "The comment may have 4,000 characters. Take out 312 characters." in again.alert
    assert again.values["comment"] == comment
    assert again.send(comment=comment[:MOST]).status == 303


def test_a_comment_is_no_list_of_links(opened):
    links = " ".join(f"https://example.org/{number}" for number in range(MOST_LINKS + 1))
    again = opened().send(comment=links)
    assert again.status == 422
    assert "up to 3 web addresses" in again.alert
    assert again.values["comment"] == links
    assert again.send(comment=links.rpartition(" ")[0]).status == 303


def test_what_cannot_be_seen_is_left_out(opened):
    opened().send(comment="a\x00b\x07\x85c\td\r\ne", contact="ana@example.org\x00")
    assert (kept().comment, kept().contact) == ("abc\td\ne", "ana@example.org")


def test_a_measure_that_there_is_not_is_none(opened):
    opened(about=PAGE).send(comment="Why?", measure="nosuch")
    assert kept().measure == ""
