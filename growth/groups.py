"""Student groups of growth files: the publishers' codes, the labels people read, and which sets add up."""

from django.utils.translation import gettext_lazy as _

ALL = "ALL"
GROUPS = {
    ALL: _("All Students"),
    "AA": _("Black/African American"),
    "AI": _("American Indian or Alaska Native"),
    "AS": _("Asian"),
    "FI": _("Filipino"),
    "HI": _("Hispanic"),
    "PI": _("Pacific Islander"),
    "WH": _("White"),
    "MR": _("Two or More Races"),
    "EL": _("English Learner"),
    "LTEL": _("Long-Term English Learner"),
    "ELO": _("English Learners Only"),
    "RFP": _("Recently Reclassified English Learners"),
    "EO": _("English Only"),
    "SED": _("Socioeconomically Disadvantaged"),
    "SWD": _("Students with Disabilities"),
    "FOS": _("Foster Youth"),
    "HOM": _("Homeless"),
}

# (the whole, its parts): when one part alone is hidden, the rest of the whole gives its size away.
SETS = (
    (ALL, ("AA", "AI", "AS", "FI", "HI", "PI", "WH", "MR")),
    (ALL, ("EL", "EO")),
    ("EL", ("ELO", "RFP")),
)
