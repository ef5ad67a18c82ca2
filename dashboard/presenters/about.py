"""What each measure is, and how to read it: two or three plain sentences."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Measure

_DISTANCE = _(
    "Each student’s score is compared with the score that the state sets as the standard for the grade. The number"
    " is the average of these distances, in points. Above 0 is above the standard, below 0 is below it. It is not a"
    " percentage. When too few students take the tests, the state adds lowest scores for those who are missing."
)
_ABOUT = {
    "ela": _DISTANCE,
    "math": _DISTANCE,
    "science": _(
        "Students take the California Science Test in grades 5 and 8 and once in high school. The number is the"
        " average of their points on a scale from 0 to 100. The state gives it for information."
    ),
    "elpi": _(
        "English learners take a test of English each year. The number is the share of them who moved up at least"
        " one level, or kept the highest level."
    ),
    "chronic": _(
        "A student is chronically absent when he or she misses one school day in ten, or more. The number is the"
        " share of such students from kindergarten to grade 8. Lower is better."
    ),
    "susp": _(
        "The number is the share of students who were suspended for a whole day or longer at least once in the year."
        " A student who was suspended several times counts once. Lower is better."
    ),
    "grad": _(
        "The number is the share of students who earn a regular high school diploma within four years, or within"
        " five. Both are counted together."
    ),
    "cci": _(
        "The number is the share of graduates who did enough in high school to be called Prepared for college or a"
        " career. There are several ways to get there: tests, college courses, career training and others."
    ),
}


def about(measure: Measure) -> str:
    """What the number is."""
    return str(_ABOUT[measure.code])
