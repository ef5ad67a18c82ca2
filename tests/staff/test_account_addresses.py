"""The addresses of sign-in and second factor, for strangers and for people, also when their account is closed."""

import pytest

from . import asking
from .asking import address, has_just_signed_in
from .permissions import ACCOUNTS

pytestmark = pytest.mark.django_db

CLOSED = {"disabled": asking.disabled, "expired": asking.expired}


def answer(client, name: str) -> int:
    """The status of the answer, which nothing may keep."""
    response = client.get(address(name, ACCOUNTS[name].arguments))
    assert "no-store" in response.headers["Cache-Control"], name
    return response.status_code


@pytest.mark.parametrize("name", ACCOUNTS)
def test_an_address_answers_as_its_row_says(client, name):
    assert (answer(client, name), answer(has_just_signed_in(), name)) == (
        ACCOUNTS[name].stranger,
        ACCOUNTS[name].person,
    )


@pytest.mark.parametrize("kind", CLOSED)
@pytest.mark.parametrize("name", ACCOUNTS)
def test_with_a_closed_account_one_is_a_stranger(name, kind):
    assert answer(CLOSED[kind](), name) == ACCOUNTS[name].stranger
