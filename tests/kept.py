"""What the production engine wrote into empty tables, kept beside them, so that it need not be made again.

Loading the sample district takes seconds, and half a hundred modules of tests want it. The tables that were empty
before and are not afterwards are copied into a schema of their own; the same rows, numbers and sequences come back
from there, without the loader and the triggers.
"""

from django.db import connection

SCHEMA = "kept"
TABLES = "select tablename from pg_tables where schemaname = %s order by 1"
SEQUENCES = (
    "select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null"
)


class Kept:
    """The rows that one run of `make` writes. The first time it runs; later its rows are put back."""

    def __init__(self, make):
        self._make = make
        self._tables: list[str] = []
        self._sequences: list[tuple[str, int]] = []

    def bring(self) -> None:
        """Afterwards the database is as `make` left it. Before, the tables that it fills must be empty."""
        if self._tables:
            self._put_back()
        else:
            empty = _empty(_tables("public"))
            self._make()
            self._keep(sorted(empty - _empty(empty)))

    def _keep(self, tables: list[str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"create schema {SCHEMA}")
            for name in tables:
                cursor.execute(f'create table {SCHEMA}."{name}" as table public."{name}"')
            cursor.execute(SEQUENCES)
            self._tables, self._sequences = tables, cursor.fetchall()

    def _put_back(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("set session_replication_role = replica")  # no triggers: the rows passed them once
            for name in self._tables:
                cursor.execute(f'insert into public."{name}" table {SCHEMA}."{name}"')
                cursor.execute(f'analyze public."{name}"')
            cursor.execute("set session_replication_role = origin")
            for name, last in self._sequences:
                cursor.execute("select setval(%s, %s)", [f'public."{name}"', last])


def _tables(schema: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES, [schema])
        return {name for (name,) in cursor.fetchall()}


def _empty(tables: set[str]) -> set[str]:
    with connection.cursor() as cursor:
        return {name for name in tables if not _has_rows(cursor, name)}


def _has_rows(cursor, name: str) -> bool:
    cursor.execute(f'select exists (select from public."{name}")')
    return cursor.fetchone()[0]
