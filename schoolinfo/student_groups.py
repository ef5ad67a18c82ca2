"""Student groups: the codes that the state's files print, with the state's names, in the state's order."""

from django.utils.translation import gettext_lazy as _

ALL = "ALL"
RACES = {
    "AA": _("Black/African American"),
    "AI": _("American Indian or Alaska Native"),
    "AS": _("Asian"),
    "FI": _("Filipino"),
    "HI": _("Hispanic"),
    "PI": _("Pacific Islander"),
    "WH": _("White"),
    "MR": _("Two or More Races"),
}
NEEDS = {
    "EL": _("English Learner"),
    "LTEL": _("Long-Term English Learner"),
    "SED": _("Socioeconomically Disadvantaged"),
    "SWD": _("Students with Disabilities"),
    "FOS": _("Foster Youth"),
    "HOM": _("Homeless"),
}
BY_LANGUAGE = {
    "ELO": _("English Learners Only"),
    "RFP": _("Recently Reclassified English Learners"),
    "EO": _("English Only"),
}
LABELS = {ALL: _("All Students"), **RACES, **NEEDS, **BY_LANGUAGE}

# Codes that some files print for others.
SYNONYMS = {"TOM": "MR"}
