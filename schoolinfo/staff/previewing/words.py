"""What a preview says of itself: on every page of it, and once it is over. Pure."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.profiles.public import Previewed
from schoolinfo.releases.current import Releases
from schoolinfo.releases.standing import Stage, Standing

from .asked import Asked


def previewed(coming: Sequence[Standing], releases: Releases, leave: str) -> Previewed:
    """What stands at the top of every page. `releases` hold the versions; `leave`: the address outside."""
    shown = [standing for standing in coming if standing.version.pk in releases.by_version]
    names = tuple(name(standing) for standing in shown)
    if len(shown) == 1:
        return Previewed(releases, _("Preview. Not public. {version}").format(version=names[0]), (), leave)
    sentence = ngettext(
        "Preview. Not public. These pages show {number} version that is not public yet.",
        "Preview. Not public. These pages show {number} versions that are not public yet.",
        len(shown),
    )
    return Previewed(releases, sentence.format(number=len(shown)), names, leave)


def name(standing: Standing) -> str:
    """ "California School Dashboard, Science, 2026 Dashboard, version 3 (draft by ana)." """
    version = standing.version
    words = {
        "edition": edition_in_words(version.edition),
        "number": version.number,
        "person": version.created_by,
    }
    return {
        Stage.DRAFT: _("{edition}, version {number} (draft by {person})."),
        Stage.RETURNED: _("{edition}, version {number} (sent back to {person})."),
        Stage.WAITING: _("{edition}, version {number} (by {person}, waiting for approval)."),
        Stage.SCHEDULED: _("{edition}, version {number} (by {person}, approved and scheduled)."),
    }[standing.stage].format(**words)


def over(asked: Asked) -> tuple[str, ...]:
    """A sentence about each version of a preview that has nothing left to show."""
    return (*_each(asked.published), *_each(asked.taken_back))


def _each(found: Iterable[Standing]) -> Iterable[str]:
    for standing in found:
        words = {
            "edition": edition_in_words(standing.version.edition),
            "number": standing.version.number,
        }
        yield {
            Stage.PUBLIC: _("{edition}: version {number} is public now."),
            Stage.REPLACED: _("{edition}: version {number} was public. A newer version has taken its place."),
            Stage.SUPERSEDED: _("{edition}: version {number} was taken back. It will not be shown."),
            Stage.SEALED: _("{edition}: version {number} was removed for good. It will not be shown."),
        }[standing.stage].format(**words)
