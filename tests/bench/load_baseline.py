"""The plain way, not tuned: pandas reads everything as text, writes the kept columns, Postgres copies them.

The target is a copy of the real value table with all its indexes and constraints. Nothing is screened, nothing
is hashed, no other column is kept. Rows of 1 to 10 students are emptied, because the table refuses them.
"""

import io
import json
import os
import sys
import time

import django
import pandas as pd

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.db import connection  # noqa: E402

KEPT = {
    "cds": "cds",
    "studentgroup": "student_group",
    "currdenom": "students",
    "currstatus": "status",
    "priordenom": "prior_students",
    "priorstatus": "prior_status",
    "change": "change",
    "statuslevel": "status_level",
    "changelevel": "change_level",
    "color": "color",
    "box": "box",
}
OF_THIS_YEAR = ["students", "status", "change", "status_level", "change_level", "color", "box"]
OF_LAST_YEAR = ["prior_students", "prior_status", "change", "change_level"]


def read(path: str) -> pd.DataFrame:
    if path.endswith(".xlsx"):
        return pd.read_excel(path, engine="calamine", dtype=str, na_filter=False)
    return pd.read_csv(path, sep="\t", dtype=str, na_filter=False, quoting=3)


def kept(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame[list(KEPT)].rename(columns=KEPT)
    students = pd.to_numeric(frame["students"])
    prior = pd.to_numeric(frame["prior_students"])
    frame.loc[students.between(1, 10), OF_THIS_YEAR] = ""
    frame.loc[prior.between(1, 10), OF_LAST_YEAR] = ""
    for level in ("status_level", "change_level", "color"):
        frame.loc[frame[level] == "0", level] = ""
    shown = frame["status"] != ""
    return frame.assign(
        measure="ela", version_id=1, rule="3-8", flags=0, detail="{}", state=shown.map({True: 1, False: 2})
    )


with connection.cursor() as cursor:
    cursor.execute("drop table if exists bench_value")
    cursor.execute("create table bench_value (like dashboard_value including all)")
    connection.commit()
    begun = time.perf_counter()
    frame = kept(read(sys.argv[1]))
    text = io.StringIO()
    frame.to_csv(text, index=False)
    columns = ", ".join(frame.columns)
    nulls = ", ".join(name for name in KEPT.values() if name not in ("cds", "student_group"))
    with cursor.copy(
        f"copy bench_value ({columns}) from stdin (format csv, header, force_null ({nulls}))"
    ) as stream:
        stream.write(text.getvalue())
    connection.commit()
    seconds = time.perf_counter() - begun
    assert cursor.rowcount == len(frame)
print(json.dumps({"seconds": seconds}))
