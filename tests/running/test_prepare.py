"""Every site has the sample schools: they are loaded once, whatever else is there."""

import threading

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from schoolinfo.releases.models import Edition, Event, Version
from schoolinfo.running import prepare
from tests.directory.builders import publish
from tests.directory.samples import LAUSD, SCHOOL
from tests.tables import from_dicts

REAL = LAUSD["CDSCode"]


def editions(family: str) -> int:
    return Edition.objects.filter(family=family).count()


@pytest.mark.django_db
@pytest.mark.parametrize("home", [REAL, "99100170000000"], ids=["real", "fictional"])
def test_the_sample_joins_what_is_there_once_and_stays_apart(settings, home):
    settings.SITE = settings.SITE | {"home_district": home}
    publish("directory", from_dicts(LAUSD, SCHOOL), "2026-06-01")
    real = editions("")
    assert prepare.load_sample_if_missing()
    assert editions("") == real
    assert editions(prepare.FAMILY) > 30
    public = Event.objects.filter(kind=Event.Kind.APPROVED).values("version")
    assert not Version.objects.exclude(pk__in=public).exists()
    with CaptureQueriesContext(connection) as queries:
        assert not prepare.load_sample_if_missing()
    assert len(queries) == 1


@pytest.mark.django_db
def test_a_file_that_is_refused_leaves_nothing(monkeypatch, tmp_path):
    bad = tmp_path / "eladownload2025.txt"
    bad.write_text("no\ttable\n1\t2\n")
    monkeypatch.setattr(prepare, "sample_files", lambda: [*good_files()[:2], bad])
    with pytest.raises(prepare.SampleRefused, match="eladownload2025"):
        prepare.load_sample_if_missing()
    assert not Version.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_machines_that_start_at_once_load_it_once(monkeypatch):
    files = [path for path in good_files() if path.name.startswith("pubschls")]
    monkeypatch.setattr(prepare, "sample_files", lambda: files)
    loaded: list[bool] = []

    def machine():
        try:
            with prepare.alone():
                loaded.append(prepare.load_sample_if_missing())
        finally:
            connections.close_all()

    machines = [threading.Thread(target=machine) for _number in range(3)]
    for one in machines:
        one.start()
    for one in machines:
        one.join(60)
    assert sorted(loaded) == [False, False, True]
    assert Version.objects.count() == 1


@pytest.mark.django_db
def test_the_command_loads_it_beside_a_database_of_its_own(settings, monkeypatch, capsys):
    """As the container's first step does it: without the static files and without the people of the demo."""
    monkeypatch.delenv("LOAD_SAMPLE", raising=False)
    settings.DEMO = False
    monkeypatch.setattr(prepare, "sample_files", lambda: good_files()[-2:-1])
    call_command("prepare", database=True)
    assert "The sample district was loaded." in capsys.readouterr().out
    call_command("prepare", database=True)
    assert "loaded" not in capsys.readouterr().out


def good_files():
    return [path for path in sorted(prepare.SAMPLE.iterdir()) if path.suffix in (".txt", ".csv", ".xlsx")]
