"""STAFF_HOST: what staff pages lead to is there, on their own host or on the public one."""

import re
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from schoolinfo.accounts.access import is_private
from schoolinfo.releases import ledger
from schoolinfo.staff.previewing import address as preview_of
from tests.profiles.addresses import school_codes
from tests.uploads import uploads  # noqa: F401

from .asking import address, has_just_signed_in
from .people import signed_in
from .permissions import PAGES, PREVIEWER, UPLOADER, row
from .previews import draft_of, submit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district", "uploads")]

STAFF, PUBLIC = "staff.example.org", "schools.example.org"
LINK = re.compile(r'(?:href|action)="([^"]+)"')


@pytest.fixture(autouse=True)
def _two_hosts(settings):
    settings.STAFF_HOST, settings.ALLOWED_HOSTS = STAFF, [STAFF, PUBLIC]
    settings.PUBLIC_ADDRESS = f"https://{PUBLIC}/"


@pytest.fixture
def draft(tmp_path):
    """Some schools have another Status."""
    return draft_of(
        "eladownload2025.txt", tmp_path, lambda text: text.replace("\t-9.6\t", "\t-9.7\t"), by="una"
    )


def lost(html: str) -> list[str]:
    """The links that lead to a public page on the host of the staff, where there is none."""
    found = [urlsplit(link.replace("&amp;", "&")) for link in LINK.findall(html)]
    here = [parts.path for parts in found if not parts.netloc and parts.path.startswith("/")]
    return [path for path in here if not is_private(path) and not path.startswith("/static/")]


@pytest.mark.parametrize("name", PAGES)
def test_no_staff_page_leads_to_a_public_page_of_its_own_host(name):
    page = row(name)
    client = has_just_signed_in(*sorted(page.roles))
    answer = client.get(address(name, page.of(client.person)), headers={"host": STAFF})
    if answer.headers["Content-Type"].startswith("text/html"):
        assert lost(answer.content.decode()) == []


@pytest.mark.parametrize("path", ["/schools/", "/nothing/", "/staff/nothing/"])
def test_what_is_not_there_leads_on_within_the_host(client, path):
    answer = client.get(path, headers={"host": STAFF})
    html = answer.content.decode()
    assert answer.status_code == 404
    assert f'href="{reverse("staff")}"' in html
    assert lost(html) == []


@pytest.mark.parametrize("name", ["staff-differences", "staff-pages"])
def test_schools_lead_to_the_public_host(name, draft):
    una = signed_in(UPLOADER, name="una")
    html = una.get(reverse(name, args=[draft.pk]), headers={"host": STAFF}).content.decode()
    assert f'href="https://{PUBLIC}/schools/' in html
    assert lost(html) == []


def test_a_preview_that_is_refused_or_over_leads_to_the_public_host(draft):
    own, other = school_codes()[:2]
    principal = signed_in(PREVIEWER, schools=[own])
    submit(draft)
    refused = principal.get(preview_of([draft], f"/schools/{other}/"), headers={"host": STAFF})
    assert f'href="https://{PUBLIC}/schools/{other}/"' in refused.content.decode()
    ledger.approve(draft, by="ben")
    over = principal.get(preview_of([draft], f"/schools/{own}/?year=2025"), headers={"host": STAFF})
    assert f'href="https://{PUBLIC}/schools/{own}/?year=2025"' in over.content.decode()


def test_without_news_a_principal_is_led_to_the_public_host():
    own = school_codes()[0]
    html = (
        signed_in(PREVIEWER, schools=[own])
        .get(reverse("staff-previews"), headers={"host": STAFF})
        .content.decode()
    )
    assert f'href="https://{PUBLIC}/schools/{own}/"' in html
    assert lost(html) == []
