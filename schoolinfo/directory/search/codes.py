"""CDS codes as people write them."""

import re

_WRITTEN = re.compile(r"[\d\s.-]+", re.ASCII)
LENGTHS = {14: 14, 13: 14, 7: 7, 6: 7}  # digits written → digits meant: spreadsheets drop a leading zero


def code_in(text: str) -> str:
    """The fourteen digits of a CDS code, or the seven of its school part, or "".

    "19-64733-0117846", "19 64733 0117846" and "1 10017 0109835" are CDS codes.
    """
    if not _WRITTEN.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text, flags=re.ASCII)
    return digits.zfill(LENGTHS[len(digits)]) if len(digits) in LENGTHS else ""
