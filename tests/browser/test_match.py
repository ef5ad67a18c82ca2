"""A growth file of an unknown layout: matched, looked at and loaded on a phone, and a year later in one click."""

import pytest
from django.conf import settings
from django.urls import reverse

from schoolinfo.releases.models import Job, Match
from tests.growth.matches import SAID, WIDE
from tests.staff.objects import uploaded_file
from tests.staff.people import signed_in
from tests.uploads import uploads  # noqa: F401

from .conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def staff():
    return signed_in("uploader")


def as_staff(reader, site, client, **options):
    """A reader with the session of a client."""
    one = reader(viewport=PHONE, **options)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    one.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
    return one


def address_of(client, text, name):
    file = uploaded_file(client.person, name, text.encode())
    return reverse("staff-match", args=[file.job_id, file.pk])


def well_made(one):
    """Axe finds nothing, and nothing is wider than the screen."""
    assert one.faults() == []
    assert one.sticks_out() == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_file_is_matched_and_loaded(reader, site, staff, script):
    one = as_staff(reader, site, staff, bypass_csp=True, java_script_enabled=script)
    one.goto(address_of(staff, WIDE, "Growth scores 2026.csv"))
    for button in ("Go on to the columns", "Go on to the values", "Go on to the model"):
        if script:
            well_made(one)
        one.page.get_by_role("button", name=button).click()
    for code, said in SAID.items():
        if code != "measure":
            one.page.locator(f"#q-{code}").fill(said)
    one.page.get_by_role("button", name="Look at the rows").click()
    assert one.page.get_by_role("alert").get_by_role("link").all_inner_texts() == [
        "Scale: an answer is needed."
    ]
    assert one.page.locator("#q-title").input_value() == SAID["title"]
    if script:
        well_made(one)
    one.page.get_by_label("Percentile of schools", exact=False).first.check()
    one.page.get_by_role("button", name="Look at the rows").click()
    assert one.page.get_by_role("heading", name="7 rows as they will be loaded").is_visible()
    if script:
        well_made(one)
    one.page.get_by_role("button", name="Save the match and load the file").click()
    assert Job.objects.latest("pk").answers["match"] == Match.objects.get().pk


def test_a_year_later_the_match_is_offered(reader, site, staff):
    test_a_file_is_matched_and_loaded(reader, site, staff, True)
    one = as_staff(reader, site, staff, bypass_csp=True)
    one.goto(address_of(staff, WIDE.replace("2025-26", "2026-27"), "scores 2027.csv"))
    assert one.page.get_by_label("Year of the file").input_value() == "2027"
    well_made(one)
    one.page.get_by_role("button", name="Use the match and load").click()
    assert Job.objects.latest("pk").answers["period"] == "2027"
    one.goto(reverse("staff-matches"))
    well_made(one)
    one.page.get_by_role("link", name="FVUSD student growth 2026").click()
    well_made(one)
