"""A value as it stands in the file, with white space that would not be seen made visible. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

# Characters that look like nothing, or like a plain space, and what to call them.
UNSEEN = {
    "\t": _("tab"),
    "\n": _("line break"),
    "\r": _("line break"),
    "\u00a0": _("no-break space"),
    "\u200b": _("zero-width space"),
    "\ufeff": _("byte-order mark"),
    "\u00ad": _("soft hyphen"),
    "\ufffd": _("lost letter"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a value: its own text, or in `mark` the name of what cannot be seen."""

    text: str
    mark: str = ""


def pieces(value: str) -> tuple[Piece, ...]:
    """ " 12\\t" → (space), "12", (tab). Spaces are named at the ends and where several follow each other."""
    found: list[Piece] = []
    plain = ""
    for place, letter in enumerate(value):
        mark = _mark(value, place, letter)
        if mark:
            found += [Piece(plain)] if plain else []
            found.append(Piece("", str(mark)))
            plain = ""
        else:
            plain += letter
    return (*found, Piece(plain)) if plain else tuple(found)


def _mark(value: str, place: int, letter: str):
    if letter == " ":
        at_end = not value[:place].strip(" ") or not value[place:].strip(" ")
        return _("space") if at_end or value[place - 1] == " " else ""
    if letter in UNSEEN:
        return UNSEEN[letter]
    return "" if letter.isprintable() else f"U+{ord(letter):04X}"
