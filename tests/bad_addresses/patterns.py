"""Every public address pattern of the site, as the resolver knows it, filled with good and with bad pieces."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from django.urls import URLPattern, get_resolver
from hypothesis import strategies as st

from schoolinfo.accounts.access import is_private
from schoolinfo.middleware.pages import READ

SCHOOL = "99100170100309"
PIECE = re.compile(r"<(?:\w+:)?(\w+)>")
GOOD = {
    "cds": SCHOOL,
    "year": "2024",
    "measure": "ela",
    "code": "ela",
    "group": "ALL",
    "form": "csv",
    "section": "schools",
    "number": "1",
    "page": "state/",
    "slug": "colors",
}
CODES = [
    *("1", "0", "00000000000000", "99999999999999", "99100170000000", "99100170100308", SCHOOL[:-1]),
    *(f"{SCHOOL}0", f"{SCHOOL}%0a", f"%20{SCHOOL}", quote("٩" * 14), f"{SCHOOL[:7]}-{SCHOOL[7:]}"),
]
YEARS = ["1999", "2000", "2020", "2021", "2099", "20245", "-1", "0", "2e3", quote("٢٠٢٤"), "2024.0"]
WORDS = [
    *("ELA", "nosuch", "growth", "all", "-", "_", ".", "..", "%2e%2e", "%2f", "%00", "%FF%FE", "%", "%%%"),
    *("a%20b", "%F0%9F%98%80", "%27%20OR%201=1--", "%3Cscript%3E", "%0d%0aSet-Cookie:a=b", "ela%00"),
]
NUMBERS = ["0", "-1", "1", "2", "1" + "0" * 30, quote("٣"), "1e3", "1.0", "+1", "%201", "", "NaN", "0x1"]
LONG = ["x" * 10_000, "%C3%A9" * 2_000, "9" * 5_000, ",".join([SCHOOL] * 200)]
ANYTHING = st.one_of(
    st.sampled_from([*CODES, *YEARS, *WORDS, *NUMBERS, *LONG]),
    st.text(max_size=20).map(lambda text: quote(text.encode("utf-8", "surrogatepass"), safe="")),
    st.binary(max_size=12).map(lambda data: quote(data, safe="")),
)


def routes() -> list[str]:
    """Every public pattern: "schools/<cds:cds>/". Those of the staff are asked in tests/staff."""
    return [route for route in _routes(get_resolver().url_patterns) if not is_private(f"/{route}")]


def _routes(patterns, before: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield before + str(pattern.pattern)
        else:
            yield from _routes(pattern.url_patterns, before + str(pattern.pattern))


def pieces(route: str) -> list[str]:
    """The names of the pieces of a pattern."""
    return PIECE.findall(route)


def filled(route: str, given: dict[str, str]) -> str:
    """The address with these pieces, and good ones in the other places."""
    return "/" + PIECE.sub(lambda piece: given.get(piece[1], GOOD[piece[1]]), route)


@st.composite
def addresses(draw) -> str:
    """An address of any pattern with some of its pieces spoiled, and any parameters."""
    route = draw(st.sampled_from(routes()))
    spoiled = {name: draw(ANYTHING) for name in pieces(route) if draw(st.booleans())}
    return f"{filled(route, spoiled)}{draw(queries())}"


@st.composite
def queries(draw) -> str:
    """Known and unknown parameters, some of them repeated, with any values; often none at all."""
    names = st.sampled_from([*READ, "nosuch", "%00", "q[]", ""])
    pairs = draw(st.lists(st.tuples(names, ANYTHING), max_size=3))
    joined = draw(st.sampled_from(["&", "&&", ";"])).join(f"{name}={value}" for name, value in pairs)
    return f"?{joined}" if joined else ""
