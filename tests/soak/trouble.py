"""What goes wrong while parts of a site are killed, and whether a kill is the reason.

A request that met the web server while that was dead gets no answer, one that met Postgres while that was dead gets
an answer of 500 or more. Both are no fault. At any other moment, and for every other answer, they are.
Times are those of `time.monotonic`, which all processes of a machine share.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

SILENCE, SERVER_ERROR, THROTTLED, UNEXPECTED = "silence", "server error", "throttled", "unexpected"
NEVER = float("inf")
# What had to be away, and how many seconds before the request at most.
REASONS = {
    SILENCE: (("web",), 0.0),
    SERVER_ERROR: (("postgres",), 0.0),
    # Attempts are counted under a lock in the database. Whoever is killed with it leaves it for ten seconds.
    THROTTLED: (("web", "postgres"), 12.0),
    UNEXPECTED: ((), 0.0),
}


class Trouble(Exception):
    """An answer that should not be, if no kill is the reason."""

    def __init__(self, kind: str, what: str, begun: float, ended: float):
        super().__init__(what)
        self.kind, self.what, self.begun, self.ended = kind, what, begun, ended


@dataclass
class Absence:
    begun: float
    gone: float = NEVER  # from then on it surely does not answer
    ended: float = NEVER


class Absences:
    """When each part was away: from its kill until it is known to answer."""

    def __init__(self):
        self.known: dict[str, list[Absence]] = {}

    @contextmanager
    def beginning(self, part: str) -> Iterator[None]:
        """Inside, the part is killed or has not come yet. Where it was away already, it stays so."""
        if not self.is_away(part):
            self.known.setdefault(part, []).append(Absence(time.monotonic()))
        yield
        self.known[part][-1].gone = time.monotonic()

    def answered(self, part: str, asked: float) -> None:
        """The part answered what it was asked at that moment: it is there, unless it was killed since."""
        if self.is_away(part) and asked >= self.known[part][-1].gone:
            self.known[part][-1].ended = time.monotonic()

    def is_away(self, part: str) -> bool:
        return part in self.known and self.known[part][-1].ended == NEVER

    def explain(self, trouble: Trouble) -> bool:
        """Whether a part that is needed for the answer was away at some moment of the request."""
        parts, before = REASONS[trouble.kind]
        return any(
            absence.begun <= trouble.ended and absence.ended >= trouble.begun - before
            for part in parts
            for absence in self.known.get(part, ())
        )
