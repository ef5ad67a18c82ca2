"""Publishes all drafts together, then withdraws them; prints as JSON what each took and wrote.

A value row counts as written when a transaction of this process made it, or when it is not there any more.
"""

import json
import os
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from schoolinfo.releases.datasets import datasets  # noqa: E402
from schoolinfo.releases.ledger import approve, withdraw  # noqa: E402
from schoolinfo.releases.models import Version  # noqa: E402

TABLES = sorted({table for dataset in datasets().values() for table in dataset.tables})


def ask(statement: str, *parameters) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.fetchone()[0])


def stored() -> int:
    return sum(ask(f'select count(*) from "{table}"') for table in TABLES)


def made_since(first: int) -> int:
    """Value rows that transactions made whose number is at least `first`."""
    made = 'select count(*) from "{}" where xmin::text::bigint >= %s'
    return sum(ask(made.format(table), first) for table in TABLES)


class Clock:
    """Seconds spent in statements while it is in force (see `connection.execute_wrapper`)."""

    seconds = 0.0

    def __call__(self, execute, sql, params, many, context):
        begun = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += time.perf_counter() - begun


def measured(change, versions: list[Version]) -> dict:
    """Seconds in the database, the commit among them, and the value rows written."""
    first, before, clock = ask("select pg_current_xact_id()::text::bigint"), stored(), Clock()
    transaction.set_autocommit(False)
    with connection.execute_wrapper(clock), transaction.atomic(savepoint=False):
        for version in versions:
            change(version)
    begun = time.perf_counter()
    transaction.commit()
    clock.seconds += time.perf_counter() - begun
    transaction.set_autocommit(True)
    return {"seconds": clock.seconds, "rows": made_since(first) + before - stored()}


drafts = list(Version.objects.select_related("edition"))
published = measured(lambda version: approve(version, by="another", note="Results of the year"), drafts)
withdrawn = measured(lambda version: withdraw(version, by="another", note="A wrong year"), drafts)
print(json.dumps({"versions": len(drafts), "publishing": published, "withdrawing": withdrawn}))
