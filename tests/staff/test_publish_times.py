"""Times are those of the district, and a time that its clocks do not show is not guessed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from schoolinfo.times import NoSuchMoment, age, announced, in_words, moment_of, zone_in_words

DAY = date(2026, 12, 3)
NOW = datetime(2026, 11, 30, 17, 30, tzinfo=UTC)


def test_a_moment_is_of_the_clocks_of_the_district():
    assert moment_of(DAY, time(9, 30)) == datetime(2026, 12, 3, 17, 30, tzinfo=UTC)
    assert moment_of(date(2026, 7, 1), time(9, 30)) == datetime(2026, 7, 1, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize("clock", [time(2), time(2, 30), time(2, 59)])
def test_the_hour_that_is_left_out_in_spring(clock):
    with pytest.raises(NoSuchMoment, match=r"There is no .* on March 14, 2027: the clocks are set forward"):
        moment_of(date(2027, 3, 14), clock)


@pytest.mark.parametrize("clock", [time(1), time(1, 59)])
def test_the_hour_that_comes_twice_in_fall(clock):
    with pytest.raises(NoSuchMoment, match="comes twice on November 7, 2027: the clocks are set back"):
        moment_of(date(2027, 11, 7), clock)


@pytest.mark.parametrize("clock", [time(1, 59), time(3)])
def test_the_minutes_beside_the_gap_are_there(clock):
    assert moment_of(date(2027, 3, 14), clock)


def test_a_coming_moment_in_words():
    words = "in 3 days, Thursday December 3, 2026, 9:30 a.m. Pacific Time"
    assert announced(moment_of(DAY, time(9, 30)), NOW) == words


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(seconds=5), "in 1 minute,"),
        (timedelta(minutes=59), "in 59 minutes,"),
        (timedelta(hours=1), "in 1 hour,"),
        (timedelta(hours=23), "in 23 hours,"),
        (timedelta(days=1), "in 1 day,"),
        (timedelta(days=400), "in 400 days,"),
    ],
)
def test_how_far_a_moment_is(left, words):
    assert announced(NOW + left, NOW).startswith(words)


@pytest.mark.parametrize(
    ("spent", "words"),
    [
        (timedelta(seconds=-5), "for 0 minutes"),
        (timedelta(minutes=1), "for 1 minute"),
        (timedelta(hours=5), "for 5 hours"),
        (timedelta(days=2, hours=5), "for 2 days"),
    ],
)
def test_how_long_something_waits(spent, words):
    assert age(NOW - spent, NOW) == words


def test_a_site_elsewhere_tells_its_own_time(settings):
    settings.TIME_ZONE = "Europe/Berlin"
    assert zone_in_words() == "the time of Europe/Berlin"
    assert in_words(NOW) == "November 30, 2026, 6:30 p.m."
