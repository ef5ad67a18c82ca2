"""One load by the engine, from opening the file to the commit; prints {"seconds": ...}."""

import json
import os
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.db import connection  # noqa: E402

from schoolinfo.releases.engine import Approval, load_paths  # noqa: E402

TABLES = "dashboard_value, directory_reportedname, releases_event, releases_versionfile, releases_version"

with connection.cursor() as cursor:
    cursor.execute(f"truncate {TABLES} cascade")
begun = time.perf_counter()
outcomes = load_paths([Path(sys.argv[1])], by="bench", approval=Approval("another"))
seconds = time.perf_counter() - begun
assert [o.status for o in outcomes] == ["loaded"], outcomes
print(json.dumps({"seconds": seconds, "rows": outcomes[0].version.rows}))
