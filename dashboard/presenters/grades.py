"""The grades that a measure counts, in words: those of the state, and those of them that a school has."""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from schoolinfo.measures import Measure, Subject

# Grades of the tests; of the other measures their whole span. Kindergarten is 0.
TESTED = {"ela": (*range(3, 9), 11), "math": (*range(3, 9), 11), "science": (5, 8, 10, 11, 12)}


def grades(measure: Measure) -> str:
    """All grades that a measure speaks of: "3–8 and 11"."""
    return _in_words(_counted(measure))


def grades_here(measure: Measure, subject: Subject) -> str:
    """Those of them that the subject has: "grades 3–5". All where its grades are not known, or none counts:
    such a school's results are another one's."""
    return _phrase(measure, subject.first_grade, subject.last_grade, get_language())


@lru_cache(maxsize=1024)
def _phrase(measure: Measure, first: int | None, last: int | None, language: str | None) -> str:
    counted = _counted(measure)
    if first is not None and last is not None:
        counted = [grade for grade in counted if first <= grade <= last] or counted
    words = {"grades": _in_words(counted)}
    return ngettext("grade %(grades)s", "grades %(grades)s", len(counted)) % words


def _counted(measure: Measure) -> list[int]:
    return list(TESTED.get(measure.code, range(measure.first_grade, measure.last_grade + 1)))


def _in_words(counted: Iterable[int]) -> str:
    runs: list[list[int]] = []
    for grade in counted:
        if runs and grade == runs[-1][-1] + 1:
            runs[-1].append(grade)
        else:
            runs.append([grade])
    *before, last = (_run(run) for run in runs)
    return _("%(grades)s and %(last)s") % {"grades": ", ".join(before), "last": last} if before else last


def _run(run: list[int]) -> str:
    """[3, 4, 5] → "3–5"; two grades in a row are named with a dash too."""
    first, last = (_("K") if grade == 0 else str(grade) for grade in (run[0], run[-1]))
    return first if len(run) == 1 else f"{first}–{last}"
