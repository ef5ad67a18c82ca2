"""How long a session lasts: half an hour without use, twelve hours in all."""

import time
from datetime import timedelta

from django.contrib.auth import SESSION_KEY, user_logged_in
from django.contrib.sessions.models import Session
from django.dispatch import receiver
from django.utils import timezone

IDLE = timedelta(minutes=30).total_seconds()
LONGEST = timedelta(hours=12).total_seconds()
NOTED = 60  # seconds between two notes that a session is used
BEGAN, SEEN = "began", "seen"


@receiver(user_logged_in)
def begin(sender, request, **_) -> None:
    """Note when a session begins; sessions that ended by their age are taken away. One query."""
    request.session[BEGAN] = request.session[SEEN] = time.time()
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


def limit(request) -> None:
    """End the session of a request where it is too old; else note that it is used, once a minute at most.

    What a script asks by itself is no use: a page left open does not keep its session alive.
    """
    session = request.session
    if SESSION_KEY not in session:
        return
    now = time.time()
    if now - session.get(BEGAN, 0) >= LONGEST or now - session.get(SEEN, 0) >= IDLE:
        session.flush()
        request.session_ended = True
    elif now - session[SEEN] >= NOTED and not _by_a_script(request):
        session[SEEN] = now


def _by_a_script(request) -> bool:
    return request.method == "GET" and request.headers.get("Sec-Fetch-Dest") == "empty"
