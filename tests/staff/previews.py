"""Versions to preview, and the ways a test looks at a preview."""

import re
from html.parser import HTMLParser

from django.conf import settings

from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.models import Event, Version

SAMPLE = settings.BASE_DIR / "data" / "sample"


def draft_of(name: str, folder, change=lambda text: text + "\n", by="ana") -> Version:
    """A draft made of a file of the sample district whose text was changed."""
    path = folder / name
    path.write_bytes(change((SAMPLE / name).read_text(encoding="utf-8")).encode())
    [outcome] = load_paths([path], by=by)
    assert outcome.status == "loaded", outcome
    return outcome.version


def submit(version: Version) -> Version:
    Event.objects.create(version=version, kind=Event.Kind.SUBMITTED, by=version.created_by, note="Results")
    return version


class Links(HTMLParser):
    """Every address that a page leads to or fetches."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        for name in ("href", "action", "src", "data-suggest"):
            if said.get(name):
                self.found.append(said[name])


def inside(html: str) -> list[str]:
    """Addresses of this site on a page, but for files and the way out of the preview."""
    return [
        re.sub("^http://testserver", "", link)
        for link in Links(html).found
        if re.match("(http://testserver)?/", link)
        and not re.match("(http://testserver)?/static/", link)
        and link != "/staff/preview/"
    ]
