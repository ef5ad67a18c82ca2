"""Whose numbers a page of the guide shows, and the form by which readers choose another school.

It works without a script: the schools that fit some words are links back to the page.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.forms import CharField, Form
from django.utils.translation import gettext as _

from schoolinfo.directory.search import Hit, School, describe, find
from schoolinfo.releases.current import Releases

from .addresses import CdsConverter
from .example_school import NAME, ExampleSchool, example_school
from .facts import fictional_note
from .projector import NAME as VIEW
from .suggestions import MOST, suggestions

WORDS = "q"  # the parameter with the words of a search
LONGEST = 100  # characters of them: anything longer is no name of a school


class Words(Form):
    """What to look for."""

    q = CharField(max_length=LONGEST, required=False)


@dataclass(frozen=True, slots=True)
class Offer:
    name: str
    about: str  # "Sample City · Grades K–5"
    address: str  # of the page with this school's numbers


@dataclass(frozen=True, slots=True)
class Choice:
    """The answer to `words`."""

    words: str
    sentence: str
    schools: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Chooser:
    """What `profiles/choose_school.html` prints, and whose numbers the page shows.

    `here` is the page with the sample school's numbers; `kept` are the other parameters of the page, which stay.
    """

    whose: ExampleSchool
    school: str  # its name; "" where there is none
    made_up: str  # says that it is; else ""
    path: str
    here: str
    kept: tuple[tuple[str, str], ...]
    typed: str  # what stands in the field: words, or the code of a school that is not here
    choice: Choice | None


def chooser(
    releases: Releases, parameters: Mapping[str, str], path: str, keep: Sequence[str] = ()
) -> Chooser:
    """`keep`: names of the parameters that stay. Queries: those of `example_school`, and of a search for words."""
    whose = example_school(releases, parameters.get(NAME, ""))
    kept = _kept(parameters, keep)
    profile = whose.found.profile if whose.found else None
    choice = _choice(releases, parameters, path, kept)
    return Chooser(
        whose=whose,
        school=profile.name if profile else "",
        made_up=fictional_note(profile) if profile else "",
        path=path,
        here=_address(path, kept),
        kept=tuple(kept.items()),
        typed=choice.words if choice else parameters[NAME][:LONGEST] if whose.problem else "",
        choice=choice,
    )


def code_address(parameters: Mapping[str, str], path: str, keep: Sequence[str] = ()) -> str:
    """The page with the school whose CDS code was typed in the place of words; "" where none was.

    To the top of the page: the form stands at its end.
    """
    words = parameters.get(WORDS, "").strip()
    if not re.fullmatch(CdsConverter.regex, words):
        return ""
    return _address(path, _kept(parameters, keep) | {NAME: words}) + "#main"


def _kept(parameters: Mapping[str, str], keep: Sequence[str]) -> dict[str, str]:
    return {name: parameters[name] for name in (*keep, VIEW) if parameters.get(name)}


def _address(path: str, parameters: Mapping[str, str]) -> str:
    return path + (f"?{urlencode(parameters)}" if parameters else "")


def _choice(releases: Releases, parameters, path: str, kept: dict[str, str]) -> Choice | None:
    form = Words(parameters)
    if not form.is_valid():
        sentence = _("The words to search for must be 100 characters or fewer, and plain text.")
        return Choice("", sentence, ())
    if not (words := form.cleaned_data[WORDS]):
        return None
    hits = find(releases, words, limit=MOST)
    return _answer(words, tuple(zip(hits, describe(releases, hits), strict=True)), path, kept)


def _answer(words: str, found: Sequence[tuple[Hit, School]], path: str, kept: dict[str, str]) -> Choice:
    """What fits the words, best first."""
    offers = tuple(
        Offer(
            name=one["name"],
            about=" · ".join(part for part in (one["where"], one["grades"], *one["notes"]) if part),
            address=_address(path, kept | {NAME: one["cds"]}),
        )
        for one in suggestions(found)["schools"]
    )
    if offers:
        sentence = _("Schools that fit “{words}”. Choose one:")
    else:
        sentence = _("No school fits “{words}”. Try fewer letters, a ZIP code or a CDS code.")
    return Choice(words, sentence.format(words=words), offers)
