"""Which versions a person may preview, and what has become of those that are asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import ResolverMatch

from schoolinfo.accounts.models import Role, User
from schoolinfo.releases.models import Edition, Event, family_of
from schoolinfo.releases.standing import Stage, Standing, standings

STAFF = frozenset({Role.UPLOADER, Role.APPROVER, Role.ADMINISTRATOR})
COMING = frozenset({Stage.DRAFT, Stage.WAITING, Stage.RETURNED, Stage.SCHEDULED})
OPENED = frozenset({Stage.WAITING, Stage.SCHEDULED})  # to principals
PUBLISHED = frozenset({Stage.PUBLIC, Stage.REPLACED})
SCHOOL_PAGES = frozenset(
    {
        *("school", "school-groups", "school-data", "school-qr", "school-why"),
        *("school-year", "school-year-groups", "school-year-data", "school-year-qr"),
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The versions of a preview, by what has become of them."""

    coming: tuple[Standing, ...]  # what the preview shows
    published: tuple[Standing, ...]
    taken_back: tuple[Standing, ...]


def look_up(keys: Sequence[int], user: User) -> Asked | None:
    """None when a version is not there, or is none of this person's business. Two queries."""
    wanted, editions = set(keys), Edition.objects.filter(versions__in=keys)
    found = [standing for standing in standings(editions) if standing.version.pk in wanted]
    if len(found) < len(wanted) or not all(may_know(user, standing) for standing in found):
        return None
    coming = tuple(s for s in found if s.stage in COMING)
    published = tuple(s for s in found if s.stage in PUBLISHED)
    taken_back = tuple(s for s in found if s.stage in (Stage.SUPERSEDED, Stage.SEALED))
    return Asked(coming, published, taken_back)


def opened(user: User) -> tuple[Standing, ...]:
    """Of every edition the newest version that comes and that this person may preview. Two queries.

    Without versions that a public one has overtaken; to principals only what speaks of their schools' family.
    """
    newest: dict[int, Standing] = {}
    for standing in standings():
        coming = standing.stage in COMING and not standing.behind
        if coming and may_know(user, standing) and _concerns(user, standing):
            newest.setdefault(standing.version.edition_id, standing)
    return tuple(newest.values())


def is_staff(user: User) -> bool:
    """Whether all versions and all pages of them are open to this person; to principals some are."""
    return not user.roles.isdisjoint(STAFF)


def may_know(user: User, standing: Standing) -> bool:
    """The staff know of every version. A principal knows of those that were submitted, and of none sent back."""
    if is_staff(user):
        return True
    if standing.stage in COMING:
        return standing.stage in OPENED
    return standing.last(Event.Kind.SUBMITTED, Event.Kind.APPROVED) is not None


def _concerns(user: User, standing: Standing) -> bool:
    family = standing.version.edition.family
    return is_staff(user) or family in {family_of(cds) for cds in user.schools}


def may_open(user: User, match: ResolverMatch) -> bool:
    """The staff open every public page of a preview, a principal those of the schools given to them."""
    if is_staff(user):
        return True
    return match.url_name in SCHOOL_PAGES and match.kwargs["cds"] in user.schools


def keys_of(found: Iterable[Standing]) -> list[int]:
    return [standing.version.pk for standing in found]
