"""Facts in the text of a chapter: `{{ cut ela 3-8 status 5 }}` becomes what the state's rules say.

So no chapter has a number, a level or a name of its own that the rules and the catalogue do not have.
"""

from collections.abc import Callable
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from schoolinfo import states
from schoolinfo.directory.models import SMALL
from schoolinfo.measures import Measure, State, school_year, sources
from schoolinfo.numbers import signed

from ..groups import GROUPS, SMALLEST_COLORED, smallest_colored
from ..measures import CATALOGUE, MEASURES
from ..presenters.about import about
from ..presenters.grades import grades
from ..presenters.levels import Level, change_word, color_word, status_word
from ..presenters.numbers import short
from ..presenters.tables import ALL_LEVELS, between, limits, set_title
from ..released import Release, released
from ..rules import FOLDED_BELOW, CutSet, explain, known_years
from ..templatetags.dashboard_marks import mark
from .local import RATINGS

HIGHER = CATALOGUE[0]  # a measure whose levels have their names in the usual order
DISTRICT_GROUP = "FOS"  # has a color from fewer students in a district


class Unknown(ValueError):
    """A placeholder asks for something that the data does not have. The message says what."""


def fact(words: str) -> SafeString:
    """The text of a placeholder, in the language of now. Raises Unknown."""
    name, *arguments = words.split() or [""]
    if name not in FACTS:
        raise Unknown(f"There is no placeholder {name!r}.")
    try:
        said = FACTS[name](*arguments)
    except (TypeError, KeyError, ValueError, StopIteration) as error:
        if isinstance(error, Unknown):
            raise
        raise Unknown(f"The data has nothing for {{{{ {words} }}}}.") from error
    return said if isinstance(said, SafeString) else mark_safe(escape(str(said)))


def measure_of(code: str) -> Measure:
    """Raises Unknown."""
    if code not in MEASURES:
        raise Unknown(f"There is no measure {code!r}.")
    return MEASURES[code]


def rules_of(code: str, rule: str) -> CutSet:
    """The newest known rules of a measure and one of its sets ("" where it has one). Raises Unknown."""
    found = explain(measure_of(code).code, known_years(code)[0], rule)
    if found is None:
        raise Unknown(f"The rules of {code!r} have no set {rule!r}.")
    return found


def _level(kind: str, number: str, code: str = HIGHER.code) -> str:
    word = {"status": status_word, "change": change_word}[kind]
    return word(measure_of(code), _of_five(number))


def _color(number: str) -> SafeString:
    level = _of_five(number)
    return mark(Level(level, color_word(level), ""))


def _cut(code: str, *rest: str) -> str:
    *rule, kind, number = rest
    cuts, level = rules_of(code, *rule or [""]), _of_five(number)
    ends = {"status": cuts.status, "change": cuts.change}[kind]
    text = signed if kind == "change" else lambda value: short(MEASURES[code], value)
    return between(*limits(ALL_LEVELS, ends, cuts.better, level), text)


def _cell(code: str, *rest: str) -> SafeString:
    *rule, status, change = rest
    color = rules_of(code, *rule or [""]).color(_of_five(status), _of_five(change))
    if color is None:
        raise Unknown(f"The table of {code!r} has no color there.")
    return _color(str(color))


def _of_five(number: str) -> int:
    if number not in ("1", "2", "3", "4", "5"):
        raise Unknown(f"There is no level {number!r}.")
    return int(number)


def _size(name: str) -> str:
    sizes = {
        "color": SMALLEST_COLORED,
        "color-in-a-district": smallest_colored(DISTRICT_GROUP, "district"),
        "shown": SMALL[1] + 1,
        "hidden": SMALL[1],
        "three-levels": FOLDED_BELOW,
    }
    return str(sizes[name])


def _years(code: str, what: str) -> str:
    """The years in which the state released that much of a measure: "2020 and 2021"."""
    found = [str(y) for y, release in sorted(released()[code].items()) if release is Release(what)]
    if not found:
        raise Unknown(f"No year of {code!r} was released as {what!r}.")
    *earlier, last = found
    return _("%(earlier)s and %(last)s") % {"earlier": ", ".join(earlier), "last": last} if earlier else last


def _growth_grades(subject: str) -> str:
    """The grades in which growth is mostly measured, from the catalogue of its source: "4–8"."""
    found = next(m for s in sources() for m in s.measures if m.subject == subject and m.code not in MEASURES)
    return f"{found.first_grade}–{found.last_grade}"


def newest_rules() -> int:
    """The newest Dashboard whose rules are known."""
    return max(known_years(measure.code)[0] for measure in CATALOGUE)


FACTS: dict[str, Callable[..., object]] = {
    "measure": lambda code: measure_of(code).label,
    "question": lambda code: measure_of(code).question,
    "about": lambda code: about(measure_of(code)),
    "grades": lambda code: grades(measure_of(code)),
    "level": _level,
    "color": _color,
    "cut": _cut,
    "cell": _cell,
    "size": _size,
    "group": lambda code: GROUPS[code],
    "state": lambda code: states.word(State[code.upper().replace("-", "_")]),
    "year": lambda: newest_rules(),
    "school-year": lambda: school_year(newest_rules()),
    "years": _years,
    "rating": lambda code: RATINGS[code],
    "set": set_title,
    "first-grade": lambda code: measure_of(code).first_grade,
    "growth-grades": _growth_grades,
}
