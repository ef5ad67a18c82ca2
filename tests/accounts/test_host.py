"""STAFF_HOST: the staff pages on a host of their own."""

from contextlib import closing

import pytest
from django.urls import reverse

from tests.staff.people import signed_in

STAFF, PUBLIC = "staff.example.org", "schools.example.org"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _two_hosts(settings):
    settings.STAFF_HOST = STAFF
    settings.ALLOWED_HOSTS = [STAFF, PUBLIC]


ANSWERS = [
    (STAFF, "/staff/account/login/", 200),
    (f"{STAFF.upper()}:8443", "/staff/account/login/", 200),
    (STAFF, "/staff/", 302),
    (STAFF, "/staff/nothing/", 404),
    (STAFF, "/schools/", 404),
    (STAFF, "/es/", 404),
    (STAFF, "/robots.txt", 404),
    (STAFF, "/healthz", 200),
    (STAFF, "/static/icon.svg", 200),
    (PUBLIC, "/schools/", 200),
    (PUBLIC, "/", 200),
    (PUBLIC, "/staff/", 404),
    (PUBLIC, "/staff/account/login/", 404),
    (PUBLIC, "/healthz", 200),
    (PUBLIC, "/static/icon.svg", 200),
    ("other.example.org", "/staff/", 400),
]


@pytest.mark.parametrize(("host", "path", "status"), ANSWERS)
def test_each_host_answers_its_own(client, host, path, status):
    with closing(client.get(path, headers={"host": host})) as answer:
        assert answer.status_code == status


def test_the_first_page_of_the_staff_host_leads_to_the_staff(client):
    assert client.get("/", headers={"host": STAFF}).url == reverse("staff")


def test_a_page_that_was_kept_for_the_public_host_is_not_served_on_the_other(client):
    assert client.get("/schools/", headers={"host": PUBLIC}).status_code == 200
    assert client.get("/schools/", headers={"host": STAFF}).status_code == 404


def test_the_cookie_is_for_that_host_alone():
    client = signed_in("uploader")
    assert client.get("/staff/", headers={"host": STAFF}).status_code == 200
    assert not client.cookies["sessionid"]["domain"]


def test_without_the_setting_every_host_answers_everything(client, settings):
    settings.STAFF_HOST = ""
    assert client.get("/staff/account/login/", headers={"host": PUBLIC}).status_code == 200
    assert client.get("/schools/", headers={"host": STAFF}).status_code == 200


def test_staff_pages_lead_to_the_public_host(client, settings):
    settings.PUBLIC_ADDRESS = f"https://{PUBLIC}/"
    page = client.get("/staff/account/login/", headers={"host": STAFF})
    assert f'href="https://{PUBLIC}/"' in page.content.decode()
