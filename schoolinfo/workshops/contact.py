"""Where one signs up: an e-mail address, a web address or a telephone number, with the link that fits."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email


@dataclass(frozen=True, slots=True)
class Contact:
    text: str
    link: str  # "" where there is nothing to open


def contact(text: str) -> Contact:
    """What the text is, by its form. A telephone number has ten digits, or eleven with a 1 in front."""
    if _holds(validate_email, text):
        return Contact(text, f"mailto:{text}")
    if _holds(URLValidator(schemes=["https", "http"]), text):
        return Contact(text, text)
    digits = re.sub(r"\D", "", text)
    number = digits[-10:] if len(digits) == 10 or (len(digits) == 11 and digits[0] == "1") else ""
    return Contact(text, f"tel:+1{number}" if number and re.fullmatch(r"[\d\s().+–-]+", text) else "")


def _holds(validator, text: str) -> bool:
    try:
        validator(text)
    except ValidationError:
        return False
    return True
