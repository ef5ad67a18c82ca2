"""Versions in words. Pure."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.standing import Stage, Standing
from schoolinfo.times import in_words

STAGES = {
    Stage.DRAFT: gettext_lazy("Draft"),
    Stage.WAITING: gettext_lazy("Waiting for approval"),
    Stage.RETURNED: gettext_lazy("Sent back"),
    Stage.SCHEDULED: gettext_lazy("Scheduled"),
    Stage.PUBLIC: gettext_lazy("Public"),
    Stage.REPLACED: gettext_lazy("Replaced"),
    Stage.SUPERSEDED: gettext_lazy("Withdrawn"),
    Stage.SEALED: gettext_lazy("Sealed"),
}


def title(version: Version) -> str:
    """ "Mathematics, 2025 Dashboard: version 3" """
    words = {"edition": edition_in_words(version.edition), "number": version.number}
    return _("{edition}: version {number}").format(**words)


def state(now: Standing, names: Mapping[str, str]) -> str:
    """A sentence on where the version stands, by whom and since when. `names`: people by user name."""
    event = now.withdrawal or now.last(Event.Kind.APPROVED) or (now.events[-1] if now.events else None)
    words = {"by": names.get(event.by, event.by), "at": in_words(event.at)} if event else {}
    if now.public_from:
        words["since"] = in_words(now.public_from)
    return _sentences()[now.stage].format(**words)


def _sentences() -> dict[Stage, str]:
    return {
        Stage.DRAFT: _("A draft. It was not submitted yet, and only staff see it."),
        Stage.WAITING: _("Submitted by {by} on {at}. It waits for another person to approve it."),
        Stage.RETURNED: _("Sent back on {at} by {by}."),
        Stage.SCHEDULED: _("Approved by {by}. On {since} it becomes public by itself."),
        Stage.PUBLIC: _("Public since {since}, approved by {by}."),
        Stage.REPLACED: _("Approved by {by} for {since}. A newer version is public in its place."),
        Stage.SUPERSEDED: _("Withdrawn on {at} by {by}."),
        Stage.SEALED: _("Sealed on {at} by {by}. Its rows and files were removed for good."),
    }
