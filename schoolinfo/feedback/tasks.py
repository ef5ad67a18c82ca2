"""Answers by e-mail, for the worker."""

import logging

from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import task

from schoolinfo.accounts.tasks import PAUSE

from .letters import letter
from .models import Entry

log = logging.getLogger(__name__)


@task()
def send_answer(entry_id: int, again: bool = True) -> None:
    """Send the answer to the contact. What fails is logged and tried once more after a while.

    The queue holds the number of the entry alone, so nobody's address stays in it. Where the contact was deleted
    meanwhile, nothing is sent.
    """
    entry = Entry.objects.get(pk=entry_id)
    if not entry.contact:
        return
    subject, body = letter(entry)
    try:
        send_mail(subject, body, None, [entry.contact])
    except OSError as error:  # the errors of the mail library are kinds of it
        log.warning("The answer to %s could not be sent: %s", entry, type(error).__name__)
        if not again:
            raise
        send_answer.using(run_after=timezone.now() + PAUSE).enqueue(entry_id, again=False)
