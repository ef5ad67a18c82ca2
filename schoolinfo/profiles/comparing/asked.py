"""What the address of a comparison asks for. Pure: nothing here knows whether the schools exist."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..addresses import CdsConverter, YearConverter

_BETWEEN = re.compile(r"[,\s]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters. `codes` holds each CDS code once, in the order given."""

    codes: tuple[str, ...]
    unread: tuple[str, ...]  # parts of `schools` that are no CDS codes
    canonical: bool  # `schools` is written as this site writes it
    chosen: bool  # a second `schools` names a school: one was chosen from the suggestions
    year: int | None
    year_text: str  # "" or as given
    groups: str  # code of a measure
    words: str  # to look for a school to add

    @property
    def unread_year(self) -> bool:
        return bool(self.year_text) and self.year is None


def read(schools: Sequence[str], *, year: str = "", groups: str = "", words: str = "") -> Asked:
    """The parameters as they stand in the address; `schools` may be repeated and joined by commas."""
    given = [text for text in schools if text.strip()]
    parts = [part for part in _BETWEEN.split(",".join(given)) if part]
    codes = dict.fromkeys(part for part in parts if re.fullmatch(CdsConverter.regex, part))
    return Asked(
        codes=tuple(codes),
        unread=tuple(dict.fromkeys(part for part in parts if part not in codes)),
        canonical=list(schools) in ([], [",".join(codes)]),
        chosen=len(given) > 1,
        year=int(year) if re.fullmatch(YearConverter.regex, year) else None,
        year_text=year,
        groups=groups,
        words=words.strip(),
    )
