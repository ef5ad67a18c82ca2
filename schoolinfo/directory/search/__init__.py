"""Finding schools by whatever a reader has of them: a name, an earlier name, an acronym, a place, a code.

Typing mistakes, accents, the order of words and words such as "Elementary" and "School" do not matter.
"""

from collections.abc import Sequence

from schoolinfo.releases.current import Releases

from .codes import code_in
from .hits import Hit, Hits, Reason, School
from .keeping import index_of
from .order import search

__all__ = ["Hit", "Hits", "Reason", "School", "describe", "find"]

LONGEST = 200  # characters that are read


def find(releases: Releases, words: str, *, limit: int | None = None) -> Hits:
    """Schools that fit the words, best first; none where none does or nothing was asked. Any text may come.

    The order depends on names, places and codes alone. No query once the index of the releases is built.
    """
    index = index_of(releases)
    code = code_in(words.strip()[:LONGEST])
    if code in index.by_code:
        school = index.schools[index.by_code[code]]
        return Hits([school.cds], lambda at: Hit(school.cds, school.name, Reason.CDS, school.cds))
    return search(index, words[:LONGEST], limit)


def describe(releases: Releases, hits: Sequence[Hit]) -> tuple[School, ...]:
    """What the index knows of the schools that `find` found, in the same order. No query of its own."""
    if not hits:
        return ()
    index = index_of(releases)
    return tuple(index.schools[index.by_code[hit.cds]] for hit in hits)
