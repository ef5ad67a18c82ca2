"""A school on paper: two letter sheets, black and white, large enough to read, with the way back to the page."""

import re

import pytest

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KINDS = {
    "K-8, two growth models": "99100170100309",
    "K-3": "99100170100226",
    "K-2": "99100170100234",
    "high": "99100170100507",
    "alternative": "99100170100549",
    "tiny": "99100170100275",
    "charter": "99100170130104",
}
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")


def sheets(page) -> int:
    page.emulate_media(media="print")
    return len(SHEETS.findall(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("cds", KINDS.values(), ids=KINDS)
def test_a_school_takes_two_sheets(reader, cds):
    page = reader(viewport=DESK).goto(f"/schools/{cds}/")
    print(cds, sheets(page))
    heights = page.evaluate(
        """() => [...document.querySelectorAll("main > *, .bottom")].map(e => [e.querySelector("h1,h2")?.id || e.className, Math.round(e.getBoundingClientRect().height)])"""
    )
    print(heights)
