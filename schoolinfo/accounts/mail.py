"""E-mail to the staff: plain text, sent by the worker, and never a reason for an action to fail."""

from collections.abc import Iterable
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string

from .models import User
from .tasks import send


def tell(users: Iterable[User], subject: str, template: str, context: dict) -> None:
    """Send each of these people a letter of their own once the transaction is committed.

    `template` is plain text; it knows `user` (who reads it), `site_name` and what `context` holds. Addresses
    in it are whole: see `whole_address`. People without an e-mail address are left out.
    """
    for user in users:
        if user.email:
            known = {"site_name": settings.SITE["name"], **context, "user": user}
            body = render_to_string(template, known, using="text")
            post(user.email, subject, body)


def post(to: str, subject: str, body: str) -> None:
    """Hand one letter to the worker once the transaction is committed."""
    line = " ".join(subject.split())  # a line break would begin another header
    transaction.on_commit(partial(send.enqueue, to, line, body), robust=True)


def whole_address(path: str) -> str:
    """ "/staff/" → "https://staff.example.org/staff/", for letters and commands, which know no request."""
    parts = urlsplit(settings.STAFF_ADDRESS)
    return f"{parts.scheme}://{parts.netloc}{path}"
