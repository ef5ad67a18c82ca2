"""Rows of the sample's files as a reader takes them, and who is in them."""

HOME = "99100170000000"

LANTERN_CREEK, OLD_ORCHARD = "99100170100309", "99100170100317"

PRIMARY_TO_3, PRIMARY_TO_2, LENDER = "99100170100226", "99100170100234", "99100170100168"

FABLE_VALLEY_HIGH, CONTINUATION = "99100170100507", "99100170100549"

OPENED_2024, CLOSED_2023, MERGED_2022 = "99100170100267", "99100170100242", "99100170100259"

CHARTER, CERTIFIED_BY_STATE, IN_ERROR = "99100170130104", "99100170130112", "99100170100176"

COLORED = [
    *(f"{stem}{year}" for stem in ("eladownload", "mathdownload") for year in (2023, 2024, 2025)),
    "sciencedownload2025",
    *(
        f"{stem}{year}"
        for stem in ("chronicdownload", "suspdownload", "elpidownload")
        for year in (2024, 2025)
    ),
    "graddownload2024",
    "graddownload2025",
    "ccidownload2024",
    "ccidownload2025",
]


def number(text):
    return float(text) if text else None


def lower(row):
    return {name.lower(): value for name, value in row.items()}
