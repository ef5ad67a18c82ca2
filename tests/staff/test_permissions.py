"""Every address of the staff pages, for everybody."""

import pytest
from django.urls import reverse

from schoolinfo.staff.urls import urlpatterns

from .people import signed_in
from .permissions import EVERYONE, PAGES

pytestmark = pytest.mark.django_db


def test_every_address_has_a_row():
    assert {pattern.name for pattern in urlpatterns} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_led_to_the_sign_in(client, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))
    assert answer.headers["Cache-Control"].startswith("max-age=0, no-cache, no-store")


@pytest.mark.parametrize("role", sorted(EVERYONE))
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_its_roles(name, role):
    assert signed_in(role).get(reverse(name)).status_code == (200 if role in PAGES[name] else 403)
