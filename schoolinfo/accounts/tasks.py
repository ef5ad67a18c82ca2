"""Letters, for the worker."""

import logging
from datetime import timedelta

from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import task

log = logging.getLogger(__name__)
PAUSE = timedelta(minutes=5)


@task()
def send(to: str, subject: str, body: str, again: bool = True) -> None:
    """Send a letter. What fails is logged and tried once more after a while; then the task fails."""
    try:
        send_mail(subject, body, None, [to])
    except OSError as error:  # the errors of the mail library are kinds of it
        log.warning("A letter could not be sent: %s", error)
        if not again:
            raise
        send.using(run_after=timezone.now() + PAUSE).enqueue(to, subject, body, again=False)
