"""Publishing, withdrawing, and what readers see from then on."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from schoolinfo.middleware.content import memory
from schoolinfo.releases.models import Edition, Event, Version

from .addresses import DISTRICT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

PAGE = f"/districts/{DISTRICT}/"


def add_version(public_from) -> Version:
    """A further version without rows of the newest ELA edition."""
    edition = Edition.objects.get(dataset="dashboard/ela", period="2025")
    version = Version.objects.create(
        edition=edition, number=2, reader=1, fingerprint="0" * 64, rows=0, created_by="uploader"
    )
    Event.objects.create(version=version, kind="approved", by="approver", public_from=public_from)
    memory.forget()  # a second has passed
    return version


def test_a_new_version_changes_the_page_and_its_tag(client):
    before = client.get(PAGE)
    add_version(timezone.now() - timedelta(minutes=1))
    after = client.get(PAGE, headers={"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert after.content != before.content


def test_a_withdrawn_version_brings_back_the_page_before(client):
    before = client.get(PAGE)
    version = add_version(timezone.now() - timedelta(minutes=1))
    client.get(PAGE)
    Event.objects.create(version=version, kind="superseded", by="approver")
    memory.forget()
    after = client.get(PAGE)
    assert (after["ETag"], after.content) == (before["ETag"], before.content)


def test_before_its_time_a_version_changes_only_how_long_a_page_may_be_shared(client):
    before = client.get(PAGE)
    add_version(timezone.now() + timedelta(seconds=30))
    after = client.get(PAGE)
    assert (after["ETag"], after.content) == (before["ETag"], before.content)
    assert int(after["Cache-Control"].rpartition("=")[2]) <= 30
    assert int(before["Cache-Control"].rpartition("=")[2]) == 60


def test_a_new_release_of_the_site_gives_new_tags(client, settings):
    before = client.get(PAGE)["ETag"]
    settings.RELEASE = "next"
    memory.forget()
    assert client.get(PAGE)["ETag"] != before


def test_a_second_answer_asks_nothing_and_a_304_at_most_once(client, django_assert_num_queries):
    tag = client.get(PAGE)["ETag"]
    with django_assert_num_queries(0):
        client.get(PAGE)
        client.get(PAGE, headers={"If-None-Match": tag})
    memory.forget()
    with django_assert_num_queries(1):
        assert client.get(PAGE, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("home", ["99100250000000", "19647330000000"])
def test_every_page_stands_on_the_site_of_another_district(client, settings, home):
    settings.SITE = {**settings.SITE, "home_district": home}
    for address in ("/", "/schools/", "/schools/?where=elsewhere", "/measures/", f"/districts/{home}/"):
        assert client.get(address).status_code in (200, 404), address
    assert client.get("/schools/").status_code == 200


def test_on_the_site_of_a_real_district_fictional_schools_are_not_there(client):
    schools = client.get("/schools/").content.decode()
    assert "/schools/9910" in schools
    memory.forget()
    site = {**settings.SITE, "home_district": "19647330000000"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "SITE", site)
        patch.setattr(settings, "RELEASE", "real")
        assert client.get(PAGE).status_code == 404
        for address in ("/", "/schools/", "/schools/?where=elsewhere", "/schools/?q=a&status=any"):
            assert "/schools/9910" not in client.get(address).content.decode(), address
