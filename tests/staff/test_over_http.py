"""What is too large, too long or too much, over a socket to the real web server: a clear answer, and nothing kept."""

import pytest
from django.conf import settings
from django.db import connections

from schoolinfo.releases.models import Job
from schoolinfo.staff.uploads import limits

from .over_http import Server, cookies
from .people import signed_in
from .sending import NEW, Body

pytestmark = pytest.mark.django_db(transaction=True)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def server(tmp_path, transactional_db):
    one = Server(tmp_path)
    one.start()
    yield one
    one.stop()
    connections.close_all()


def send(server: Server, client, size: int):
    """The answer to one file of so many bytes, which are made while they are sent."""
    body = Body(size, {"dataset": "", "period": ""})
    headers = {
        "Cookie": cookies(client),
        "X-CSRFToken": client.cookies[settings.CSRF_COOKIE_NAME].value,
        "Content-Type": f"multipart/form-data; boundary={Body.BOUNDARY}",
        "Content-Length": str(body.length),
    }
    return server.ask("POST", NEW, body, headers)


def test_a_byte_more_than_200_mb_is_refused_with_a_sentence_and_nothing_is_kept(server):
    client = signed_in("uploader")
    status, page = send(server, client, limits.MOST_FILE_BYTES + 1)
    assert status == 413
    assert "“big.txt” is larger than 200 MB, which is the most for one file. Nothing was kept." in page
    assert (server.kept(), Job.objects.count()) == ([], 0)
    status, _ = send(server, client, limits.MB)
    assert status == 302
    assert (len(server.kept()), Job.objects.count()) == (1, 1)


def line(address: str) -> tuple:
    return "GET", address, None, {}


def header(name: str, text: str) -> tuple:
    return "GET", "/staff/", None, {name: text}


# 200: the form as it is filled in anew.
CLEAR = (200, 400, 404, 413, 414, 431)
ODD = {
    "a line of 8 KB": line(f"/staff/uploads/?{'x' * 8_000}"),
    "a line of 3 KB": line(f"/staff/{'x' * 3_000}/"),
    "a line of a megabyte": line(f"/staff/{'x' * 1024**2}"),
    "a header of 9 KB": header("X-Long", "x" * 9_000),
    "a cookie of 9 KB": header("Cookie", f"junk={'x' * 9_000}"),
    "a header of a megabyte": header("Referer", "x" * 1024**2),
    "two hundred headers": ("GET", "/staff/", None, {f"X-{number}": "x" for number in range(200)}),
    "ten thousand fields": ("POST", NEW, "&".join(f"a{n}=1" for n in range(10_000)), FORM),
    "a length that is none": ("POST", NEW, None, {**FORM, "Content-Length": "many"}),
    "a length below zero": ("POST", NEW, None, {**FORM, "Content-Length": "-5"}),
    "a form that breaks off": ("POST", NEW, "--x\r\n", {"Content-Type": "multipart/form-data; boundary=x"}),
    "a body in pieces": ("POST", NEW, iter([b"a=1"] * 100), {**FORM, "Transfer-Encoding": "chunked"}),
}


def test_odd_requests_are_answered_and_the_server_goes_on(server):
    client = signed_in("uploader")
    known = {"Cookie": cookies(client), "X-CSRFToken": client.cookies[settings.CSRF_COOKIE_NAME].value}
    for name, (method, address, body, headers) in ODD.items():
        status, said = server.ask(method, address, body, {**known, **headers})
        assert status in CLEAR, (name, status)
        assert "<h1" in said, name
    junk = {"Cookie": f"{known['Cookie']}; junk={'x' * 7_500}"}
    status, page = server.ask("GET", "/staff/", headers=junk)
    assert (status, "What waits for you" in page) == (200, True)
    assert (server.kept(), Job.objects.count()) == ([], 0)
