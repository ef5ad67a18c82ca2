"""Student groups in the state's order, with the state's names, and from which size a group has a color."""

from django.utils.translation import gettext_lazy as _

GROUPS = {
    "ALL": _("All Students"),
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
    "SED": _("Socioeconomically Disadvantaged"),
    "SWD": _("Students with Disabilities"),
    "FOS": _("Foster Youth"),
    "HOM": _("Homeless"),
    "ELO": _("English Learners Only"),
    "RFP": _("Recently Reclassified English Learners"),
    "EO": _("English Only"),
    "SBA": _("Smarter Balanced tests"),
    "CAA": _("California Alternate Assessments"),
    "CAST": _("California Science Test"),
}
ORDER = {code: place for place, code in enumerate(GROUPS)}

# Codes as printed → codes as stored.
PRINTED = {**{code: code for code in GROUPS}, "TOM": "MR"}

# Reported by language history or by the test taken: the state never gives these a color.
NEVER_COLORED = frozenset({"ELO", "RFP", "EO", "SBA", "CAA", "CAST"})

SMALLEST_SHOWN = 11
SMALLEST_COLORED = 30
_SMALLEST_IN_A_DISTRICT = {"FOS": 15, "HOM": 15, "LTEL": 15}


def smallest_colored(group: str, kind: str) -> int:
    """From how many students, in both years, the state gives a color ("school", "district", "state")."""
    if kind == "district":
        return _SMALLEST_IN_A_DISTRICT.get(group, SMALLEST_COLORED)
    return SMALLEST_COLORED
