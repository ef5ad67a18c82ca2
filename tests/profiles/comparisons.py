"""Schools of the fictional district to put side by side, and the addresses that do."""

import re

LANTERN = "99100170100309"  # K-8
WINDMILL = "99100170100101"  # K-5
HIGH = "99100170100507"  # 9-12
TIDEPOOL = "99100170130104"  # K-8, a charter
PRIMARY = "99100170100234"  # K-2
CLOSED = "99100170100242"
ELSEWHERE = "99100250200113"  # of the other district
UNKNOWN = "99100179999999"
FOUR = (LANTERN, WINDMILL, HIGH, TIDEPOOL)


def address(*codes, **more) -> str:
    query = "&".join([f"schools={','.join(codes)}", *(f"{name}={value}" for name, value in more.items())])
    return f"/compare/?{query}"


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
