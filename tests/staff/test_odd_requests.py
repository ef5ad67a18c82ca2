"""Requests at the staff pages that no browser sends: a clear answer, never a fault, and nothing changed."""

import pytest

from . import test_permissions as walk
from .asking import address, has_just_signed_in
from .people import signed_in
from .permissions import PAGES, row
from .publishing import words
from .sending import NEW, kept

pytestmark = pytest.mark.django_db

LONG = "x" * 8_000
HEADERS = {
    "Cookie": f"junk={LONG}; =; ;;",
    "Referer": f"http://testserver/{LONG}",
    "User-Agent": LONG,
    "Accept-Language": "en," * 2_000,
    "X-Forwarded-For": f"::, {LONG}",
    "X-Requested-With": LONG,
    "If-None-Match": f'W/"{LONG}", *',
}
# Of the others a press of a button is all that arrives; they do not read the form.
FILLED_IN = [name for name in walk.CHANGING if row(name).post]
READ = [name for name in PAGES if row(name).get == 200]
PARAMETERS = (LONG, "&".join(f"a{n}=1" for n in range(3_000)), "%00%ff=" * 500)
TOO_LONG = "The form is too long"
FORMS = {
    "many fields": {f"field{number}": "x" for number in range(1_001)},
    "one field many times": {"note": ["x"] * 1_001},
    "a field of 3 MB": {"note": "x" * 3 * 1024**2},
}


@pytest.mark.parametrize("name", READ)
def test_headers_of_8_kb_change_no_page(name):
    client = walk.in_role(name)
    asked = address(name, row(name).of(client.person))
    plain = client.get(asked)
    client.cookies["junk"] = LONG
    odd = client.get(asked, headers=HEADERS | {"Cookie": client.cookies.output(header="", sep=";")})
    assert (plain.status_code, odd.status_code) == (200, 200)


@pytest.mark.parametrize("name", READ)
def test_long_addresses_are_answered(name):
    client = walk.in_role(name)
    asked = address(name, row(name).of(client.person))
    for parameters in PARAMETERS:
        answer = client.get(f"{asked}?{parameters}")
        assert answer.status_code in (200, 400, 404), parameters[:40]


def test_an_address_that_is_long_is_not_there():
    for asked in (f"/staff/{LONG}/", f"/staff/versions/{'9' * 4_000}/", f"/staff/manual/{LONG}/"):
        answer = signed_in("uploader").get(asked)
        assert answer.status_code == 404
        assert "no page at this address" in words(answer)


@pytest.mark.parametrize("name", FILLED_IN)
def test_a_form_that_is_too_long_is_told_and_changes_nothing(name):
    client = has_just_signed_in(*sorted(row(name).roles))
    arguments = row(name).of(client.person)
    for kind, sent in FORMS.items():
        answer = walk.send_in_vain(client, name, arguments, sent)
        assert (answer.status_code, TOO_LONG in words(answer)) == (400, True), kind


@pytest.mark.parametrize("sent", FORMS.values(), ids=FORMS)
def test_an_upload_with_a_form_that_is_too_long_is_told_and_keeps_nothing(sent):
    answer = signed_in("uploader").post(NEW, sent)
    assert answer.status_code == 400
    assert TOO_LONG in words(answer)
    assert kept() == []


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        f"multipart/form-data; boundary={'x' * 300}",
        "multipart/form-data; boundary=ü",
        "application/json",
        "text/plain; charset=nosuch",
        "application/x-www-form-urlencoded; charset=utf-7",
        LONG,
    ],
)
def test_a_body_of_a_kind_that_no_form_has_is_answered(kind):
    for asked in (NEW, "/staff/people/invite/"):
        answer = has_just_signed_in("uploader", "administrator").generic("POST", asked, b"--x\r\n", kind)
        assert answer.status_code in (200, 400), (asked, answer.status_code)


def test_a_field_with_a_name_of_3_mb_is_answered():
    assert signed_in("uploader").post(NEW, {"x" * 3 * 1024**2: "x"}).status_code == 400


@pytest.mark.parametrize("name", [name for name in PAGES if row(name).get == 405])
def test_an_address_that_only_takes_forms_says_so_when_it_is_opened(name):
    """As after a sign-in that leads back to where a button was pressed."""
    client = walk.in_role(name)
    answer = client.get(address(name, row(name).of(client.person)))
    assert answer.status_code == 405
    assert "This address only takes forms" in words(answer)
    assert "This page can only be read" in words(client.post(address("staff-manual"), {}))
