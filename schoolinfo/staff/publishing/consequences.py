"""What follows from a step, and what happened meanwhile, in sentences. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.profiles.changes import edition_in_words
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.seen import Consequence, News
from schoolinfo.releases.standing import Stage, Standing
from schoolinfo.times import in_words


def of_withdrawing(version: Version, then: Consequence) -> tuple[str, ...]:
    """What the public sees once the version is taken back."""
    words = {"number": version.number, "after": then.after, "edition": edition_in_words(version.edition)}
    if then.public and then.after:
        return (
            _("Version {after} becomes public again at once, in place of version {number}.").format(**words),
        )
    if then.public:
        sentence = _("No version of “{edition}” will be public. Pages will say “not on this site yet”.")
        return (sentence.format(**words),)
    if then.scheduled:
        sentence = _("Version {number} will not become public on {at}.")
        return sentence.format(**words, at=in_words(then.scheduled)), _stays(then)
    return (_("This version is not public. The public pages stay as they are."),)


def _stays(then: Consequence) -> str:
    if then.after:
        return _("Version {after} stays public.").format(after=then.after)
    return _("No version of this edition is public now.")


def of_approving(overtaken: Iterable[Version], above: Iterable[Standing]) -> tuple[str, ...]:
    """What an approver should know: scheduled versions that will not be seen, and newer versions."""
    never = [
        _("Version {number} is scheduled. It will not be seen once this one is approved.").format(
            number=version.number
        )
        for version in overtaken
    ]
    return *never, *map(_newer, above)


def _newer(now: Standing) -> str:
    words = {"number": now.version.number}
    if now.stage is Stage.SCHEDULED:
        sentence = _("Version {number} is newer, and scheduled for {at}. It will replace this one then.")
        return sentence.format(**words, at=in_words(now.public_from))
    if now.stage in (Stage.SUPERSEDED, Stage.SEALED):
        return _("Version {number} is newer, and was withdrawn.").format(**words)
    return _("Version {number} is newer, and not public yet. Are you sure about this one?").format(**words)


def meanwhile(news: News, names: Mapping[str, str]) -> tuple[str, ...]:
    """What happened to an edition, one sentence each. `names`: people by user name."""
    return tuple(_all_of(news, names))


def _all_of(news: News, names: Mapping[str, str]) -> Iterator[str]:
    for version in news.versions:
        sentence = _("{by} loaded version {number} on {at}.")
        yield _told(sentence, version.created_by, version.number, version.created_at, names)
    for event in news.events:
        yield _told(_happened()[event.kind], event.by, event.version.number, event.at, names)
    if count := len(news.reasons):
        yield ngettext(
            "{count} reason for warnings was written or changed.",
            "{count} reasons for warnings were written or changed.",
            count,
        ).format(count=count)


def _told(sentence: str, by: str, number: int, at, names: Mapping[str, str]) -> str:
    return sentence.format(by=names.get(by, by), number=number, at=in_words(at))


def _happened() -> dict[str, str]:
    return {
        Event.Kind.SUBMITTED: _("{by} submitted version {number} on {at}."),
        Event.Kind.RETURNED: _("{by} sent back version {number} on {at}."),
        Event.Kind.APPROVED: _("{by} approved version {number} on {at}."),
        Event.Kind.SUPERSEDED: _("{by} withdrew version {number} on {at}."),
        Event.Kind.SEALED: _("{by} sealed version {number} on {at}."),
    }
