"""What templates of private pages know besides what all pages do."""

from django.conf import settings
from django.contrib.messages import get_messages


def private(request) -> dict:
    """`request`, `user`, `messages` and `public_address` on private pages; nothing on public ones."""
    if not hasattr(request, "user"):
        return {}
    return {
        "request": request,
        "user": request.user,
        "messages": get_messages(request),
        "public_address": settings.PUBLIC_ADDRESS,
    }
