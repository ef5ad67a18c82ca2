"""Orders that come at the same time, from several web processes."""

import threading

import pytest
from django.db import connections
from django_tasks_db.models import DBTaskResult

from dashboard.guide.kit.files import desk
from dashboard.guide.kit.files.keys import Order, key_of
from dashboard.guide.models import KitFile
from schoolinfo.releases.current import Releases

pytestmark = pytest.mark.django_db(transaction=True)


def order(number: int = 0) -> Order:
    return Order((f"9910017{number:07}",), 60, "en", "https://schools.example")


def at_once(*orders: Order) -> list[str]:
    """What each asks for in a thread of its own, all at the same moment: "there" or "full"."""
    gate, answers = threading.Barrier(len(orders)), []

    def asks(one: Order) -> None:
        releases = Releases.public()
        gate.wait(10)
        try:
            desk.ask(releases, one)
            answers.append("there")
        except desk.Full:
            answers.append("full")
        finally:
            connections.close_all()

    threads = [threading.Thread(target=asks, args=(one,)) for one in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return answers


def test_who_asks_for_the_same_at_once_shares_one_making():
    assert at_once(*[order()] * 6) == ["there"] * 6
    assert KitFile.objects.count() == DBTaskResult.objects.count() == 1


def test_a_flood_stops_at_the_limit(monkeypatch):
    monkeypatch.setattr(desk, "MOST_WAITING", 3)
    answers = at_once(*map(order, range(8)))
    assert sorted(answers) == ["full"] * 5 + ["there"] * 3
    assert KitFile.objects.count() == DBTaskResult.objects.count() == 3


def test_the_key_follows_from_everything_that_the_bytes_follow_from(settings):
    releases = Releases((), "public")
    plain = key_of(releases, order())
    others = [
        key_of(releases, order(1)),
        key_of(releases, Order(order().schools, 90, "en", order().base)),
        key_of(releases, Order(order().schools, 60, "es", order().base)),
        key_of(releases, Order(order().schools, 60, "en", "https://other.example")),
        key_of(Releases((), "as of a day"), order()),
    ]
    settings.RELEASE = "another"
    others.append(key_of(releases, order()))
    assert len({plain, *others}) == 7
