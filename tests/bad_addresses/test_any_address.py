"""Addresses that nobody would write, of every pattern that the resolver knows."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings

from .answers import REFUSED, helps, sound
from .patterns import ANYTHING, CODES, GOOD, LONG, NUMBERS, WORDS, YEARS, addresses, filled, pieces, routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

SPOILED = {
    "cds": CODES,
    "year": YEARS,
    "number": NUMBERS,
    "page": [f"{word}/" for word in WORDS],
    **dict.fromkeys(("measure", "code", "group", "form", "section", "slug"), WORDS),
}
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def test_every_piece_of_every_pattern_is_known():
    """A new kind of piece needs a good value here, and bad ones."""
    names = {name for route in routes() for name in pieces(route)}
    assert names <= GOOD.keys() & SPOILED.keys()
    assert len(routes()) > 15


@pytest.mark.parametrize("route", routes())
def test_each_piece_spoiled_alone(client, route):
    for name in pieces(route):
        for bad in [*SPOILED[name], *LONG[:2]]:
            address = filled(route, {name: bad})
            sound(client.get(address), address)


@many
@given(address=addresses())
def test_any_address_with_any_parameters(address):
    sound(Client().get(address), address)


@many
@given(path=ANYTHING)
def test_any_path(path):
    response = Client().get(f"/{path}")
    sound(response, path)


@pytest.mark.parametrize("path", ["/x", "/schools/1/", "/es/", "/schools", "/schools/x/y/z/", "/%00"])
def test_what_is_not_there_leads_on(client, path):
    response = client.get(path)
    assert response.status_code in (*REFUSED, 301)
    if response.status_code != 301:
        helps(response, path)
