"""How versions of the state's indicators are compared."""

from collections.abc import Mapping
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.directory.compared import NAMES, states, students
from schoolinfo.measures import Measure
from schoolinfo.releases.comparing.compared import Compared, Key, Value, Watched

from .flags import Flag
from .groups import GROUPS
from .measures import CATALOGUE, MEASURES, main_group
from .presenters import numbers
from .presenters.levels import change_word, color_word, status_word

_MARKS = {
    Flag.SMALL_POPULATION: gettext_lazy("fewer than 150 students"),
    Flag.DATA_ERROR: gettext_lazy("level assigned by the state: data error"),
    Flag.NOT_CERTIFIED: gettext_lazy("level assigned by the state: not certified in time"),
    Flag.PRIOR_NOT_CERTIFIED: gettext_lazy("not certified in time the year before"),
    Flag.BORROWED: gettext_lazy("results of another school stand in"),
    Flag.NO_TEST: gettext_lazy("no test"),
    Flag.CURRENT_SIZE_MET: gettext_lazy("enough students this year"),
    Flag.PRIOR_SIZE_MET: gettext_lazy("enough students the year before"),
    Flag.ACCOUNTABILITY_MET: gettext_lazy("enough students for a color"),
    Flag.CHARTER: gettext_lazy("charter school"),
    Flag.DASS: gettext_lazy("alternative school"),
    Flag.COUNTY_OFFICE: gettext_lazy("county office"),
}


def compared(measure: Measure) -> Compared:
    """How two versions of one indicator are compared."""
    return Compared(
        table="dashboard_value",
        keys=(
            Key("measure", gettext_lazy("Measure"), _measures),
            Key("student_group", gettext_lazy("Student group"), _groups),
        ),
        values=_VALUES,
        names=NAMES,
        state="state",
        states=states,
        scale=partial(_unit, measure.unit.value),
        watched=Watched("status", "students", "color", everyone=(main_group(measure.code),)),
    )


def _unit(unit: str, version: int) -> str:
    return unit


def _measures() -> dict[str, str]:
    return {measure.code: str(measure.label) for measure in CATALOGUE}


def _groups() -> dict[str, str]:
    return {code: str(label) for code, label in GROUPS.items()}


def _result(value, scale: str, key: Mapping[str, str]) -> str:
    return numbers.value(MEASURES[key["measure"]], value)


def _change(value, scale: str, key: Mapping[str, str]) -> str:
    return numbers.change(MEASURES[key["measure"]], value)


def _status_level(value, scale: str, key: Mapping[str, str]) -> str:
    return status_word(MEASURES[key["measure"]], value)


def _change_level(value, scale: str, key: Mapping[str, str]) -> str:
    return change_word(MEASURES[key["measure"]], value)


def _color(value, scale: str, key: Mapping[str, str]) -> str:
    return color_word(value)


def _marks(value, scale: str, key: Mapping[str, str]) -> str:
    return ", ".join(str(_MARKS[flag]) for flag in Flag(value)) or _("None")


def _plain(value, scale: str, key: Mapping[str, str]) -> str:
    return str(value)


_VALUES = (
    Value("status", gettext_lazy("Status"), _result, ("currstatus", "status"), main=True),
    Value("students", gettext_lazy("Students"), students, ("currdenom", "denom")),
    Value("numerator", gettext_lazy("Students counted"), students, ("currnumer", "numer")),
    Value("status_level", gettext_lazy("Status level"), _status_level, ("statuslevel",)),
    Value("change", gettext_lazy("Change"), _change, ("change",)),
    Value("change_level", gettext_lazy("Change level"), _change_level, ("changelevel",)),
    Value("color", gettext_lazy("Color"), _color, ("color",)),
    Value("box", gettext_lazy("Place in the five-by-five table"), _plain, ("box",)),
    Value("rule", gettext_lazy("Cut scores"), _plain),
    Value("flags", gettext_lazy("Marks of the state"), _marks),
    Value("prior_status", gettext_lazy("Status of the year before"), _result, ("priorstatus",), within=False),
    Value(
        "prior_students", gettext_lazy("Students of the year before"), students, ("priordenom",), within=False
    ),
    Value(
        "prior_numerator",
        gettext_lazy("Students counted the year before"),
        students,
        ("priornumer",),
        within=False,
    ),
)
