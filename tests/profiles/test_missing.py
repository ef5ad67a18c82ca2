"""What is not there, and what cannot be read: helpful answers, never a fault of the server."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .addresses import DISTRICT, public_addresses, school_codes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

UNKNOWN = "99100179999999"


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/schools/123/",
        "/schools/1964733193326/",
        "/schools/oak/",
        f"/schools/{UNKNOWN}/",
        f"/schools/{UNKNOWN}/2024/",
        "/districts/99999990000000/",
        "/measures/happiness/",
        "/method/happiness/",
        "/schools/?page=900",
        "/en/",
        "/xx/schools/",
    ],
)
def test_a_page_that_is_not_there_says_so_and_leads_on(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert 'role="search"' in text_of(response)
    assert response["Cache-Control"] == "no-store"


def test_an_unknown_school_names_its_district(client):
    response = client.get(f"/schools/{UNKNOWN}/")
    assert UNKNOWN in text_of(response)
    assert f'href="/districts/{DISTRICT}/"' in text_of(response)


def test_an_unknown_year_names_the_years_there_are(client):
    school = school_codes()[0]
    response = client.get(f"/schools/{school}/2021/")
    assert response.status_code == 404
    for year in (2019, 2022, 2023, 2024, 2025):
        assert f'href="/schools/{school}/{year}/"' in text_of(response)
    assert f"/schools/{school}/2020/" not in text_of(response)


def test_a_code_under_the_wrong_name_leads_to_its_page(client):
    school = school_codes()[0]
    for asked, page in [
        (f"/schools/{DISTRICT}/", f"/districts/{DISTRICT}/"),
        (f"/schools/{DISTRICT}/2024/", f"/districts/{DISTRICT}/"),
        (f"/districts/{school}/", f"/schools/{school}/"),
        ("/districts/00000000000000/", "/state/"),
    ]:
        response = client.get(asked)
        assert (response.status_code, response["Location"]) == (301, page)


def test_an_address_without_its_last_slash_leads_to_the_page(client, pseudo_locale):
    for asked in ("/schools", f"/{pseudo_locale}/schools"):
        assert client.get(asked)["Location"] == f"{asked}/"


def test_a_search_for_a_code_leads_to_the_school(client):
    school = school_codes()[0]
    assert client.get(f"/schools/?q={school}")["Location"] == f"/schools/{school}/"
    assert client.get(f"/schools/?q={UNKNOWN}").status_code == 200


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=" + "x" * 101, "page=0", "page=-1", "page=one", "page=9999999", "where=moon", "status=best"],
)
def test_parameters_that_cannot_be_read_are_refused_in_words(client, query):
    response = client.get(f"/schools/?{query}")
    assert response.status_code == 400
    assert 'role="search"' in text_of(response)
    assert response["Cache-Control"] == "no-store"


def test_a_host_that_is_not_ours_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["schools.example"]
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/", headers={"Host": "schools.example"}).status_code == 200


ADDRESSES = st.one_of(
    st.text(max_size=40).map("/{}".format),
    st.text(alphabet="0123456789", min_size=10, max_size=16).map("/schools/{}/".format),
    st.from_regex(
        r"/(schools|districts|state|measures)/[0-9a-zé\x00-\x1f]{0,15}/[0-9]{0,5}/?", fullmatch=True
    ),
)
PAIRS = st.tuples(st.sampled_from(["q", "page", "where", "status", "part", "x"]), st.binary(max_size=120))
QUERIES = st.one_of(
    st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")),
    st.lists(PAIRS, max_size=4).map(
        lambda pairs: "&".join(f"{n}={v.hex('%') and '%' + v.hex('%')}" for n, v in pairs)
    ),
)
TRIES = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@TRIES
@given(address=ADDRESSES, query=QUERIES)
def test_nothing_that_is_asked_for_is_a_fault_of_the_server(db, address, query):
    response = Client(raise_request_exception=False).get(address, QUERY_STRING=query)
    assert response.status_code < 500


@TRIES
@given(index=st.integers(0, 10**6), query=QUERIES, tag=st.text(max_size=30))
def test_no_page_breaks_on_its_parameters_or_headers(db, index, query, tag):
    addresses = public_addresses()
    address = addresses[index % len(addresses)].partition("?")[0]
    headers = {"If-None-Match": tag, "Accept-Encoding": tag}
    response = Client(raise_request_exception=False).get(address, QUERY_STRING=query, headers=headers)
    assert response.status_code < 500
