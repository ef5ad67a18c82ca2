"""Locks that end with their holder: whoever is killed lets go of them. All are advisory locks of Postgres.

They live on connections of their own, outside of any transaction. Behind a pooler of connections, the worker
needs sessions that are its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

JOB, WORKER = 0x5C40_0001, 0x5C40_0002  # the first of a lock's two numbers

# The second numbers of all locks of one kind that somebody holds.
_HELD = """
select objid::bigint from pg_locks
where locktype = 'advisory' and granted and objsubid = 2 and classid::bigint = %s
and database = (select oid from pg_database where datname = current_database())
"""


@contextmanager
def own_connection() -> Iterator[psycopg.Connection]:
    """A second connection to the same database, in which each statement stands for itself.

    It is never made again in silence: with it, the locks would be gone.
    """
    wrapper = connection.copy()
    wrapper.connect()
    try:
        yield wrapper.connection
    finally:
        wrapper.close()


def taken(link: psycopg.Connection, kind: int, number: int) -> bool:
    """Whether this connection has the lock now. It keeps it until it is closed."""
    row = link.execute("select pg_try_advisory_lock(%s::int, %s::int)", [kind, number]).fetchone()
    return row[0]


def held(kind: int) -> frozenset[int]:
    """The numbers of the locks of one kind that are held. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [kind])
        return frozenset(number for (number,) in cursor.fetchall())
