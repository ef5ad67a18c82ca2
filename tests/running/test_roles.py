"""The site runs as a role that can do all that the site does, and cannot rewrite what happened."""

import shutil
import tempfile
from pathlib import Path

import psycopg
import pytest

from schoolinfo.releases.models import AuditEntry, Event, Reason, Version, VersionFile
from tests.conftest import SAMPLE

from .roles import OWNER, SITE, Database

KEPT = [model._meta.db_table for model in (AuditEntry, Event, Reason, Version, VersionFile)]
CHANGES = {
    "update": "update {} set id = id",
    "delete": "delete from {}",
    "truncate": "truncate {} cascade",
}
LOADED = ("pubschls-2026-06-01.txt", "eladownload2024.txt")
WHO = ("--publish", "--by", "Ana", "--approved-by", "Ben")


@pytest.fixture(scope="module")
def database():
    """A database that was migrated by its owner, and used by the site."""
    folder = Path(tempfile.mkdtemp(prefix="roles-"))
    folder.chmod(0o755)
    one = Database(folder)
    try:
        one.start()
        one.run(OWNER, "manage.py", "migrate", "--no-input", "--verbosity", "0")
        one.run(SITE, "manage.py", "load", *(str(SAMPLE / name) for name in LOADED), *WHO)
        one.said = one.run(SITE, "-m", "tests.running.everything", str(SAMPLE / "eladownload2025.txt"))
        yield one
    finally:
        one.stop()
        shutil.rmtree(folder, ignore_errors=True)


def test_the_site_does_all_its_work_as_its_role(database):
    expected = "submitted, returned, submitted, approved, superseded, sealed"
    assert database.said.strip() == expected
    database.run(SITE, "manage.py", "verify")


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("role", [SITE, OWNER])
def test_what_happened_is_kept_by_privilege(database, role, change, table):
    if (role, table, change) == (OWNER, "releases_version", CHANGES["update"]):
        change = "update {} set number = number"
    with database.connect(role) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege) as error:
        connection.execute(change.format(table))
    assert "permission denied for table" in str(error.value)


@pytest.mark.parametrize("table", KEPT)
def test_the_site_cannot_give_itself_the_right(database, table):
    attempts = (f"alter table {table} disable trigger all", f"drop table {table}", f"set role {OWNER}")
    with database.connect(SITE) as connection:
        for attempt in attempts:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(attempt)
        connection.execute(f"grant update, delete, truncate on {table} to {SITE}")  # warns, and gives nothing
        rights = connection.execute(
            "select has_table_privilege(%s, 'update, delete, truncate')", [table]
        ).fetchone()
    assert rights == (False,)


def test_neither_role_is_a_superuser_and_the_site_owns_nothing(database):
    with database.connect(SITE) as connection:
        roles = connection.execute(
            "select rolname, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles"
            " where rolname = any(%s) order by 1",
            [[OWNER, SITE]],
        ).fetchall()
        owned = connection.execute(
            "select relname from pg_class where relowner = %s::regrole", [SITE]
        ).fetchall()
    assert roles == [(OWNER, False), (SITE, False)]
    assert owned == []
