"""Reads the page of results."""

import re

LINE = re.compile(r'<dt><a href="[^"]+">(.*?)</a></dt><dd>(.*?)</dd>', re.DOTALL)


def names(page: str) -> list[str]:
    return [name for name, _ in LINE.findall(page)]


def said(page: str) -> str:
    """The sentences above the list."""
    return re.search(r'<h2 id="found">.*?</h2>\s*<p>(.*?)</p>', page, re.DOTALL)[1]


def miles(page: str) -> list[float]:
    return [float(found) for found in re.findall(r"· (\d+\.\d) miles?", page)]


def chips(page: str) -> list[tuple[str, str]]:
    """(address, accessible name) of each choice that can be removed."""
    return re.findall(r'<a href="([^"]+)" aria-label="(Remove [^"]+)"', page)
