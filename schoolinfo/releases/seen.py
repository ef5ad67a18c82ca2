"""What somebody had before their eyes when they opened a form: held against what is so when they send it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from . import ledger
from .models import Event, Reason, Version
from .standing import Stage, standing


@dataclass(frozen=True, slots=True)
class Seen:
    """How much of an edition was there when somebody looked at one of its versions."""

    number: int  # the highest
    event: int
    reason: int  # of the version that was looked at

    def __str__(self):
        return f"{self.number}.{self.event}.{self.reason}"

    @classmethod
    def read(cls, text: str) -> "Seen":
        """What a form sends back; from anything else, that nothing was seen."""
        parts = text.split(".")
        fine = len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts)
        return cls(*map(int, parts)) if fine and len(text) < 60 else cls(0, 0, 0)


@dataclass(frozen=True, slots=True)
class News:
    """What happened to an edition since it was `Seen`."""

    versions: tuple[Version, ...]  # with higher numbers
    events: tuple[Event, ...]  # oldest first
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from withdrawing a version."""

    public: bool  # whether the public sees it now
    after: int | None  # the number of the version that is public then
    scheduled: datetime | None  # when it would become public by itself

    def __str__(self):
        when = self.scheduled.isoformat() if self.scheduled else "never"
        return f"{self.public:d}/{self.after or 0}/{when}"


def consequence(version: Version) -> Consequence:
    """What withdrawing a version would change. Four queries."""
    public = ledger.public_version(version.edition)
    after = ledger.public_version(version.edition, without=version)
    now = standing(version)
    scheduled = now.public_from if now.stage is Stage.SCHEDULED else None
    return Consequence(public == version, after.number if after else None, scheduled)


def look(version: Version) -> Seen:
    """What there is of the edition now: a form carries it and `approve` holds it against what is so then."""
    found = Version.objects.filter(edition=version.edition_id).aggregate(
        number=Max("number"), event=Max("events__pk", filter=~Q(events__kind=Event.Kind.VERIFIED))
    )
    reason = version.reasons.aggregate(last=Max("pk"))["last"]
    return Seen(found["number"], found["event"] or 0, reason or 0)


def news(version: Version, seen: Seen) -> News:
    """What happened since. Three queries."""
    above = Version.objects.filter(edition=version.edition_id, number__gt=seen.number).order_by("number")
    events = Event.objects.filter(version__edition=version.edition_id, pk__gt=seen.event)
    events = events.exclude(kind=Event.Kind.VERIFIED).select_related("version").order_by("pk")
    reasons = version.reasons.filter(pk__gt=seen.reason).order_by("pk")
    return News(tuple(above), tuple(events), tuple(reasons))
