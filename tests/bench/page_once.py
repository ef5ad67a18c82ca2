"""Renders one page a number of times in this process; prints {"seconds": median, "queries": n, "bytes": n}."""

import json
import os
import statistics
import sys
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
os.environ["PAGE_CACHE"] = "0"
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from schoolinfo.middleware.content import memory  # noqa: E402

TIMES = 40


def ask(client, path):
    memory.forget()
    response = client.get(path, headers={"host": "127.0.0.1"})
    assert response.status_code == 200, (path, response.status_code)
    return response.content


client, path = Client(), sys.argv[1]
ask(client, path)
with CaptureQueriesContext(connection) as queries:
    page = ask(client, path)
    asked = len(queries)
seconds = []
for _ in range(TIMES):
    begun = time.perf_counter()
    ask(client, path)
    seconds.append(time.perf_counter() - begun)
print(json.dumps({"seconds": statistics.median(seconds), "queries": asked, "bytes": len(page)}))
