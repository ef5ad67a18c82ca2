import os
import signal

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import OperationalError

from schoolinfo.embedded_postgres.base import DatabaseWrapper
from tests.waiting import wait_until


@pytest.fixture
def connect(server, django_db_blocker):
    """Connections of Django's to a server of the test's own."""
    made = []

    def connect() -> DatabaseWrapper:
        options = {"HOST": str(server.folder), "NAME": "schoolinfo", "USER": "", "PASSWORD": "", "PORT": ""}
        options |= {"OPTIONS": {}, "TIME_ZONE": None, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True}
        made.append(
            DatabaseWrapper({**options, "AUTOCOMMIT": True, "ATOMIC_REQUESTS": False}, alias="private")
        )
        return made[-1]

    with django_db_blocker.unblock():
        yield connect
    for wrapper in made:
        wrapper.close()


def one(wrapper: DatabaseWrapper) -> int:
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone()[0]


def test_a_first_connection_starts_the_server(server, connect):
    assert one(connect()) == 1
    assert server.answers()


def test_a_connection_after_a_kill_starts_it_again(server, connect):
    wrapper = connect()
    one(wrapper)
    os.kill(server.pid(), signal.SIGKILL)
    wait_until(lambda: not server.answers())
    wrapper.close()
    assert one(wrapper) == 1


def test_a_server_that_cannot_start_is_an_operational_error_that_shows_its_log(server, connect):
    server.start()
    server.stop()
    (server.folder / "server" / "data" / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(OperationalError, match="no_such_setting"):
        one(connect())


@pytest.mark.django_db
def test_the_test_database_is_this_run_s_own():
    assert settings.DATABASES["default"]["NAME"] == f"test_schoolinfo_{os.getpid()}"


def test_the_command_starts_shows_and_stops(server, settings, capsys):
    settings.VAR_DIR = server.folder.parent
    for action in ("start", "start", "status", "stop", "stop", "status"):
        call_command("postgres", action)
    said = capsys.readouterr().out.splitlines()
    assert said[0:2] == ["Postgres started.", "Postgres was running already."]
    assert said[2].startswith("Postgres answers (pid ")
    assert said[3:] == ["Postgres stopped.", "Postgres was not running.", "Postgres is not running."]


def test_the_command_leaves_another_database_alone(settings):
    settings.DATABASE_URL = "postgresql://elsewhere/site"
    with pytest.raises(CommandError, match="DATABASE_URL is set"):
        call_command("postgres", "stop")
