"""One change of an edition at a time."""

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _
from psycopg.errors import DeadlockDetected, LockNotAvailable

from .models import Edition

PATIENCE = "5s"  # for another's lock of an edition


class LedgerError(Exception):
    """What was asked for is against the rules of the ledger; nothing was changed. It says why in a sentence."""


class Busy(LedgerError):
    """Another change of the edition takes long; the same can be asked for again."""


def lock(*editions: int) -> None:
    """Nobody else enters anything about these editions until the transaction ends. Call inside one.

    Whoever locks several does so in one call: they are locked in the order of their keys. Raises Busy where
    another holds one of them for longer than a page may take: a file is being loaded into it.
    """
    with connection.cursor() as cursor:
        cursor.execute("select set_config('lock_timeout', %s, true)", [PATIENCE])
        try:
            with transaction.atomic():
                wanted = Edition.objects.filter(pk__in=editions).order_by("pk")
                list(wanted.select_for_update().values_list("pk"))
        except OperationalError as error:
            if isinstance(error.__cause__, (DeadlockDetected, LockNotAvailable)):
                raise Busy(
                    _("A file is being loaded into this edition. Try again when it is done.")
                ) from error
            raise
        cursor.execute("set local lock_timeout to default")
