"""The addresses of a preview: the numbers of its versions, ascending and joined by "-", then a public address."""

import re
from collections.abc import Iterable

from django.urls import reverse

from schoolinfo.releases.models import Version

MOST = 100  # versions of a preview: a year has about twenty
IDS = re.compile(f"[0-9]{{1,18}}(-[0-9]{{1,18}}){{0,{MOST - 1}}}")


class RestConverter:
    """What follows the numbers: a public address without its first "/", also none at all."""

    regex = ".*"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


def address(versions: Iterable[Version | int], path: str = "/") -> str:
    """The address of a public page, with its parameters, in the preview of one or more versions.

    `versions`: versions or their primary keys, in any order; `path`: as the public's ("/schools/?q=oak").
    Raises ValueError without any version.
    """
    keys = sorted({version if isinstance(version, int) else version.pk for version in versions})
    if not keys:
        raise ValueError("a preview needs a version")
    return reverse("staff-preview", args=["-".join(map(str, keys)), ""]) + path.removeprefix("/")


def read(ids: str) -> tuple[int, ...]:
    """The primary keys that an address names, ascending, each once; none for anything else."""
    return tuple(sorted(set(map(int, ids.split("-"))))) if IDS.fullmatch(ids) else ()
