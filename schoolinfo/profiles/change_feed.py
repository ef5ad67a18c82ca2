"""The change log as an Atom feed (RFC 4287)."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .changes import Entry

# Signs that XML 1.0 has no place for; a note may hold them.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
BEFORE_ANY = datetime(1970, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):
    """Says of an empty feed, too, when it changed last: the same content gives the same bytes."""

    def latest_post_date(self):
        return super().latest_post_date() if self.items else BEFORE_ANY


def feed(entries: Iterable[Entry], page: str, address: str, host: str) -> bytes:
    """The entries, newest first. `page`, `address`: of the change log and of the feed, both absolute."""
    site = settings.SITE["name"]
    made = _Feed(
        title=_("{site}: what changed").format(site=site),
        link=page,
        description=_("What was published, replaced and taken back on this site."),
        language=get_language() or settings.LANGUAGE_CODE,
        author_name=site,
        feed_url=address,
        feed_guid=address,
    )
    for entry in entries:
        made.add_item(
            title=entry.title,
            link=page,
            description=NO_XML.sub(" ", _matter(entry)),
            unique_id=f"tag:{host},{timezone.localtime(entry.at):%Y-%m-%d}:changes/{entry.key}",
            updateddate=timezone.localtime(entry.at),
        )
    return made.writeString("utf-8").encode()


def _matter(entry: Entry) -> str:
    """The note and the lines as HTML."""
    return render_to_string("profiles/parts/change.html", {"entry": entry}).strip()
