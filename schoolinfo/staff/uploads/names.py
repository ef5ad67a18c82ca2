"""What people called a file, made fit to be shown. No place in the storage is ever named so."""

import unicodedata

MOST_CHARACTERS = 150
_NEVER = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # control, direction and other marks that are not seen


def cleaned(name: str) -> str:
    """The name without folders and marks that are not seen, at most 150 characters with its ending kept."""
    name = name.replace("\\", "/").rpartition("/")[2]
    letters = unicodedata.normalize("NFC", name)
    name = "".join(letter for letter in letters if unicodedata.category(letter) not in _NEVER)
    name = " ".join(name.split()).strip(". ")
    stem, dot, ending = name.rpartition(".")
    if dot and stem and len(ending) <= 10:
        return f"{stem[: MOST_CHARACTERS - len(ending) - 1]}.{ending}"
    return name[:MOST_CHARACTERS] or "file"
