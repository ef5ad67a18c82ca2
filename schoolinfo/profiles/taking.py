"""What the page of a subject offers to take home."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Take:
    csv: str  # addresses of the table
    json: str
    citation: str
