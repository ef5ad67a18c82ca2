"""The public addresses of the guide, for every walk over all pages."""

from dashboard.guide.files import ORIGINAL, chapters

ELEMENTARY = "99100170100119"
HIGH = "99100170100507"
PRIMARY = "99100170100226"  # ends with grade 3
TINY = "99100170100275"
UNKNOWN = "19647330000001"
NAMES = {ELEMENTARY: "Escuela Niños del Valle", HIGH: "Fable Valley High", PRIMARY: "Silver Thimble Primary"}


def guide_addresses() -> list[str]:
    """Contents and chapters with the sample school; some with schools that lack what the chapter shows."""
    return [
        "/guide/",
        f"/guide/?school={HIGH}",
        *(f"/guide/{chapter.slug}/" for chapter in chapters(ORIGINAL)),
        f"/guide/measures/?school={PRIMARY}",
        f"/guide/growth-is-not-change/?school={PRIMARY}",
        f"/guide/questions/?school={HIGH}",
        *(f"/guide/{slug}/?school={TINY}" for slug in ("colors", "student-groups", "missing-numbers")),
    ]


def main(page: str) -> str:
    """The main part of a page."""
    return page[page.index("<main") : page.index("</main>")]
