"""What robots may read: everything but answers to searches, which are without end; and where the site map is."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

TEXT = "User-agent: *\nDisallow: /*?q=\nDisallow: /*&q=\n\nSitemap: {sitemap}\n"


@require_safe
def robots(request):
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(TEXT.format(sitemap=sitemap), content_type="text/plain")
