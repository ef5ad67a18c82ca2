"""All files of a kit as one ZIP whose bytes follow from the kit alone."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ..blocks import Kit
from .tables import hunt, tables
from .texts import texts

FOLDER = "workshop-kit"  # the one thing that unpacking puts into a folder
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can say
ORDINARY = 0o100644 << 16  # a file that everybody may read and its owner change
UNIX = 3


def as_zip(kit: Kit, site: Mapping[str, bytes], pdf: bytes) -> bytes:
    """The pages of `site`, the PDF, the hunt, the tables and what to know of them. Equal kits, equal bytes."""
    files = {**site, **hunt(kit), **tables(kit), **texts(kit), "workshop-kit.pdf": pdf}
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(name), files[name], compresslevel=9)
    return packed.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(f"{FOLDER}/{name}", LONG_AGO)
    entry.create_system, entry.external_attr = UNIX, ORDINARY
    entry.compress_type = ZIP_STORED if name.endswith((".pdf", ".woff2")) else ZIP_DEFLATED
    return entry
