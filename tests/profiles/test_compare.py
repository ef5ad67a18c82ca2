"""Schools side by side, with the fictional district loaded by the production engine."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

FOUR = ["99100170100309", "99100170100101", "99100170100507", "99100170130104"]


def test_first(client):
    for n in range(5):
        with CaptureQueriesContext(connection) as q:
            r = client.get("/compare/?schools=" + ",".join(FOUR[:n]))
        print(n, r.status_code, len(r.content), len(q))
        __import__("pathlib").Path(f"/tmp/compare/{n}.html").write_bytes(r.content)
    for n in ("&groups=ela","&groups=growth-ela","&year=2024","&add=oak"):
        with CaptureQueriesContext(connection) as q:
            r = client.get("/compare/?schools=" + ",".join(FOUR[:3])+n)
        print(n, r.status_code, len(r.content), len(q))
        __import__("pathlib").Path(f"/tmp/compare/{n[1:4]}.html").write_bytes(r.content)
