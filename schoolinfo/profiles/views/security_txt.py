"""Whom to tell about a weakness of the site: `/.well-known/security.txt`, as RFC 9116 wants it."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# A file that has expired is to be ignored (RFC 9116, 2.5.5), so each start of the site makes a new date.
GOOD_FOR = timedelta(days=330)
EXPIRES = datetime.now(UTC) + GOOD_FOR


@require_safe
def security_txt(request):
    contact = _address(settings.SITE["contact"]) or request.build_absolute_uri(reverse("contact"))
    here = request.build_absolute_uri(reverse("security-txt"))
    text = written(contact, here, settings.SITE["languages"], EXPIRES)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def written(contact: str, here: str, languages: Iterable[str], expires: datetime) -> str:
    """The file. `contact` and `here` are addresses with their scheme, `expires` is in UTC."""
    fields = {
        "Contact": contact,
        "Expires": f"{expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": ", ".join(languages),
        "Canonical": here,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _address(contact: str) -> str:
    """An e-mail address as one that has a scheme; others as they are."""
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
