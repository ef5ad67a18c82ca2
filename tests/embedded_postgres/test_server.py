import os
import signal
import socket
import subprocess
import sys

import psycopg

from schoolinfo.embedded_postgres.server import Server
from tests.waiting import wait_until


def query(server: Server, sql: str):
    with psycopg.connect(**server.connection(), dbname=server.database, autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchone() if cursor.description else None


def test_starts_once_and_stops(server):
    assert (server.is_running(), server.answers(), server.stop()) == (False, False, False)
    assert server.start() is True
    assert server.start() is False
    assert server.answers()
    assert server.stop() is True
    assert (server.is_running(), server.answers()) == (False, False)


def test_is_postgres_18_that_sorts_by_code_point_and_listens_on_no_port(server):
    server.start()
    assert query(server, "SHOW server_version")[0].startswith("18.")
    assert query(server, "SHOW listen_addresses") == ("",)
    assert query(server, "SHOW fsync") == ("on",)
    assert query(server, "SHOW data_checksums") == ("on",)
    assert query(server, "SELECT 'b' < 'á', lower('Á'), pg_encoding_to_char(6)") == (True, "á", "UTF8")


def test_what_was_committed_survives_the_kill_of_the_postmaster(server):
    server.start()
    query(server, "CREATE TABLE kept AS SELECT 7 AS number")
    os.kill(server.pid(), signal.SIGKILL)
    wait_until(lambda: not server.answers())
    assert server.start() is True
    assert query(server, "SELECT number FROM kept") == (7,)


def test_a_pid_file_that_names_a_living_stranger_does_not_stop_a_start(server, folder):
    server.start()
    pid_file = folder / "server" / "data" / "postmaster.pid"
    left_behind = pid_file.read_text().split("\n")
    os.kill(server.pid(), signal.SIGKILL)
    wait_until(lambda: not server.is_running())
    pid_file.write_text("\n".join([str(os.getpid()), *left_behind[1:]]))
    assert server.start() is True


def test_many_starts_at_once_make_one_server(server, folder):
    code = f"from schoolinfo.embedded_postgres.server import Server; print(Server({str(folder)!r}).start())"
    starters = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(6)]
    said = [starter.communicate()[0].strip() for starter in starters]
    assert [starter.returncode for starter in starters] == [0] * 6
    assert sorted(said) == [b"False"] * 5 + [b"True"]
    assert server.answers()


def test_a_start_waits_for_a_stop_that_is_under_way(server):
    server.start()
    os.kill(server.pid(), signal.SIGINT)
    server.start()
    assert query(server, "SELECT 1") == (1,)


def test_an_initdb_that_was_killed_is_begun_anew(server, folder):
    server.start()
    server.stop()
    (folder / "server" / "data").rename(folder / "server" / "data.unfinished")
    assert server.start() is True


def test_a_path_too_long_for_a_socket_gets_a_short_one(server_on, folder):
    server = server_on(folder / ("long " * 20) / ("long' " * 10))
    server.start()
    assert query(server, "SELECT 1") == (1,)
    assert not server.connection()["host"].startswith(str(folder))


def test_a_path_that_a_shell_would_read_does_not_matter(server_on, folder):
    server = server_on(folder / '$HOME `ls` "\\')
    server.start()
    assert query(server, "SELECT 1") == (1,)


def test_the_socket_is_closed_to_other_accounts(server):
    server.start()
    host = server.connection()["host"]
    assert os.stat(host).st_mode & 0o077 == 0
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(f"{host}/.s.PGSQL.5432")
