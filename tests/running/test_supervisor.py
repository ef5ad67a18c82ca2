"""`make run`: one command starts everything, and nothing outlives it."""

import os
import signal
import socket
import sys

import pytest

from tests.running.site import PARTS, command_line
from tests.waiting import wait_until


def test_says_its_address_and_answers_there(site):
    site.start()
    assert f"http://127.0.0.1:{site.port}/" in site.said()
    status, headers, body = site.get("/healthz")
    assert (status, body, headers["Cache-Control"]) == (200, "ok\n", "no-store")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything(site, number):
    site.start()
    assert site.signal(number) == 0
    assert site.is_gone()
    assert "Everything that was started has stopped." in site.said()


@pytest.mark.parametrize("part", PARTS)
def test_the_kill_of_a_process_stops_everything(site, part):
    site.start()
    site.kill(part)
    assert site.process.wait(60) != 0
    wait_until(site.is_gone)


def test_a_killed_web_process_and_a_killed_postgres_are_replaced(site):
    site.start()
    os.kill(site.part("web").children()[0].pid, signal.SIGKILL)
    os.kill(site.postgres.pid(), signal.SIGKILL)
    wait_until(lambda: site.get("/healthz")[0] == 200 and site.postgres.answers())
    assert site.signal(signal.SIGTERM) == 0
    assert site.is_gone()


def test_the_kill_of_make_stops_everything(site):
    command = f'"{sys.executable}" -m schoolinfo.running --stop-with-parent; true'
    site.start(("/bin/sh", "-c", command))
    assert site.signal(signal.SIGKILL) == -signal.SIGKILL
    wait_until(site.is_gone)


def test_a_signal_while_it_starts_leaves_nothing(site):
    site.begin()
    wait_until(lambda: any("prepare" in command_line(process) for process in site.processes()))
    assert site.signal(signal.SIGTERM) == 0
    assert site.is_gone()


def test_a_port_in_use_is_one_clear_line(site):
    with socket.socket() as other:
        other.bind(("127.0.0.1", site.port))
        other.listen()
        site.begin()
        assert site.process.wait(60) == 1
    said = site.said().splitlines()
    assert said == [
        f"Port {site.port} of 127.0.0.1 is in use. Stop what uses it, or choose another: make run PORT=8001"
    ]
    assert not site.postgres.is_running()


def test_a_second_run_reuses_what_the_first_made_and_a_postgres_that_runs(site):
    site.postgres.start()
    site.start()
    assert "Static files collected." in site.said()
    assert site.signal(signal.SIGTERM) == 0
    assert site.postgres.answers()
    assert "Postgres ran before and still runs" in site.said()
    site.start()
    assert "Static files collected." not in site.said()
