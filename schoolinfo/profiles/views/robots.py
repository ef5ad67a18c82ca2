"""What robots may read: everything but answers to searches by words or by place, which are without end."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

ENDLESS = ("q", "near")
TEXT = "User-agent: *\n" + "".join(f"Disallow: /*{mark}{name}=\n" for name in ENDLESS for mark in "?&")


@require_safe
def robots(request):
    return HttpResponse(TEXT, content_type="text/plain")
