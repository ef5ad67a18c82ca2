"""Who appears on this site: the one place that leaves fictional schools out.

They are shown where a page asks for them by name: the sample schools under the guide (`Releases.families`), and
the examples of the guide and of workshops (`find_profile(..., fictional=True)`).
"""

from django.conf import settings

from schoolinfo.releases.current import Release, Releases
from schoolinfo.releases.models import family_of


def home_district() -> str:
    """The CDS code of the district whose site this is."""
    return settings.SITE["home_district"]


def families() -> tuple[str, ...]:
    """Families of editions in lists and search. Fictional schools only where the home district is one."""
    return tuple(dict.fromkeys((family_of(home_district()), "")))


def is_visible(cds: str, releases: Releases | None = None) -> bool:
    """Whether pages may speak of this code: those that read `releases`, else all pages of the site."""
    own = releases.families if releases else ()
    return family_of(cds) in (own or families())


def newest_directories(releases: Releases) -> tuple[Release, ...]:
    """The newest directory of each visible family. No query."""
    return newest_of(releases, "directory")


def newest_of(releases: Releases, dataset: str) -> tuple[Release, ...]:
    """The newest release of a dataset of each visible family. No query."""
    found = {}
    for release in sorted(releases.all, key=lambda r: r.period, reverse=True):
        if release.dataset == dataset and release.family in families():
            found.setdefault(release.family, release)
    return tuple(found.values())
