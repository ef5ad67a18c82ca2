"""The eight state indicators of the California School Dashboard: names, units, direction, question, source.

Codes are ids in rows, addresses and tests: never renamed, never reused.
"""

from dataclasses import replace
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Better, Measure, Unit

PUBLISHER = "California Department of Education"

ELA = Measure(
    "ela",
    _("English Language Arts"),
    _("How close are students to the standard for their grade?"),
    Unit.POINTS,
    Better.HIGHER,
    3,
    11,
    _("California Department of Education, California School Dashboard, English Language Arts data file"),
    subject="ela",
)
MATH = Measure(
    "math",
    _("Mathematics"),
    _("How close are students to the mathematics standard for their grade?"),
    Unit.POINTS,
    Better.HIGHER,
    3,
    11,
    _("California Department of Education, California School Dashboard, Mathematics data file"),
    subject="math",
)
SCIENCE = Measure(
    "science",
    _("Science"),
    _("How well do students know science?"),
    Unit.INDEX,
    Better.HIGHER,
    5,
    12,
    _("California Department of Education, California School Dashboard, Science data file"),
)
ELPI = Measure(
    "elpi",
    _("English Learner Progress"),
    _("How many English learners moved up a level, or kept the top level?"),
    Unit.PERCENT,
    Better.HIGHER,
    0,
    12,
    _("California Department of Education, California School Dashboard, English Learner Progress data file"),
)
CHRONIC = Measure(
    "chronic",
    _("Chronic Absenteeism"),
    _("How many students missed one school day in ten, or more?"),
    Unit.PERCENT,
    Better.LOWER,
    0,
    8,
    _("California Department of Education, California School Dashboard, Chronic Absenteeism data file"),
)
SUSPENSION = Measure(
    "susp",
    _("Suspension Rate"),
    _("How many students were suspended at least once?"),
    Unit.PERCENT,
    Better.LOWER,
    0,
    12,
    _("California Department of Education, California School Dashboard, Suspension Rate data file"),
)
GRADUATION = Measure(
    "grad",
    _("Graduation Rate"),
    _("How many students finish high school in four or five years?"),
    Unit.PERCENT,
    Better.HIGHER,
    9,
    12,
    _("California Department of Education, California School Dashboard, Graduation Rate data file"),
)
COLLEGE_CAREER = Measure(
    "cci",
    _("College/Career"),
    _("How many graduates are prepared for college or a career?"),
    Unit.PERCENT,
    Better.HIGHER,
    9,
    12,
    _("California Department of Education, California School Dashboard, College/Career data file"),
)

CATALOGUE: tuple[Measure, ...] = (ELA, MATH, SCIENCE, ELPI, CHRONIC, SUSPENSION, GRADUATION, COLLEGE_CAREER)
MEASURES = {measure.code: measure for measure in CATALOGUE}

# What the publisher writes in the column `indicator`.
INDICATORS = {
    "ela": "ELA",
    "math": "MATH",
    "science": "SCIENCE",
    "elpi": "ELPI",
    "chronic": "CHRO",
    "susp": "SUSP",
    "grad": "GRAD",
    "cci": "CCI",
}
BY_INDICATOR = {indicator: code for code, indicator in INDICATORS.items()}


@lru_cache(maxsize=16)
def catalogue(language: str) -> tuple[Measure, ...]:
    """The catalogue with its texts written out; pass `get_language()`. A page prints a label dozens of times."""
    return tuple(
        replace(m, label=str(m.label), question=str(m.question), source=str(m.source)) for m in CATALOGUE
    )


def dataset_of(code: str) -> str:
    """ "ela" → "dashboard/ela", the dataset whose editions hold this measure."""
    return f"dashboard/{code}"


def main_group(code: str) -> str:
    """The student group that stands for everyone in a measure: English learners in their own measure."""
    return "EL" if code == "elpi" else "ALL"
