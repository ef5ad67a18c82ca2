"""The public addresses of kits, for every walk over all pages."""

NINOS, LANTERN, TINY = "99100170100119", "99100170100309", "99100170100275"
DOCUMENTS = (
    "agenda",
    "slides",
    f"sheet-{NINOS}",
    f"sheet-{TINY}",
    "hunt",
    "answers",
    "discussion",
    "glossary",
    "five-by-five",
    "faq",
    "large-print",
    "feedback",
    "sources",
)


def kit_addresses() -> list[str]:
    """The choice of schools, the search for one, kits of one and of three schools, and every document."""
    three = f"schools={NINOS},{LANTERN},{TINY}&minutes=90"
    return [
        "/workshops/kit/",
        "/workshops/kit/?add=Windmill+Hill+Elementary",
        f"/workshops/kit/?schools={NINOS}&minutes=60",
        f"/workshops/kit/?{three}",
        *(f"/workshops/kit/{code}/?{three}" for code in DOCUMENTS),
    ]
