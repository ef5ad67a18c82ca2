"""The site's addresses and `/bare/<bytes>/`: a body of that size from a view that does nothing."""

from functools import lru_cache

from django.http import HttpResponse
from django.urls import path

from schoolinfo.urls import urlpatterns as site

LINE = b'<tr><th scope="row">2025</th><td class="n">+13.2</td><td class="n">398 students</td></tr>\n'


@lru_cache
def body(size: int) -> bytes:
    return (LINE * (size // len(LINE) + 1))[:size]


def bare(request, size):
    return HttpResponse(body(size))


urlpatterns = [*site, path("bare/<int:size>/", bare)]
