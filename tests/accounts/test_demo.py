"""The people of the demo, who exist nowhere else."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as site
from django.core.management import CommandError, call_command
from django.test import Client

from schoolinfo.accounts.demo import people as demo
from schoolinfo.accounts.models import Role, User
from schoolinfo.directory.models import Entity
from tests.staff.people import person

from .entrance import CODE, gets_in, type_password

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def said() -> dict[str, list[str]]:
    """{user name: the words of its line}"""
    return {line.split()[0]: line.split()[1:] for line in demo.lines()[1:-1]}


@pytest.fixture
def code(capsys, clock):
    def printed(name: str) -> str:
        call_command("demo_code", name)
        return capsys.readouterr().out

    return printed


def test_there_is_one_for_each_role_and_one_who_has_two():
    roles = [sorted(word.strip(",") for word in words[1:]) for words in said().values()]
    assert sorted(roles) == sorted([[role] for role in Role.values] + [["approver", "uploader"]])


def test_each_gets_in_with_what_is_printed(code):
    for name, (password, *_) in said().items():
        client = Client()
        assert type_password(client, name, password).url == CODE
        client.post(CODE, {"code": code(name).split()[0]})
        assert gets_in(client), name


def test_the_code_says_how_long_it_is_good(code, clock):
    said()
    clock.now = 1_800_000_000.0 + 10
    assert code("ada").split()[1:] == ["(for", "20", "seconds,", "and", "once)"]


def test_passwords_are_kept_where_only_the_owner_reads_them(tmp_path):
    said()
    (kept,) = tmp_path.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert len(kept.read_text()) > 100


def test_a_second_run_says_the_same():
    assert said() == said()
    assert User.objects.count() == 6


def test_a_run_that_was_killed_before_the_people_were_made_uses_the_same_passwords():
    before = said()
    User.objects.all().delete()
    assert said() == before
    assert User.objects.get(username="ada").check_password(before["ada"][0])


def test_people_of_somebody_else_are_left_alone():
    person("administrator")
    assert demo.lines() == []
    assert User.objects.count() == 1


def test_the_previewer_has_two_schools_of_the_sample():
    for number in (1, 2, 3):
        Entity.objects.create(cds=f"9910017000010{number}", kind="school")
    said()
    assert User.objects.get(username="petra").schools == {"99100170000101", "99100170000102"}


def test_a_code_of_nobody_is_refused():
    with pytest.raises(CommandError, match="no person"):
        call_command("demo_code", "nobody")
    person(name="new", second_factor=False)
    with pytest.raises(CommandError, match="has not set up"):
        call_command("demo_code", "new")


def test_production_knows_neither_the_people_nor_the_command(tmp_path):
    """As the district runs it: with a database of its own."""
    settings = {
        "DATABASE_URL": "postgresql://u@127.0.0.1:9/x",
        "SECRET_KEY": "k" * 50,
        "ALLOWED_HOSTS": "example.org",
    }
    environment = {**os.environ, **settings, "VAR_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "demo_code", "ada"]
    done = subprocess.run(
        command, cwd=site.BASE_DIR, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Unknown command: 'demo_code'" in done.stderr
