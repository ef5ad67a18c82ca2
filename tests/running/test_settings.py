"""What the environment must say, and what the site's answers carry."""

import os
import subprocess
import sys

import pytest
from django.db import DatabaseError

from schoolinfo import health
from tests.running.site import ROOT

PRODUCTION = {"DATABASE_URL": "postgresql://db/site", "SECRET_KEY": "s" * 50, "ALLOWED_HOSTS": "a.example"}


def read_settings(var, code: str, **environment: str) -> subprocess.CompletedProcess:
    """Run code that sees the settings, in a process with no environment but this."""
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(var), **environment}
    command = [sys.executable, "-c", f"from schoolinfo import settings; {code}"]
    return subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True, check=False)


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_does_not_start_without(var, missing):
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}
    done = read_settings(var, "", **environment)
    assert done.returncode == 1
    assert f"With DATABASE_URL set, the environment must set {missing} too." in done.stderr


def test_production_uses_the_database_it_is_given_and_makes_no_key(var):
    code = "d = settings.DATABASES['default']; print(d['ENGINE'], d['HOST'], d['CONN_HEALTH_CHECKS'])"
    done = read_settings(var, code, **PRODUCTION)
    assert done.stdout.split() == ["django.db.backends.postgresql", "db", "True"], done.stderr
    assert not (var / "secret-key").exists()


def test_the_demo_makes_a_key_that_only_its_owner_reads_and_keeps_it(var):
    first, second = (read_settings(var, "print(settings.SECRET_KEY)").stdout for _ in range(2))
    assert len(first) > 50
    assert first == second
    assert (var / "secret-key").stat().st_mode & 0o777 == 0o600


def test_the_demo_answers_to_the_host_it_listens_on(var):
    def hosts(host: str) -> str:
        return read_settings(var, "print(settings.ALLOWED_HOSTS)", HOST=host).stdout.strip()

    assert "10.1.2.3" in hosts("10.1.2.3")
    assert hosts("0.0.0.0") == "['*']"
    assert "*" not in hosts("")


@pytest.mark.django_db
def test_health_says_ok_to_any_host_and_is_not_cached(client):
    response = client.get("/healthz", headers={"host": "10.0.0.9"})
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Type"] == "text/plain"


def test_health_says_no_more_than_that_the_database_is_away(client, monkeypatch, caplog):
    class Away:
        def cursor(self):
            raise DatabaseError("password of user site at 10.0.0.1")

    monkeypatch.setattr(health, "connection", Away())
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (503, b"the database does not answer\n")
    assert "password of user" in caplog.text


@pytest.mark.django_db
def test_pages_may_load_and_send_nothing_but_their_own(client):
    response = client.get("/robots.txt")
    policy = response["Content-Security-Policy"].split("; ")
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} <= set(
        policy
    )
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in response


@pytest.mark.parametrize(("languages", "translated"), [("en", "False"), ("en,es", "True")])
def test_a_site_of_one_language_does_without_the_machinery_of_translation(var, languages, translated):
    done = read_settings(var, "print(settings.USE_I18N)", SITE_LANGUAGES=languages)
    assert done.stdout.strip() == translated, done.stderr


def test_pages_read_the_same_with_and_without_the_machinery_of_translation(var):
    code = (
        "import os, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'schoolinfo.settings'; django.setup();"
        "from django.template.loader import render_to_string;"
        "from schoolinfo.papers import date_in_words; from datetime import datetime, timezone;"
        "moment = datetime(2025, 12, 4, 20, tzinfo=timezone.utc);"
        "print(render_to_string('components/legend.html'), date_in_words(moment))"
    )
    pages = {read_settings(var, code, SITE_LANGUAGES=languages).stdout for languages in ("en", "en,es")}
    [page] = pages
    assert "Yellow" in page
    assert "December 4, 2025" in page
