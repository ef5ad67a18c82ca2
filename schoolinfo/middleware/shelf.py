"""A bounded store of finished pages in the memory of one process."""

from collections import OrderedDict
from dataclasses import dataclass
from gzip import compress
from threading import Lock

LEVEL = 6


@dataclass(frozen=True, slots=True)
class Page:
    """A finished answer: its headers, and its body both packed and plain, so a hit neither packs nor unpacks."""

    headers: dict[str, str]
    plain: bytes
    packed: bytes

    @classmethod
    def of(cls, response) -> "Page":
        return cls(dict(response.items()), response.content, compress(response.content, LEVEL, mtime=0))

    @property
    def size(self) -> int:
        return len(self.plain) + len(self.packed)


class Shelf:
    """Keeps the pages used last, up to `limit` bytes."""

    def __init__(self, limit: int):
        self.limit = limit
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, key: str) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: str, page: Page) -> None:
        """Keep a page; the ones unused for longest leave. A page above the limit is not kept."""
        if page.size > self.limit:
            return
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self._size += page.size
            while self._size > self.limit:
                self._drop(next(iter(self._pages)))

    def clear(self) -> None:
        with self._lock:
            self._pages.clear()
            self._size = 0

    def __len__(self) -> int:
        return len(self._pages)

    def _drop(self, key: str) -> None:
        page = self._pages.pop(key, None)
        if page is not None:
            self._size -= page.size
