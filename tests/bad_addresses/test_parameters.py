"""Parameters that no page of the site sends."""

import re
from urllib.parse import quote

import pytest

from schoolinfo.middleware.pages import READ

from .answers import sound
from .patterns import LONG, NUMBERS, SCHOOL, WORDS, filled, routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

# Patterns with no pieces but these read parameters.
PAGES = sorted({filled(route, {}) for route in routes()})
MADE = re.compile(rb'name="made" value="[^"]*"')  # the moment in a form
VALUES = [*NUMBERS, *WORDS, *LONG, quote("é" * 90), "a" * 101]

LISTS = ("/schools/", *(page for page in PAGES if re.search("compare|suggest|changes", page)))
FIVE, GROWTH, KIT = "/guide/five-by-five/", "/guide/growth/", "/workshops/kit/"
# The pages that read a parameter; all others are read by lists.
READERS = {
    **dict.fromkeys(("measure", "rule", "small", "value", "change"), (FIVE,)),
    **dict.fromkeys(("draw", "size"), (GROWTH,)),
    "school": ("/guide/", "/guide/colors/", FIVE, GROWTH),
    "schools": (*LISTS, KIT),
    "minutes": (KIT,),
    "language": ("/workshops/",),
    "view": ("/guide/", f"/schools/{SCHOOL}/"),
}


@pytest.mark.parametrize("name", READ)
def test_any_value_of_a_known_parameter_gets_an_answer(client, name):
    for page in READERS.get(name, LISTS):
        for value in VALUES:
            address = f"{page}?{name}={value}"
            sound(client.get(address), address)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_to_parameters_it_does_not_know(client, page):
    plain = client.get(page)
    for query in ("nosuch=1", "a=%00&b=%FF", "=&=&", "a[]=1&a[]=2", "&" * 500, "%", "=".join("x" * 500)):
        response = client.get(f"{page}?{query}")
        sound(response, f"{page}?{query}")
        assert response.status_code == plain.status_code, query
        assert MADE.sub(b"", response.content) == MADE.sub(b"", plain.content), query


@pytest.mark.parametrize("page", PAGES)
def test_a_repeated_parameter_gets_an_answer(client, page):
    for name in READ:
        address = f"{page}?{'&'.join([f'{name}=1', f'{name}=%00', f'{name}={SCHOOL}'] * 70)}"
        sound(client.get(address), address)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/schools/?page=0", 400),
        ("/schools/?page=-1", 400),
        (f"/schools/?page={10**30}", 400),
        ("/schools/?page=1e3", 400),
        ("/schools/?page=99999", 404),
        ("/schools/?where=nowhere", 400),
        ("/schools/?status=good", 400),
        (f"/schools/?q={'x' * 10_000}", 400),
        ("/schools/?q=%00", 400),
        ("/changes/?page=0", 400),
        ("/changes/?page=99999", 404),
        (f"/schools/{SCHOOL}/2024/?as-of=2026-02-30", 400),
        (f"/schools/{SCHOOL}/2024/?as-of=9999-12-31", 400),
        (f"/schools/{SCHOOL}/2024/?as-of=2020-01-01", 404),
        (f"/schools/{SCHOOL}/2099/", 404),
        ("/schools/99999999999999/", 404),
        ("/schools/9910017010030/", 404),
        (f"/schools/{SCHOOL}/groups/nosuch/", 404),
        ("/measures/nosuch/", 404),
        ("/method/nosuch/", 404),
    ],
)
def test_the_status_is_the_right_one(client, address, status):
    response = client.get(address)
    assert response.status_code == status, address
    sound(response, address)
