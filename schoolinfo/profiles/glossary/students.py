"""Words for groups of students, as the state's Dashboard defines them."""

from django.utils.translation import gettext_lazy as _

from ..elsewhere import DEPARTMENT
from .entry import Entry

COLORS = "method-colors"

STUDENTS = (
    Entry(
        "student-group",
        _("Student group"),
        _(
            "Students who have something in common, such as a race or ethnicity, or learning English. A student can be"
            " in several groups."
        ),
        page=COLORS,
    ),
    Entry(
        "english-learner",
        _("English learner"),
        _("A student who speaks another language at home and is still learning English."),
        measure="elpi",
        official="English Learner (EL)",
        link=f"{DEPARTMENT}sp/ml/",
    ),
    Entry(
        "long-term-english-learner",
        _("Long-Term English Learner"),
        _(
            "A student who has been an English learner for seven years or more. The Dashboard has had this group"
            " since 2024."
        ),
        measure="elpi",
        official="Long-Term English Learner (LTEL)",
        link=f"{DEPARTMENT}ds/ad/lteldef.asp",
    ),
    Entry(
        "reclassified",
        _("Recently reclassified"),
        _(
            "A student who was an English learner and has shown that he or she now knows English well enough for any"
            " class. The state gives these students no color of their own."
        ),
        measure="elpi",
        official="Recently Reclassified English Learners (RFP)",
    ),
    Entry(
        "socioeconomically-disadvantaged",
        _("Socioeconomically disadvantaged"),
        _(
            "A student from a family with a low income, or whose parents did not finish high school. The state counts"
            " some others too, such as foster youth."
        ),
        page=COLORS,
        official="Socioeconomically Disadvantaged (SED)",
    ),
    Entry(
        "students-with-disabilities",
        _("Students with disabilities"),
        _("Students who get special education."),
        page=COLORS,
        official="Students with Disabilities (SWD)",
    ),
    Entry(
        "foster-youth",
        _("Foster youth"),
        _("Children in the care of a court or a county, with a foster family or in another place."),
        page=COLORS,
    ),
    Entry(
        "homeless",
        _("Homeless"),
        _("Students without a home of their own that is fit to live in, also those who stay with others."),
        page=COLORS,
    ),
)
