"""The body of a form, read with a limit: nobody can make the site take in a megabyte by sending one."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

FORM = "application/x-www-form-urlencoded"
MOST_BYTES = 64 * 1024  # 4,000 characters take 48,000 bytes at most, three for each byte of their UTF-8
MOST_PASSED_OVER = 4 * 1024 * 1024  # of what is read and thrown away
MOST_FIELDS = 40
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Body:
    """`fields`: the first value of each name. `status`: 200, or why the form cannot be taken as it is:
    413 too long, 415 not a form, 400 too many fields."""

    fields: dict[str, str]
    status: int = 200


def read(request) -> Body:
    """The fields of a request; of a body that is too long those of its beginning and of its end, where what follows
    the comment stands. Never raises for what is in it."""
    if request.content_type != FORM:
        _pass_over(request)
        return Body({}, 415)
    too_long = _length(request) > MOST_BYTES
    begun = request.read(MOST_BYTES)
    ended = _pass_over(request).partition(b"&")[2] if too_long else b""
    first, last = parse(begun), parse(ended)
    if first is None or last is None:
        return Body({}, 400)
    return Body(last | first, 413 if too_long else 200)


def parse(data: bytes) -> dict[str, str] | None:
    """The first value of each name; None where there are too many. Bytes that are no UTF-8 become "\ufffd"."""
    text = data.decode("utf-8", "replace")
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return dict(reversed(pairs))


def _length(request) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else 0


def _pass_over(request) -> bytes:
    """Take in the rest of a body and return the end of it: a browser that cannot finish its sending does not hear
    the answer. A body without end is not waited for."""
    end = b""
    if _length(request) <= MOST_PASSED_OVER:
        while piece := request.read(CHUNK):
            end = (end + piece)[-CHUNK:]
    return end
