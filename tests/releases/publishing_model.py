"""What the ledger promises of one edition, in as few lines as it can be said."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Version:
    number: int
    by: str
    content: str
    state: str = "draft"
    submitted_by: set[str] = field(default_factory=set)
    since: datetime | None = None  # public from then on
    withdrawn: datetime | None = None
    sealed: bool = False


class Model:
    def __init__(self, now: datetime):
        self.now, self.versions, self.log, self.seen = now, [], [], set()

    def public(self, at: datetime | None = None, without: Version | None = None) -> int | None:
        at = at or self.now
        live = (v for v in self.versions if v.since and v.since <= at and not v.sealed and v is not without)
        return max((v.number for v in live if not v.withdrawn or v.withdrawn > at), default=None)

    def behind(self, version: Version) -> bool:
        return (self.public() or 0) > version.number

    def stage(self, version: Version) -> str:
        if version.withdrawn:
            return "sealed" if version.sealed else "superseded"
        if not version.since:
            return version.state
        return "replaced" if self.behind(version) else "scheduled" if version.since > self.now else "public"

    def time_passes(self, to: datetime) -> None:
        due = sorted(
            v.since for v in self.versions if v.since and self.now < v.since <= to and not v.withdrawn
        )
        for moment in (*due, to):
            self.comes(self.public(), moment)

    def comes(self, before: int | None, now: datetime) -> None:
        """`now` is here, and with it perhaps another public version than before."""
        self.now = now
        if self.public() != before:
            self.log.append(("amended" if before else "published", self.public(), before))
            self.seen.add(self.public())

    def may_submit(self, version: Version) -> bool:
        return self.stage(version) in ("draft", "returned") and not self.behind(version)

    def may_approve(self, version: Version, by: str, when: datetime) -> bool:
        above = [v for v in self.versions if v.number > version.number and v.since and not v.withdrawn]
        second = by != version.by and by not in version.submitted_by
        return self.stage(version) == "waiting" and second and not any(v.since <= when for v in above)

    def withdraw(self, version: Version, at: datetime, seal: bool) -> None:
        before = self.public()
        self.now, version.sealed = at, seal
        version.withdrawn = version.withdrawn or at
        if before == version.number:
            self.log.append(("sealed" if seal else "withdrawn", before, self.public()))
        elif seal and version.number in self.seen:
            self.log.append(("sealed", version.number, None))

    def same(self, content: str) -> Version | None:
        last = next((v for v in reversed(self.versions) if v.content == content), None)
        return last if last and not last.withdrawn and last.number >= (self.public() or 0) else None
