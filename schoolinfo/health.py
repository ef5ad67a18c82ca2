"""`/healthz`: whether this process answers and reaches the database, for whoever runs the site."""

import logging

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse

ADDRESS = "/healthz"
logger = logging.getLogger(__name__)


def healthz(request: HttpRequest) -> HttpResponse:
    """200 `ok`, or 503 where the database does not answer; never cached, nothing internal shown."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        logger.exception("The database does not answer")
        return _plain("the database does not answer", status=503)
    return _plain("ok", status=200)


def health_middleware(get_response):
    """Answers the address before hosts are checked: balancers ask by number, not by the site's name."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return healthz(request) if request.path_info == ADDRESS else get_response(request)

    return middleware


def _plain(text: str, status: int) -> HttpResponse:
    return HttpResponse(
        f"{text}\n", status=status, content_type="text/plain", headers={"Cache-Control": "no-store"}
    )
