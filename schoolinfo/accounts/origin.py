"""Where a request comes from."""

from ipaddress import ip_address

from django.conf import settings


def address_of(request) -> str:
    """The network address of whoever asks; "" where the server listens on a socket file.

    Behind proxies (TRUSTED_PROXIES of them) it is what the outermost of them saw, counted from the end of
    X-Forwarded-For: what stands before can be written by anyone. Without proxies the header means nothing.
    """
    said = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    count = settings.TRUSTED_PROXIES
    if count and len(said) >= count:
        forwarded = _known(said[-count])
        if forwarded:
            return forwarded
    return _known(request.META.get("REMOTE_ADDR", ""))


def _known(text: str) -> str:
    """The address in its one spelling, "" for anything else."""
    try:
        return str(ip_address(text.strip()))
    except ValueError:
        return ""
