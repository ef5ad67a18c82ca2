"""What templates of private pages know besides what all pages do."""

from django.contrib.messages import get_messages


def private(request) -> dict:
    """`request`, `user` and `messages` where there is a person; nothing on public pages."""
    if not hasattr(request, "user"):
        return {}
    return {"request": request, "user": request.user, "messages": get_messages(request)}
