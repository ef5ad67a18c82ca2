"""The audit trail: who did what, to what, from where. Entries are added, never changed or removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .models import AuditEntry

Action = AuditEntry.Action
_address: ContextVar[str] = ContextVar("address", default="")


@contextmanager
def coming_from(address: str) -> Iterator[None]:
    """Entries made inside name this network address."""
    token = _address.set(address)
    try:
        yield
    finally:
        _address.reset(token)


def record(action: Action, *, by: str, about: str = "", **detail) -> AuditEntry:
    """Enter what was done, in the transaction that does it, so that neither is there without the other.

    `by`: the user name, or what acted ("worker", "ana (command)"). `about`: what it was done to, in words
    ("dashboard/ela/2025 version 3"). `detail`: texts and numbers, never a secret and never a student's.
    """
    return AuditEntry.objects.create(
        action=action, by=by[:150], about=about[:300], address=_address.get()[:45], detail=detail
    )
