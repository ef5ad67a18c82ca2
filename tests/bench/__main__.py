"""`make bench`: the figures that the site must reach, one line each; exit status 1 when any is short.

`ONLY=load` (or another of PARTS) runs one part. Figures are ratios within one run, medians of
alternating runs.
"""

import os
import sys
import tempfile
from pathlib import Path

from . import compare, difference, hunts, kit_pdf, load, pages, publish, results, search, upload

PARTS = {
    "load": load.rows,
    "pages": pages.rows,
    "search": search.rows,
    "results": results.rows,
    "compare": compare.rows,
    "upload": upload.rows,
    "difference": difference.rows,
    "publish": publish.rows,
    "kit": hunts.rows,
    "kit-pdf": kit_pdf.rows,
}


def main() -> int:
    only = os.environ.get("ONLY", "")
    if only and only not in PARTS:
        print(f"ONLY is one of: {', '.join(PARTS)}")
        return 2
    short = 0
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        for name, rows in PARTS.items():
            if only in ("", name):
                for row in rows(Path(folder)):
                    print(row, flush=True)
                    short += not row.reached
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
