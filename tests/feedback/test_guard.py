"""What keeps programs out, and never a person: nobody's words are lost by it."""

import pytest
from django.test import Client

from schoolinfo.feedback import limits
from schoolinfo.feedback.models import Entry, Sent, State, Step

pytestmark = pytest.mark.django_db
PAGE = "/compare/"

SAID = {"clear": "no", "comment": "What is this?", "contact": "ana@example.org"}
ROOM, DAY, _ALL = (limit.most for limit in limits.LIMITS)


def same_words(form) -> bool:
    return {name: form.values.get(name) for name in SAID} == SAID


def test_a_form_that_was_filled_in_at_once_is_sent_by_pressing_again(opened, clock):
    """As by a browser that fills it in, or a person with a plan."""
    again = opened(seconds=1, about=PAGE).send(**SAID)
    assert again.status == 422
    assert "Nothing you typed is lost. Please press the button again." in again.alert
    assert same_words(again)
    clock.forward(seconds=1)
    assert again.send().status == 303


def test_a_form_that_was_open_for_days_is_sent_by_pressing_again(opened, clock):
    again = opened(seconds=25 * 3600, about=PAGE).send(**SAID)
    assert again.status == 422
    assert "This page was open for a long time" in again.alert
    assert same_words(again)
    clock.forward(seconds=3)
    assert again.send().status == 303


@pytest.mark.parametrize("made", ["", "1", "1772474580.0:x", "nan:", "é"])
def test_a_moment_that_is_not_ours_counts_as_none(opened, made):
    again = opened().send(**SAID, made=made)
    assert again.status == 422
    assert same_words(again)


def test_an_error_does_not_make_the_form_younger(opened):
    again = opened().send(**SAID | {"contact": "ana"})
    assert again.send(contact="").status == 303


def test_who_fills_in_what_nobody_sees_is_put_with_the_spam(opened):
    """Thanked all the same, and a person whose browser did it is found there."""
    assert opened().send(**SAID, leave_empty="https://example.org").status == 303
    entry = Entry.objects.get()
    assert (entry.state, entry.comment) == (State.SPAM, SAID["comment"])
    assert entry.steps.get().kind == Step.Kind.STATE


def test_that_field_is_hidden_from_everybody_and_no_browser_knows_its_name(opened):
    html = opened().html
    assert '<div hidden><label for="leave-empty">' in html
    assert 'name="leave-empty" type="text" tabindex="-1" autocomplete="off"' in html


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver:8443"},
        {"Origin": "https://testserver"},
        {"Origin": "http://[::"},
    ],
)
def test_a_form_from_another_site_is_shown_and_not_sent(opened, headers):
    again = opened(about=PAGE).send(**SAID, headers=headers)
    assert again.status == 403
    assert "did not come from our own page" in again.alert
    assert same_words(again)
    assert not Entry.objects.exists()
    assert again.send(headers={"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"}).status == 303


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://testserver"}],
)
def test_our_own_page_and_old_browsers_are_heard(opened, headers):
    assert opened().send(**SAID, headers=headers).status == 303


def test_a_room_of_parents_behind_one_address_is_heard_and_a_flood_waits(opened, clock):
    for number in range(ROOM):
        clock.forward(seconds=-30)
        assert opened().send(comment=f"Comment {number}").status == 303
    again = opened().send(**SAID)
    assert again.status == 429
    assert "Wait ten minutes, then press the button again." in again.alert
    assert same_words(again)
    clock.forward(seconds=int(again.answer["Retry-After"]))
    assert again.send().status == 303


def test_a_day_has_its_own_limit(opened, clock):
    Sent.objects.create(
        key=limits.key_of(limits.LIMITS[1], clock.now(), "127.0.0.1"), since=midnight(clock), number=DAY
    )
    again = opened().send(**SAID)
    assert again.status == 429
    assert int(again.answer["Retry-After"]) > 3600
    assert "Keep a copy of it, and send it again tomorrow." in again.alert
    assert not Sent.objects.filter(key="all").exists(), "one network uses up what is for all"
    clock.forward(days=1, hours=-1)
    assert again.send().status == 303


def test_a_flood_from_many_addresses_has_an_end(opened, clock):
    Sent.objects.create(key="all", since=midnight(clock), number=limits.LIMITS[2].most)
    assert opened().send(**SAID).status == 429


def test_each_address_is_counted_for_itself(opened, clock, settings):
    settings.TRUSTED_PROXIES = 1
    opened(Client(headers={"X-Forwarded-For": "9.9.9.9, 192.0.2.1"})).send(comment="1")
    opened(Client(headers={"X-Forwarded-For": "192.0.2.2"})).send(comment="2")
    opened(Client(headers={"X-Forwarded-For": "2001:db8::1"})).send(comment="3")
    opened(Client(headers={"X-Forwarded-For": "2001:db8::2:1"})).send(comment="4")
    minutes = limits.key_of(limits.LIMITS[0], clock.now(), "192.0.2.1")
    assert Sent.objects.get(key=minutes).number == 1
    assert sorted(Sent.objects.exclude(key="all").values_list("number", flat=True)) == [1, 1, 1, 1, 2, 2]


def test_who_cannot_be_told_apart_is_not_stopped_for_the_others(opened):
    opened(Client(REMOTE_ADDR="")).send(**SAID)
    assert Sent.objects.get().key == "all"


def test_no_address_browser_or_cookie_is_kept(opened):
    browser = Client(
        headers={"User-Agent": "Mosaic/9", "Cookie": "sessionid=stolen"}, REMOTE_ADDR="192.0.2.77"
    )
    answer = opened(browser).send(**SAID).answer
    assert not answer.cookies
    rows = [row for model in (Entry, Step, Sent) for row in model.objects.values()]
    for trace in ("192.0.2.77", "Mosaic", "stolen"):
        assert trace not in str(rows)


def test_keys_of_two_days_have_nothing_in_common(clock):
    minutes, before = limits.LIMITS[0], clock.now()
    clock.forward(days=1)
    assert limits.key_of(minutes, before, "192.0.2.1") != limits.key_of(minutes, clock.now(), "192.0.2.1")


def midnight(clock):
    return clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
