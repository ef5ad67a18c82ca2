"""Renders one page in this process: first prints {"queries": n, "bytes": n}, then, for each line of standard
input, renders the page once more and prints the seconds."""

import json
import os
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
print(json.dumps({"queries": asked, "bytes": len(page)}), flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    ask(client, path)
    print(time.perf_counter() - begun, flush=True)
