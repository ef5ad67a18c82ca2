"""One entry of the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A term in plain words. Texts are translatable, but for `official`, which is quoted as it is."""

    code: str  # the anchor in the address: never renamed, never reused
    term: str
    meaning: str  # one to three short sentences
    page: str = ""  # the page that says most about it: a name of an address, and what stands in it
    measure: str = ""  # or the page of this measure
    official: str = ""  # the publisher's own term where ours is another, or the words behind letters
    link: str = ""  # a page of the publisher
