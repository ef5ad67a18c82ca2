"""From a kit to the bytes of its PDF."""

import json
import re
import sys
from pathlib import Path

from schoolinfo.releases.reading.child import run

from ..blocks import Kit
from .data import as_data
from .row_heads import with_row_heads

TYPESETTER = Path(__file__).with_name("typesetter.py")
SECONDS = 120  # for one kit, which takes two on an idle core


class NotSet(Exception):
    """The kit could not be set on pages. It says why in the words of the typesetter, for the log."""


def as_pdf(kit: Kit) -> bytes:
    """The whole kit as one PDF/UA-1 file; equal kits give equal bytes.

    Raises NotSet, and schoolinfo.releases.reading.child.TooLong.
    """
    data = json.dumps(as_data(kit), ensure_ascii=False).encode()
    status, written = run([sys.executable, "-I", str(TYPESETTER)], data, SECONDS, lambda: None)
    if status:
        raise NotSet(written.decode(errors="replace"))
    return with_row_heads(written)


def pages_of(pdf: bytes) -> int:
    """The number of pages, which the file says of itself in its metadata."""
    return int(re.search(rb"<xmpTPg:NPages>(\d+)<", pdf)[1])
