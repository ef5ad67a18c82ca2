"""What templates of private pages know besides what all pages do."""

from django.conf import settings
from django.contrib.messages import get_messages

from .host import is_for_staff


def private(request) -> dict:
    """`request`, `user` and `messages` on private pages; `frame` and `public_address` on those of the staff and
    where something went wrong at their addresses; nothing on public ones."""
    known = {}
    if is_for_staff(request):
        known = {"frame": "staff/base.html", "public_address": settings.PUBLIC_ADDRESS}
    if hasattr(request, "user"):
        known |= {"request": request, "user": request.user, "messages": get_messages(request)}
    return known
