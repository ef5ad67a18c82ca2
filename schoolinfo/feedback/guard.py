"""Whether a form was sent by a page of this site, and when that page was made.

Public pages set no cookie, so Django's check of a cookie against a field cannot work for them; it looks at
private addresses alone. It would guard nothing here either: the form gives nobody's rights away, and anyone may send
it. What another site could do is to make its visitors send for it. Browsers say where a form comes from, and that is
asked (docs/adr/0013).
"""

from enum import Enum
from urllib.parse import urlsplit

from django.core.signing import BadSignature, Signer
from django.utils import timezone

STAMP = "made"  # the field with the signed moment at which the form was made
TRAP = "leave-empty"  # a field that nobody sees; no browser fills a name like this by itself
QUICKEST = 2  # seconds in which nobody reads, answers and sends a form
LONGEST = 24 * 3600  # seconds for which a form is good
_signer = Signer(salt="schoolinfo.feedback.made")


class Made(Enum):
    """How old a form is."""

    IN_TIME = "in time"
    JUST_NOW = "just now"
    LONG_AGO = "long ago"  # or no moment of ours


def stamp() -> str:
    return _signer.sign(f"{timezone.now().timestamp():.1f}")


def made(stamped: str) -> Made:
    try:
        age = timezone.now().timestamp() - float(_signer.unsign(stamped))
    except BadSignature:
        return Made.LONG_AGO
    if age > LONGEST:
        return Made.LONG_AGO
    return Made.IN_TIME if age >= QUICKEST else Made.JUST_NOW


def is_from_elsewhere(request) -> bool:
    """Whether the browser says that a page of another site sent the form.

    `Sec-Fetch-Site` cannot be set by a script; older browsers send `Origin`. A program that sends neither is no
    browser that another site could have made do it.
    """
    said = request.headers.get("Sec-Fetch-Site")
    if said:
        return said not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return bool(origin) and _whose(origin) != (request.scheme, request.get_host().lower())


def _whose(origin: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    return parts.scheme, parts.netloc.lower()
