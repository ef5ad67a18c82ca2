"""What makes schools unequal as a whole: said before the first number. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..facts import fictional_note, grades
from ..reading import Found


@dataclass(frozen=True, slots=True)
class Caution:
    title: str
    sentences: tuple[str, ...]


def cautions(schools: Sequence[Found]) -> tuple[Caution, ...]:
    """Made-up schools, unequal grades, alternative schools; those that hold."""
    return tuple(filter(None, (_fictional(schools), _grades(schools), _alternative(schools))))


def _fictional(schools) -> Caution | None:
    made_up = [school for school in schools if fictional_note(school.profile)]
    if not made_up:
        return None
    if len(made_up) == len(schools):
        sentences = [
            _("These schools are made up for training. None exists, and every number here is invented.")
        ]
        if len(schools) == 1:
            sentences = [fictional_note(schools[0].profile)]
    else:
        sentences = [
            _("{school} is made up for training. Its numbers are invented.").format(
                school=school.subject.name
            )
            for school in made_up
        ]
    return Caution(_("Made up."), tuple(sentences))


def _grades(schools) -> Caution | None:
    spans = {(school.subject.first_grade, school.subject.last_grade) for school in schools}
    if len(spans) < 2:
        return None
    each = (_span(school) for school in schools)
    meaning = _(
        "So some numbers are of older or younger students, and of other tests. Part of any difference may come"
        " from that."
    )
    return Caution(_("Different grades."), (*each, meaning))


def _span(school) -> str:
    words = {"school": school.subject.name, "grades": grades(school.profile.grades)}
    if not words["grades"]:
        return _("The directory does not say which grades {school} has.").format(**words)
    return _("{school} has grades {grades}.").format(**words)


def _alternative(schools) -> Caution | None:
    sentences = tuple(
        _(
            "{school} is an alternative school in the state’s DASS program. Some of its measures have their own"
            " rules."
        ).format(school=school.subject.name)
        for school in schools
        if school.profile.dass
    )
    return Caution(_("Alternative schools."), sentences) if sentences else None
