"""From the data to the bytes of the PDF."""

import json
import re
import warnings
from functools import cache
from pathlib import Path

import typst

from ..blocks import Kit
from .data import as_data

KIT = Path(__file__).resolve().parent.parent
TEMPLATE = KIT / "typst" / "kit.typ"
FONTS = KIT / "fonts"
STANDARD = "ua-1"  # PDF/UA-1, ISO 14289-1: the compiler refuses what it cannot tag
TIMESTAMP = 0  # where the compiler wants a time at all: the same kit gives the same bytes


def as_pdf(kit: Kit) -> bytes:
    """The whole kit as one PDF/UA-1 file; equal kits give equal bytes. Opens no file of the machine's own.

    Raises typst.TypstError where the template cannot set the kit.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", typst.TypstWarning)
        return typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"kit": json.dumps(as_data(kit), ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=TIMESTAMP,
        )


@cache
def _fonts() -> typst.Fonts:
    """The fonts beside this package, and behind them those inside the compiler."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])


def pages_of(pdf: bytes) -> int:
    """The number of pages, which the file says of itself in its metadata."""
    return int(re.search(rb"<xmpTPg:NPages>(\d+)<", pdf)[1])
