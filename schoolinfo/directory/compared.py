"""How versions of lists of schools and of enrollment are compared."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from schoolinfo.measures import State
from schoolinfo.numbers import count, percent
from schoolinfo.releases.comparing.compared import Compared, Key, Value, Watched
from schoolinfo.states import word
from schoolinfo.student_groups import LABELS

NAMES = (
    "directory_reportedname",
    "directory_listing",
)  # as the files have them, else as the newest directory


def states() -> dict[str, str]:
    """The states of a row in words."""
    return {str(state.value): word(state) for state in State}


def students(value, scale="", key=None) -> str:
    return count(value)


def shares(value, scale="", key=None) -> str:
    return percent(value)


def _text(value, scale, key) -> str:
    return str(value)


def _yes(value, scale, key) -> str:
    return _("Yes") if value else _("No")


def _joined(value, scale, key) -> str:
    return ", ".join(value)


def _place(value, scale, key) -> str:
    return f"{value:.5f}"


_GROUP = Key(
    "student_group",
    gettext_lazy("Student group"),
    lambda: {**LABELS, "FRPM": _("Free or reduced-price meals")},
)
ENROLMENT = Compared(
    table="directory_enrolment",
    keys=(_GROUP,),
    values=(
        Value(
            "students",
            gettext_lazy("Students"),
            students,
            ("subgrouptotal", "studentgrouptotal", "frpm count (k-12)", "totalenrollment"),
            main=True,
        ),
        Value("share", gettext_lazy("Percent of the school’s students"), shares, ("rate",)),
        Value("total", gettext_lazy("Students of the school"), students, ("totalenrollment",)),
    ),
    names=NAMES,
    state="state",
    states=states,
    scale=lambda version: "students",
    watched=Watched(size="students"),
)

_LISTED = (
    Value("name", gettext_lazy("Name"), _text, ("school",), main=True),
    Value("status", gettext_lazy("Open or closed"), _text, ("statustype",)),
    Value("opened", gettext_lazy("Opened on"), _text, ("opendate",)),
    Value("closed", gettext_lazy("Closed on"), _text, ("closeddate",)),
    Value("district_name", gettext_lazy("District"), _text, ("district",)),
    Value("county", gettext_lazy("County"), _text, ("county",)),
    Value("street", gettext_lazy("Street"), _text, ("street",)),
    Value("city", gettext_lazy("City"), _text, ("city",)),
    Value("zip", gettext_lazy("ZIP code"), _text, ("zip",)),
    Value("phone", gettext_lazy("Phone"), _text, ("phone",)),
    Value("website", gettext_lazy("Website"), _text, ("website",)),
    Value("grades", gettext_lazy("Grades"), _text, ("gsserved", "gsoffered")),
    Value("school_type", gettext_lazy("Type of school"), _text, ("soctype",)),
    Value("option", gettext_lazy("Educational option"), _text, ("edopsname",)),
    Value("charter", pgettext_lazy("a yes or no of a school", "Charter school"), _yes, ("charter",)),
    Value("charter_number", gettext_lazy("Charter number"), _text, ("charternum",)),
    Value("funding_type", gettext_lazy("Charter funding"), _text, ("fundingtype",)),
    Value("virtual", gettext_lazy("Virtual instruction"), _text, ("virtual",)),
    Value("magnet", gettext_lazy("Magnet"), _yes, ("magnet",)),
    Value("multilingual", gettext_lazy("Multilingual"), _text, ("multilingual",)),
    Value("latitude", gettext_lazy("Latitude"), _place, ("latitude",)),
    Value("longitude", gettext_lazy("Longitude"), _place, ("longitude",)),
)
DIRECTORY = Compared(
    "directory_listing", (), _LISTED, ("directory_listing", "directory_listing"), every_year=False
)
DISTRICT = Compared(
    "directory_districtlisting",
    (),
    (
        Value("region", gettext_lazy("Region"), _text, ("region",), main=True),
        Value("board_district", gettext_lazy("Board district"), _text, ("board_district",)),
        Value("types", gettext_lazy("Types"), _joined, ("types",)),
        Value("languages", gettext_lazy("Languages"), _joined, ("languages",)),
    ),
    NAMES,
    every_year=False,
)
