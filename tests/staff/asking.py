"""Asking an address as everybody, and what the database holds before and after."""

from types import SimpleNamespace

from allauth.account.internal.flows.login import record_authentication
from django.apps import apps
from django.forms.models import model_to_dict
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from schoolinfo.accounts.access import STAFF
from schoolinfo.releases.models import AuditEntry

from .people import client_of, person, signed_in

NOT_THERE = 999_999_999
SIGNS_OF_REFUSAL = (AuditEntry.Action.REFUSED, AuditEntry.Action.SIGN_IN_FAILED)


def staff_addresses() -> dict[str, object]:
    """{name: pattern} of every address under /staff/. Raises where one has no name or shares it."""
    found: dict[str, object] = {}
    for pattern in _patterns(get_resolver().url_patterns, "/"):
        assert pattern.name, f"{pattern} has no name"
        assert pattern.name not in found, f"{pattern.name} stands twice"
        found[pattern.name] = pattern
    return found


def _patterns(patterns, prefix: str):
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns, address)
        elif address.startswith(STAFF):
            yield pattern


def address(name: str, arguments: tuple = ()) -> str:
    return reverse(name, args=arguments)


def not_there(arguments: tuple) -> tuple:
    """Arguments of the same kinds, of an object that does not exist."""
    return tuple(NOT_THERE if isinstance(argument, int) else "not-there" for argument in arguments)


def has_just_signed_in(*roles: str, **about) -> Client:
    """A client whose person, with these roles, gave password and code a moment ago."""
    return just_now(signed_in(*roles, **about))


def just_now(client: Client) -> Client:
    """The client, whose person gave password and code a moment ago."""
    session = client.session
    record_authentication(SimpleNamespace(session=session), client.person, "password")
    session.save()
    return client


def without_second_factor(*roles: str) -> Client:
    return client_of(person(*roles, second_factor=False))


def disabled(*roles: str) -> Client:
    """Signed in, and disabled afterwards."""
    client = has_just_signed_in(*roles)
    type(client.person).objects.filter(pk=client.person.pk).update(is_active=False)
    return client


def expired(*roles: str) -> Client:
    """Signed in, and expired afterwards."""
    client = has_just_signed_in(*roles)
    type(client.person).objects.filter(pk=client.person.pk).update(expires_at=timezone.now())
    return client


def everything() -> dict[str, list[dict]]:
    """Every row of the ledger, of jobs, of accounts and of feedback, but for what tells of a refusal."""
    labels = ("releases", "accounts", "mfa", "feedback")
    models = [model for label in labels for model in apps.get_app_config(label).get_models()]
    return {model.__name__: _rows(model) for model in models}


def _rows(model) -> list[dict]:
    rows = model.objects.order_by("pk")
    if model is AuditEntry:
        rows = rows.exclude(action__in=SIGNS_OF_REFUSAL)
    return [model_to_dict(row) for row in rows]
