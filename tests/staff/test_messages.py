"""What was done on the page before is said once, and a warning looks like one."""

import pytest
from django.urls import reverse

from tests.releases.steps import draft, waiting
from tests.uploads import uploads  # noqa: F401

from .matching import Walk
from .people import signed_in
from .publishing import take, words
from .test_match_steps import walk

pytestmark = pytest.mark.django_db


def test_a_step_is_told_once_on_the_page_of_its_version():
    ana = signed_in("uploader", name="ana")
    answer = take(ana, "submit", draft("ana", dataset="dashboard/ela"), note="The results of 2025.")
    assert words(ana.get(answer.url)).count("The version is submitted.") == 1


@pytest.mark.parametrize("page", ["staff", "staff-versions", "staff-waiting", "staff-years", "staff-matches"])
def test_it_is_told_once_on_whatever_page_is_opened_next(page):
    ana = signed_in("uploader", "approver", name="ana")
    take(ana, "submit", draft("ana", dataset="dashboard/ela"), note="The results of 2025.")
    assert words(ana.get(reverse(page))).count("The version is submitted.") == 1
    assert "The version is submitted." not in words(ana.get(reverse(page)))


def test_a_saved_match_is_told_once(uploads):  # noqa: F811
    staff = signed_in("uploader")
    journey: Walk = walk(staff)
    journey.to_the_look()
    answer = journey.send("look", "load", name="FVUSD growth 2026")
    assert words(staff.get(answer.url)).count("The file is being loaded by the match") == 1


def test_what_cannot_be_done_is_told_as_a_warning():
    ana, version = signed_in("uploader", name="ana"), waiting("ana", dataset="dashboard/ela")
    answer = ana.post(reverse("staff-version-again", args=[version.pk]), follow=True)
    assert answer.content.decode().count('<div class="notice warn" role="status">') == 1
