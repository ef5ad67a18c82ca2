"""How names are ordered and found: the same on every machine, whatever its locale."""

import re
import unicodedata

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
_DIGITS = re.compile(r"\d+")


def search_key(text: str) -> str:
    """Words without case, accents or punctuation: "Para Los Niños" → "para los ninos"."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold())
    kept = (" " if not c.isalnum() else c for c in plain if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


def sort_key(text: str) -> str:
    """The search key with its numbers padded, so that "2nd Street" stands before "10th Street"."""
    return _DIGITS.sub(lambda number: number[0].zfill(6), search_key(text))


def web_address(text: str) -> str:
    """An http address to link to, or "" where the published text is not one."""
    address = text if "://" in text else f"http://{text}"
    return address if re.fullmatch(r"(?i)https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?", address) else ""
