"""A program: reads the data of a kit as JSON from standard input and writes its PDF to standard output.

It runs beside the worker, for typst keeps what it has set in memory, a gigabyte after some kits. Without
a PDF it ends with status 1, and says why on standard output. It needs nothing but typst and the folder it is in.
"""

import sys
import warnings
from pathlib import Path

import typst

KIT = Path(__file__).resolve().parent.parent
TEMPLATE = KIT / "typst" / "kit.typ"
FONTS = KIT / "fonts"
STANDARD = "ua-1"  # PDF/UA-1, ISO 14289-1: typst refuses what it cannot tag
TIMESTAMP = 0  # where typst wants a time at all: the same kit gives the same bytes


def typeset(data: str) -> bytes:
    """The PDF. Reads no font of the machine, but those beside this package and those inside typst."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"kit": data},
        pdf_standards=STANDARD,
        timestamp=TIMESTAMP,
    )


def main() -> int:
    warnings.simplefilter("error", typst.TypstWarning)
    try:
        written, status = typeset(sys.stdin.buffer.read().decode()), 0
    except (typst.TypstError, typst.TypstWarning) as problem:
        written, status = f"{problem.message}\n{problem.diagnostic}".encode(), 1
    sys.stdout.buffer.write(written)
    return status


if __name__ == "__main__":
    sys.exit(main())
