"""What the address of the explainer asks for, as it was typed."""

from dataclasses import dataclass

from django.http import QueryDict

LONGEST = 40  # characters of a parameter that are read; no good one is longer


@dataclass(frozen=True, slots=True)
class Asked:
    """Texts as typed, without what cannot be printed. None: the address does not speak of it."""

    measure: str | None = None
    year: str | None = None
    rule: str | None = None
    small: str | None = None
    value: str | None = None
    change: str | None = None
    school: str | None = None

    @property
    def moved(self) -> bool:
        """Whether a reader has chosen a number, so that the choices of a form stand as they are."""
        return self.value is not None or self.change is not None


def read(parameters: QueryDict) -> Asked:
    """The parameters of the explainer; all others are left alone. The last of a repeated one counts."""
    return Asked(**{name: _text(parameters[name]) for name in Asked.__slots__ if name in parameters})


def _text(typed: str) -> str:
    return "".join(letter for letter in typed[:LONGEST] if letter.isprintable()).strip()
