"""Bodies and addresses that no page of this site sends."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from schoolinfo.feedback import body
from schoolinfo.feedback.forms import MOST
from schoolinfo.feedback.models import Entry

from .form import Fields

pytestmark = pytest.mark.django_db
PAGE = "/compare/"

MEGABYTE = 1024 * 1024


def test_a_megabyte_is_refused_and_its_beginning_and_all_else_stay(opened):
    form = opened(about=PAGE)
    again = form.send(clear="no", contact="ana@example.org", comment="Why? " * (MEGABYTE // 5))
    assert again.status == 413
    assert "This was too long to take in." in again.alert
    assert again.values == form.values | {
        "clear": "no",
        "contact": "ana@example.org",
        "comment": ("Why? " * MOST)[:MOST],
    }
    assert not Entry.objects.exists()
    assert again.send(comment="Why?").status == 303


def test_letters_that_take_many_bytes_are_not_too_long(opened):
    assert opened().send(comment="😀" * MOST, contact="ana@example.org").status == 303


class Endless:
    """A body of any length, of which a reader can see how much was asked for."""

    def __init__(self, length: int):
        self.left = self.length = length

    def read(self, size: int = -1) -> bytes:
        taken = self.left if size < 0 else min(size, self.left)
        self.left -= taken
        return b"x" * taken

    readline = read


@pytest.mark.parametrize(
    ("length", "read"), [(MEGABYTE, MEGABYTE), (body.MOST_PASSED_OVER * 100, body.MOST_BYTES)]
)
def test_of_a_long_body_the_beginning_is_kept_and_one_without_end_is_not_waited_for(client, length, read):
    endless = Endless(length)
    answer = client.generic(
        "POST", "/feedback/", CONTENT_TYPE=body.FORM, CONTENT_LENGTH=str(length), **{"wsgi.input": endless}
    )
    assert answer.status_code == 413
    assert endless.length - endless.left == read


@pytest.mark.parametrize(
    "content_type",
    ["multipart/form-data; boundary=x", "application/json", "text/plain", "", "x/y; charset=nosuch"],
)
def test_what_is_no_form_is_refused_with_the_form(opened, content_type):
    again = opened().send_bytes(b'{"clear": "no"}', content_type)
    assert again.status == 415
    assert "We could not read this form." in again.alert
    assert not Entry.objects.exists()


def test_a_file_is_not_taken_in(opened):
    data = f'--x\r\nContent-Disposition: form-data; name="comment"; filename="a"\r\n\r\n{"a" * 9999}\r\n--x--\r\n'
    assert opened().send_bytes(data, "multipart/form-data; boundary=x").status == 415


def test_a_thousand_fields_are_too_many(opened):
    again = opened().send_bytes("&".join(f"field{number}=1" for number in range(1_000)))
    assert again.status == 400
    assert "We could not read this form." in again.alert


def test_a_field_that_comes_twice_counts_once(opened):
    form = opened()
    form.send_bytes(
        urlencode([*form.values.items(), ("clear", "yes"), ("clear", "no"), ("comment", "second")])
    )
    assert list(Entry.objects.values_list("clear", "comment")) == [("yes", "")]


BYTES = [
    b"\x00",
    b"comment=\xff\xfe%FF%FE",
    b"comment=%00&clear=%00",
    b"&&&=&==",
    b"%",
    b"comment=" + b"%" * 999,
]


@pytest.mark.parametrize("sent", BYTES)
def test_any_bytes_get_the_form_again(opened, sent):
    again = opened().send_bytes(sent)
    assert again.status == 422
    assert not Entry.objects.exists()


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60)
@given(sent=st.binary(min_size=1, max_size=200), about=st.text(max_size=40))
def test_really_any(sent, about):
    answer = Client().post(f"/feedback/?about={quote(about)}", sent, content_type=body.FORM)
    assert answer.status_code in (400, 422)
    assert Fields(answer.content.decode()).action.startswith("/feedback/")


def test_text_that_looks_like_code_stays_text(opened, client):
    script = "<script>alert(1)</script><img src=x onerror=alert(1)> {{ 7|add:7 }} {% debug %}</textarea>"
    again = opened().send(comment=script, contact='"><script>')
    assert "<script>alert" not in again.html
    assert again.values["comment"] == script
    assert again.values["contact"] == '"><script>'


ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example\\",
    "/\t/evil.example/",
    "\t//evil.example/",
    "/%0d%0aLocation:https://evil.example/",
    "/\r\nLocation: https://evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "http:evil.example",
    "evil.example",
    "/@evil.example/",
    "/..//evil.example/",
    "/schools/#//evil.example/",
    "/" + "x" * 9_000,
    '/"><script>alert(1)</script>/',
    "/\x00/",
    "/\ud7ff\u202e/",
    "/staff/",
    "/staff/account/logout/",
]


@pytest.mark.parametrize("about", ELSEWHERE)
def test_nothing_leads_away_from_this_site(opened, client, about):
    form = opened(about=about)
    answer = form.send(clear="no", comment=about[:50]).answer
    assert answer.status_code == 303
    assert answer["Location"].startswith("/feedback/thanks/")
    for html in (form.html, client.get(answer["Location"]).content.decode()):
        main = html[html.index("<main") : html.index("</main>")]
        assert '<a href="/">' in main
        assert "evil.example/</a>" not in main
        assert "<script>alert" not in main


def test_no_page_of_the_staff_is_looked_at_for_its_title(opened):
    assert "A page that is not on this site" in opened(about="/staff/").html


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_no_other_method_is_answered(client, method):
    assert getattr(client, method)("/feedback/").status_code == 405
    assert getattr(client, method)("/feedback/thanks/").status_code == 405


def test_a_host_that_is_not_ours_gets_nothing(client):
    assert client.post("/feedback/", headers={"Host": "evil.example"}).status_code == 400


def test_the_body_is_bounded_before_django_bounds_it(settings):
    assert body.MOST_BYTES < settings.DATA_UPLOAD_MAX_MEMORY_SIZE
