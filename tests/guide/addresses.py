"""The public addresses of the guide, for every walk over all pages."""

from dashboard.guide.files import ORIGINAL, chapters

ELEMENTARY = "99100170100119"
HIGH = "99100170100507"
PRIMARY = "99100170100226"  # ends with grade 3
TINY = "99100170100275"
UNKNOWN = "19647330000001"


def guide_addresses() -> list[str]:
    """Contents and chapters with the sample school; some with schools that lack what a chapter shows."""
    slugs = [chapter.slug for chapter in chapters(ORIGINAL)]
    return [
        "/guide/",
        *(f"/guide/{slug}/" for slug in slugs),
        *(f"/guide/{slug}/?school={cds}" for slug in slugs[1:6] for cds in (HIGH, PRIMARY)),
        *(f"/guide/{slug}/?school={TINY}" for slug in slugs[1:]),
        f"/guide/?school={UNKNOWN}",
        "/guide/colors/?q=lantern",
        "/guide/colors/?q=zzzzzz",
    ]
