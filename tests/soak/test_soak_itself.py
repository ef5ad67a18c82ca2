"""What the soak forgives and what it does not, and how its browser fills in forms."""

import itertools

import pytest

from . import trouble
from .browser import Page
from .forms import Forms
from .honest import refuses
from .journal import Journal
from .kept import lost_steps
from .trouble import SERVER_ERROR, SILENCE, THROTTLED, UNEXPECTED, Absences, Trouble

FORM = """
<form action="take/" method="post"><input type="hidden" name="seen" value="1 &amp; 2">
<textarea name="note">
As it is</textarea><input type="radio" name="when" value="now" checked><input type="radio" name="when" value="later">
<input type="checkbox" name="warning" value="3" checked><input type="checkbox" name="warning" value="4">
<select name="dataset"><option value="">All<option value="a" selected>A</select><button>Send</button></form>
<form enctype="multipart/form-data"><input type="file" name="files"></form>
"""


@pytest.fixture
def clock(monkeypatch):
    """Each look at it is a second later: 0, 1, 2..."""
    seconds = itertools.count()
    monkeypatch.setattr(trouble.time, "monotonic", lambda: float(next(seconds)))


@pytest.fixture
def away(clock):
    """The web server is away from 0 to 10, Postgres from 100 to 110."""
    found = Absences()
    found.known = {
        "web": [trouble.Absence(0.0, 1.0, 10.0)],
        "postgres": [trouble.Absence(100.0, 101.0, 110.0)],
    }
    return found


@pytest.mark.parametrize(
    ("kind", "begun", "ended", "explained"),
    [
        (SILENCE, 9, 12, True),
        (SILENCE, 10.5, 12, False),
        (SILENCE, 102, 103, False),  # the web server answers while Postgres is away
        (SERVER_ERROR, 99, 100.5, True),
        (SERVER_ERROR, 5, 6, False),
        (SERVER_ERROR, 110.5, 111, False),
        (THROTTLED, 15, 16, True),
        (THROTTLED, 30, 31, False),
        (UNEXPECTED, 5, 105, False),
    ],
)
def test_what_a_kill_explains(away, kind, begun, ended, explained):
    assert away.explain(Trouble(kind, "", begun, ended)) is explained


def test_an_answer_to_what_was_asked_before_the_kill_is_no_sign_of_life(clock):
    away = Absences()
    with away.beginning("web"):  # from 0 on, gone at 1
        pass
    away.answered("web", asked=0.5)
    assert away.is_away("web")
    away.answered("web", asked=1.5)
    assert not away.is_away("web")


def test_a_journal_is_read_on_from_where_it_was_read_to(tmp_path):
    journal = Journal(tmp_path / "journal")
    assert journal.news() == ([], [])
    journal.step("approve", 3)
    assert journal.entries() == 1
    assert journal.news() == ([("approve", 3)], [])
    assert journal.entries() == 0
    journal.trouble(Trouble(SILENCE, "GET /", 1.0, 2.0))
    steps, [told] = journal.news()
    assert (steps, told.kind, told.what, told.begun, told.ended) == ([], SILENCE, "GET /", 1.0, 2.0)


def test_a_step_that_was_called_taken_and_is_not_there_is_lost():
    class Place:
        def query(self, sql):
            return [("approved", 3)] if "event" in sql else [(7,)]

    steps = [("approve", 3), ("upload", 7), ("sign in", 0)]
    assert lost_steps(Place(), steps) == []
    assert len(lost_steps(Place(), [*steps, ("withdraw", 3), ("upload", 8)])) == 2


def test_forms_are_sent_as_a_browser_sends_them(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x\ty")
    first, second = Forms("http://site/here/", FORM).found
    assert (first.address, second.address) == ("http://site/here/take/", "http://site/here/")
    assert (first.buttons, second.buttons) == (1, 0)
    body, _ = first.filled({"when": "later"})
    assert body == b"seen=1+%26+2&note=As+it+is&warning=3&dataset=a&when=later"
    body, kind = second.filled({"files": [path]})
    assert kind.startswith("multipart/form-data")
    assert b'name="files"; filename="a.txt"' in body
    assert b"\r\n\r\nx\ty\r\n" in body
    with pytest.raises(KeyError):
        first.filled({"other": "1"})


@pytest.mark.parametrize(
    ("sentence", "honest"),
    [
        ("Version 4 is public, so version 3 would not be seen any more.", True),
        ("A file is being loaded into this edition. Try again when it is done.", True),
        ("You uploaded this version. Another person approves it.", False),
        ("Write a release note.", False),
    ],
)
def test_which_refusals_are_honest(sentence, honest):
    assert refuses(Page(409, "http://site/", f"<main>{sentence}</main>", 0.0)) is honest
