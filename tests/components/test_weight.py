"""Bytes that a first visit takes for the look of the site, and of its staff pages, as they are sent."""

import gzip

import pytest

from .sheet import ROOT

KILOBYTE = 1000


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        ("css/site.css", 8),
        ("css/staff.css", 3),
        ("js/[gns]*.js", 4),
        ("js/[dk]*.js", 2),
        ("js/five.js", 3),
        ("js/upload*.js", 3),
        ("*/projector*", 9),
    ],
)
def test_packed_text(pattern, most):
    files = list((ROOT / "static").glob(pattern))
    assert files
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < most * KILOBYTE


def test_fonts():
    files = list((ROOT / "static" / "fonts").glob("*.woff2"))
    assert files
    assert sum(path.stat().st_size for path in files) < 34 * KILOBYTE
