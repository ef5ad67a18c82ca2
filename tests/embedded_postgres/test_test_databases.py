"""A run that was killed leaves its test database; the next run removes it, and leaves those in use."""

import os
import subprocess
import sys

import pytest
from django.db import connection


def databases(cursor) -> set[str]:
    cursor.execute("SELECT datname FROM pg_database")
    return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db(transaction=True)
def test_only_the_databases_of_ended_runs_are_dropped():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, used = f"test_schoolinfo_{ended.pid}", f"test_schoolinfo_{os.getppid()}"
    with connection.cursor() as cursor:
        for name in (left, used):
            cursor.execute(f'CREATE DATABASE "{name}"')
        try:
            command = [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "tests/running/test_settings.py",
                "-k",
                "any_host",
            ]
            assert subprocess.run(command, capture_output=True, check=False).returncode == 0
            assert left not in databases(cursor)
            assert used in databases(cursor)
        finally:
            cursor.execute(f'DROP DATABASE "{used}"')
