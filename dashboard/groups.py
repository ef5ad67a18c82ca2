"""The student groups of the Dashboard's files, and from which size a group has a color."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.student_groups import BY_LANGUAGE, LABELS, SYNONYMS

BY_TEST = {
    "SBA": _("Smarter Balanced tests"),
    "CAA": _("California Alternate Assessments"),
    "CAST": _("California Science Test"),
}
GROUPS = LABELS | BY_TEST
ORDER = {code: place for place, code in enumerate(GROUPS)}

# Codes as printed → codes as stored.
PRINTED = {code: code for code in GROUPS} | SYNONYMS

# Reported by language history or by the test taken: the state never gives these a color.
NEVER_COLORED = frozenset(BY_LANGUAGE | BY_TEST)

SMALLEST_COLORED = 30
_SMALLEST_IN_A_DISTRICT = {"FOS": 15, "HOM": 15, "LTEL": 15}


def smallest_colored(group: str, kind: str) -> int:
    """From how many students, in both years, the state gives a color ("school", "district", "state")."""
    if kind == "district":
        return _SMALLEST_IN_A_DISTRICT.get(group, SMALLEST_COLORED)
    return SMALLEST_COLORED
