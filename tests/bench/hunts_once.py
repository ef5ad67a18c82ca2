"""Prints as JSON how many questions the hunts of all schools of a district ask, and how many are not as stored."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from dashboard.models import Value  # noqa: E402
from tests.guide.hunting import check, hunts, in_fours  # noqa: E402

EVERY = 7  # of a large district, each school alone and every seventh in groups


def codes(beginning: str) -> list[str]:
    """Schools with any row of results."""
    found = set(Value.objects.filter(cds__startswith=beginning).values_list("cds", flat=True))
    return sorted(cds for cds in found if not cds.endswith("0000000"))


def main(beginning: str) -> dict[str, int]:
    schools = codes(beginning)
    together = in_fours(schools if len(schools) < 100 else schools[::EVERY])
    choices = [*((cds,) for cds in schools), *(choice for choice in together if len(choice) > 1)]
    found = check(question for hunt in hunts(choices) for question in hunt)
    return {
        "schools": len(schools),
        "asked": found.asked,
        "wrong": len(found.wrong),
        "missing": len(found.missing),
    }


print(json.dumps(main(sys.argv[1])))
