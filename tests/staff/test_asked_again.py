"""A form that is carried out once the password was given again, and comes back with a question or an error."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from schoolinfo.releases.standing import Stage
from tests.releases.steps import NOTE, stage, waiting

from .people import PASSWORD, client_of, person, signed_in
from .publishing import address, hidden
from .test_year_steps import PAGE, published

pytestmark = pytest.mark.django_db

LATER = {"when": "later", "day": "2030-01-02", "time": "09:30", "note": NOTE}


def asked_again(client: Client, path: str, **typed):
    """What a form is answered with, once the password that was asked for is given."""
    asked = client.post(path, typed)
    assert asked.url.startswith(reverse("account_reauthenticate"))
    return client.post(asked.url, {"password": PASSWORD, "next": path})


def ways_on(answer) -> set[str]:
    """Where the forms of a page lead. What has no address leads to that of the page, which asked for a password."""
    forms = re.findall(r"<form[^>]*>", answer.content.decode())
    return {(re.findall(r'action="([^"]*)"', form) or [""])[0] for form in forms}


@pytest.mark.parametrize("step", ["approve", "withdraw"])
def test_the_form_of_a_version_leads_to_its_own_page(step):
    version = waiting("ana", dataset="dashboard/ela")
    answer = asked_again(signed_in("approver"), address(step, version), note="")
    assert answer.status_code == 200
    assert ways_on(answer) == {address(step, version)}


@pytest.mark.parametrize("way", ["approve/", "undo/{key}/"])
def test_the_form_of_a_year_leads_to_its_own_page(way):
    path = PAGE + way.format(key=published("ela", "math"))
    answer = asked_again(signed_in("approver"), path, note="")
    assert answer.status_code == 200
    assert ways_on(answer) == {path}


@pytest.mark.parametrize("name", ["staff-invite", "staff-person"])
def test_the_form_of_a_person_leads_to_its_own_page(name):
    path = reverse(name, args=[person("uploader").username] if name == "staff-person" else [])
    answer = asked_again(signed_in("administrator"), path, email="none")
    assert answer.status_code == 200
    assert ways_on(answer) == {path}


def test_a_later_time_is_confirmed_on_the_page_that_asks_for_it():
    version = waiting("ana", dataset="dashboard/ela")
    ben = Client(enforce_csrf_checks=True)
    ben.force_login(client_of(person("approver", name="ben")).person)
    path = address("approve", version)
    ben.get(path)
    typed = LATER | hidden(ben, "approve", version)
    mark = {"csrfmiddlewaretoken": ben.cookies["csrftoken"].value}
    asked = ben.post(path, typed | mark)
    answer = ben.post(asked.url, {"password": PASSWORD, "next": path} | mark)
    text = answer.content.decode()
    assert "Is this the time you mean?" in text
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text)
    carried = {name: html.unescape(value) for name, value in found}
    [way] = ways_on(answer)
    assert ben.post(way, LATER | carried).url == address("", version)
    assert stage(version) is Stage.SCHEDULED
