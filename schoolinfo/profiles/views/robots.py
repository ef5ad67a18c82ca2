"""What robots may read: everything but answers to searches, which are without end."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

TEXT = "User-agent: *\nDisallow: /*?q=\nDisallow: /*&q=\n"


@require_safe
def robots(request):
    return HttpResponse(TEXT, content_type="text/plain")
