"""Names of tests and measures."""

from django.utils.translation import gettext_lazy as _

from ..elsewhere import DEPARTMENT
from .entry import Entry

MEASURES = (
    Entry(
        "caaspp",
        _("CAASPP and Smarter Balanced"),
        _(
            "CAASPP is the state’s set of spring tests. Smarter Balanced is the name of its tests in English Language"
            " Arts and mathematics, for grades 3 to 8 and 11."
        ),
        measure="ela",
        official="California Assessment of Student Performance and Progress",
        link=f"{DEPARTMENT}ta/tg/ca/",
    ),
    Entry(
        "elpi",
        _("English Learner Progress (ELPI)"),
        _(
            "The share of English learners who moved up at least one level on the state’s test of English, or kept the"
            " top level."
        ),
        measure="elpi",
        official="English Learner Progress Indicator",
    ),
    Entry(
        "chronic-absenteeism",
        _("Chronic absenteeism"),
        _(
            "The share of students from kindergarten to grade 8 who missed one school day in ten, or more. Lower is"
            " better."
        ),
        measure="chronic",
    ),
    Entry(
        "suspension-rate",
        _("Suspension rate"),
        _(
            "The share of students who were suspended for a full day or longer at least once in the year. Each student"
            " counts once. Lower is better."
        ),
        measure="susp",
    ),
    Entry(
        "graduation-rate",
        _("Graduation rate"),
        _("The share of students who earn a regular high school diploma in four or five years."),
        measure="grad",
    ),
    Entry(
        "college-career",
        _("College/Career"),
        _(
            "The share of graduates whom the state calls Prepared. There are several ways to get there, such as tests,"
            " college courses or career training."
        ),
        measure="cci",
        official="College/Career Indicator (CCI)",
    ),
)
