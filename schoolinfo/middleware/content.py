"""Which content is public now: remembered for a second, so that an answer from the page cache asks nothing."""

import time
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock

from django.conf import settings
from django.utils import timezone

from schoolinfo.releases.current import Releases

REMEMBERED = 1.0  # seconds
SHARED = 60  # seconds for which a shared cache may keep a page
HISTORY = "/changes/"  # in the addresses of pages that tell what happened, and not only what is public now


@dataclass(frozen=True, slots=True)
class Content:
    """`version` changes whenever a page may read something else; `until` is when that happens by itself.

    A version that is published and taken back leaves what is public as it was, and the ledger longer.
    """

    version: str
    until: float | None  # seconds since 1970
    events: int = 0  # length of the ledger, which pages of history depend on

    @classmethod
    def of(cls, releases: Releases) -> "Content":
        until = releases.next_change
        version = f"{settings.RELEASE}:{releases.digest}"
        return cls(version, until.timestamp() if until else None, releases.events)

    def tag(self, key: str) -> str:
        """The ETag of one address. Weak, since the body is sent both packed and plain.

        `key` is the address with its language and its known parameters: only an answer from that address
        can have handed the tag out.
        """
        content = f"{self.version}:{self.events}" if HISTORY in key else self.version
        return f'W/"{blake2b(f"{content} {key}".encode(), digest_size=12).hexdigest()}"'

    def cache_control(self) -> str:
        """Browsers ask each time; shared caches keep a page up to the next publication."""
        left = SHARED if self.until is None else max(0, min(SHARED, int(self.until - time.time())))
        return f"public, max-age=0, must-revalidate, s-maxage={left}"


class Memory:
    """The current content, asked for at most once a second and again when a publication is due."""

    def __init__(self):
        self._lock = Lock()
        self._content: Content | None = None
        self._good_until = 0.0

    def current(self) -> Content:
        """No query while remembered, else one."""
        with self._lock:
            content = self._content
            if content is not None and time.monotonic() < self._good_until:
                return content
        return self.learn(Content.of(Releases.public()))

    def learn(self, content: Content) -> Content:
        """Remember what a page has just read."""
        left = REMEMBERED
        if content.until is not None:
            left = min(left, content.until - timezone.now().timestamp())
        with self._lock:
            self._content, self._good_until = content, time.monotonic() + left
        return content

    def forget(self) -> None:
        with self._lock:
            self._content = None


memory = Memory()
