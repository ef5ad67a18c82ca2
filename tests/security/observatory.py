"""The table by which Mozilla's HTTP Observatory marks an answer (mdn/mdn-http-observatory, August 2026).

It begins at 100. Bonuses count only where 90 are left. `judge` sees one answer that came by HTTPS; whether
plain HTTP leads to HTTPS is asked of another answer (`leads_to_https`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

HALF_A_YEAR = 15_768_000  # seconds
PRIVATE_REFERRERS = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
BROAD = {"'unsafe-inline'", "data:", "https:", "http:", "*"}  # in what runs as code
NO_FRAMES = {"'none'", "'self'"}
SCRIPT = re.compile(rb"<script[^>]*\ssrc=\"(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judgment:
    """`found`: {what was looked at: points}, below 0 a deduction, above it a bonus."""

    found: Mapping[str, int]

    @property
    def deductions(self) -> dict[str, int]:
        return {name: points for name, points in self.found.items() if points < 0}

    @property
    def score(self) -> int:
        left = 100 + sum(self.deductions.values())
        return left + sum(points for points in self.found.values() if points > 0) if left >= 90 else left


def judge(headers: Mapping[str, str], cookies: Iterable[str] = (), body: bytes = b"") -> Judgment:
    """Judge an answer. `headers`: names in any case. `cookies`: its Set-Cookie lines."""
    lower = {name.lower(): value for name, value in headers.items()}
    policy = directives(lower.get("content-security-policy", ""))
    seconds = transport_seconds(lower.get("strict-transport-security", ""))
    return Judgment(
        {
            "content security policy": _policy(policy),
            "cookies": _cookies(list(cookies), seconds >= HALF_A_YEAR),
            "sharing with other origins": _sharing(lower),
            "referrer": _referrer(lower.get("referrer-policy", "")),
            "strict transport": _transport(seconds),
            "scripts of others": -5 if SCRIPT.search(body) else 0,
            "type": 0 if lower.get("x-content-type-options", "").strip() == "nosniff" else -5,
            "frames": _frames(policy, lower.get("x-frame-options", "")),
            "resources": _value(lower, "cross-origin-resource-policy", {"same-origin", "same-site"}),
            "opener": _value(lower, "cross-origin-opener-policy", {"same-origin"}),
            "embedder": _value(lower, "cross-origin-embedder-policy", {"require-corp", "credentialless"}),
        }
    )


def leads_to_https(host: str, status: int, location: str) -> bool:
    """Whether the answer to plain HTTP leads at once to HTTPS of the same host (20 points otherwise)."""
    target = urlsplit(location)
    return status in (301, 308) and target.scheme == "https" and target.hostname == host


def directives(policy: str) -> dict[str, set[str]]:
    """{name: sources} of a policy. Of a directive that stands twice, the first counts."""
    found: dict[str, set[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.lower().split() or [""]
        if name:
            found.setdefault(name, set(sources))
    return found


def transport_seconds(header: str) -> int:
    found = re.search(r"max-age=\"?(\d+)", header)
    return int(found[1]) if found else 0


def _policy(policy: Mapping[str, set[str]]) -> int:
    if not policy:
        return -25
    default = policy.get("default-src", {"*"})
    code = policy.get("script-src", default) | policy.get("object-src", default)
    if code & BROAD:
        return -20
    if "'unsafe-eval'" in code:
        return -10
    if any(source.startswith("http:") for sources in policy.values() for source in sources):
        return -20
    if "'unsafe-inline'" in policy.get("style-src", default):
        return 0
    return 10 if default == {"'none'"} else 5


def _cookies(lines: list[str], transport_is_strict: bool) -> int:
    return min((_cookie(line, transport_is_strict) for line in lines), default=0)


def _cookie(line: str, transport_is_strict: bool) -> int:
    [morsel] = SimpleCookie(line).values()
    session = re.search("sess|login", morsel.key, re.IGNORECASE) is not None
    if session and not morsel["httponly"]:
        return -30
    if not morsel["secure"]:
        return (-10 if transport_is_strict else -40) if session else -5
    if "csrf" in morsel.key.lower() and not morsel["samesite"]:
        return -20
    return 5 if morsel["httponly"] and morsel["samesite"] else 0


def _sharing(headers: Mapping[str, str]) -> int:
    origin = headers.get("access-control-allow-origin", "")
    open_to_all = origin not in ("", "*") and headers.get("access-control-allow-credentials") == "true"
    return -50 if open_to_all else 0


def _referrer(value: str) -> int:
    if not value:
        return 0
    last = value.split(",")[-1].strip()
    return 5 if last in PRIVATE_REFERRERS else -5


def _transport(seconds: int) -> int:
    if not seconds:
        return -20
    return 0 if seconds >= HALF_A_YEAR else -10


def _frames(policy: Mapping[str, set[str]], header: str) -> int:
    if policy.get("frame-ancestors", {"*"}) <= NO_FRAMES:
        return 5
    return 0 if header.upper() in ("DENY", "SAMEORIGIN") else -20


def _value(headers: Mapping[str, str], name: str, good: set[str]) -> int:
    return 10 if headers.get(name) in good else 0
