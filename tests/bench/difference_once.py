"""Prints as JSON the seconds of both ways, taking turns: {"ours": [...], "raw": [...], "rows": n}.

Arguments: 0 for a correction against the public version, 1 for it against the year before; and how many turns.
"""

import json
import os
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.db import connection  # noqa: E402

from schoolinfo.releases.comparing.counterparts import With, counterpart  # noqa: E402
from schoolinfo.releases.comparing.difference import Sides, difference  # noqa: E402
from schoolinfo.releases.models import Version  # noqa: E402

COLUMNS = (
    "state", "students", "numerator", "status", "change", "status_level", "change_level", "color", "box", "rule",
    "flags", "prior_students", "prior_numerator", "prior_status",
)  # fmt: skip
SIDES = {side: ", ".join(f"{side}.{column}" for column in COLUMNS) for side in ("a", "b")}
RAW = f"""
select count(*) from (select * from dashboard_value where version_id = %s) a
full outer join (select * from dashboard_value where version_id = %s) b using (cds, measure, student_group)
where ({SIDES["a"]}) is distinct from ({SIDES["b"]})
"""


def raw(sides: Sides) -> None:
    with connection.cursor() as cursor:
        cursor.execute(RAW, [sides.before.pk, sides.after.pk])
        cursor.fetchone()


def timed(way, sides: Sides) -> float:
    begun = time.perf_counter()
    way(sides)
    return time.perf_counter() - begun


place, turns = map(int, sys.argv[1:])
draft = Version.objects.select_related("edition").order_by("-pk").first()
both = Sides(counterpart(draft, list(With)[place]).version, draft)
seconds = {"ours": [], "raw": []}
for _ in range(turns):
    for name, way in (("ours", difference), ("raw", raw)):
        seconds[name].append(timed(way, both))
print(json.dumps({**seconds, "rows": difference(both).counts.left}))
