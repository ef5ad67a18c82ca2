"""What robots may read: all but answers to searches by words, place or day, and forms; where the site map is."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from schoolinfo.middleware.pages import SEARCHES

RULES = "".join(f"Disallow: /*{mark}{name}=\n" for name in SEARCHES for mark in "?&")
FORMS = "".join(f"Disallow: {before}/feedback/\n" for before in ("", "/*"))  # there is one about every page
TEXT = f"User-agent: *\n{RULES}{FORMS}\nSitemap: {{sitemap}}\n"


@require_safe
def robots(request):
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(TEXT.format(sitemap=sitemap), content_type="text/plain")
