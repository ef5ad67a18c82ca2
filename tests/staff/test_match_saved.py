"""Next year, and the list of what was saved."""

import pytest
from django.urls import reverse

from schoolinfo.middleware.content import memory
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.models import Job, Match, MatchDraft
from tests.growth.matches import WIDE, WIDE_AT, match_for, write
from tests.uploads import uploads  # noqa: F401

from .matching import fields
from .people import signed_in
from .test_match_steps import text, walk

pytestmark = pytest.mark.django_db

NAME = "FVUSD growth 2026"


@pytest.fixture
def staff():
    return signed_in("uploader")


@pytest.fixture
def match():
    return match_for(WIDE.replace("Growth,N", "Growth 2026,N"), WIDE_AT)


NEXT = WIDE.replace("Growth,N", "Growth 2027,N").replace("2025-26", "2026-27")


def test_the_same_headings_are_recognised_a_year_later(staff, match):
    journey = walk(staff, NEXT, "scores 2026-27.csv")
    answer = journey.get()
    assert f"This looks like {NAME}" in text(answer)
    assert fields(answer)["period"] == "2027"


def test_one_click_and_the_year_load_the_file(staff, match):
    journey = walk(staff, NEXT, "scores 2026-27.csv")
    staff.post(journey.address, fields(journey.get()) | {"how": "load"})
    assert Job.objects.latest("pk").answers == {"dataset": "growth", "period": "2027", "match": match.pk}
    assert Match.objects.count() == 1
    assert not MatchDraft.objects.exists()


def test_the_rows_can_be_looked_at_first(staff, match):
    journey = walk(staff, NEXT, "scores 2026-27.csv")
    answer = staff.post(journey.address, fields(journey.get()) | {"how": "look"})
    assert answer.url.endswith("?step=look")
    assert fields(journey.get("look"))["name"] == NAME


def test_saving_what_did_not_change_makes_no_new_number(staff, match):
    journey = walk(staff, WIDE.replace("Growth,N", "Growth 2026,N"), "scores 2026.csv")
    staff.post(journey.address, fields(journey.get()) | {"how": "look"})
    journey.send("look", "load", name=NAME)
    assert Match.objects.count() == 1
    assert Job.objects.latest("pk").answers["match"] == match.pk


def test_a_changed_heading_is_the_one_thing_to_mend(staff, match):
    journey = walk(staff, NEXT.replace("CDS Code", "Site Number"), "scores 2026-27.csv")
    answer = journey.get()
    assert "One heading has changed. Which column has taken its place?" in text(answer)
    assert "“CDS Code”, which was: CDS code of 14 digits" in text(answer)
    sent = fields(answer) | {"how": "look"}
    assert "which column has taken the place" in text(staff.post(journey.address, sent))
    staff.post(journey.address, sent | {f"mend-{match.pk}-0": "site number"})
    assert "rows as they will be loaded" in text(journey.get())
    journey.send("look", "save")
    new = Match.objects.latest("pk")
    assert (new.name, new.number) == (NAME, 2)
    assert ["site number", "Site Number", "cds"] in new.columns["columns"]


def test_a_text_that_the_match_does_not_know_is_asked_for(staff, match):
    journey = walk(staff, NEXT.replace("71st", "???"), "scores 2026-27.csv")
    staff.post(journey.address, fields(journey.get()) | {"how": "load"})
    assert not Job.objects.filter(answers__has_key="match").exists()
    page = text(journey.get())
    assert "The file has texts that the match does not know. Say what they mean." in page
    assert "???" in page


def test_the_year_has_to_be_said(staff, match):
    journey = walk(staff, NEXT, "scores.csv")
    answer = staff.post(journey.address, fields(journey.get()) | {"how": "load", "period": ""})
    assert "Say the spring year of the file" in text(answer)
    assert not Job.objects.filter(answers__has_key="match").exists()


def test_a_file_with_other_headings_is_offered_nothing(staff, match):
    journey = walk(staff, "Site,Area,Result,Size\n1,ELA,2,3\n")
    assert "Which line holds the headings?" in text(journey.get())


def test_the_list_says_who_when_and_for_what(staff, match, tmp_path):
    path = write(tmp_path / "growth.csv", WIDE.replace("Growth,N", "Growth 2026,N"))
    load_paths([path], by="staff", period="2026", match=match.pk)
    page = text(staff.get(reverse("staff-matches")))
    assert NAME in page
    assert "sample/growth/FVUSD/2026 version 1" in page
    assert "Times are in the time zone P" in page


def test_an_empty_list_says_what_to_do(staff):
    assert "Nothing is saved yet." in text(staff.get(reverse("staff-matches")))


def test_the_list_costs_the_same_for_one_and_many(staff, match, django_assert_num_queries):
    for number in range(2):
        memory.forget()
        with django_assert_num_queries(SITE + SIGNED_IN + LISTED):
            staff.get(reverse("staff-matches"))
        for other in range(5):
            match_for(WIDE, WIDE_AT, name=f"Match {number}{other}")


SITE, SIGNED_IN = 1, 2
LISTED = 2  # the matches, and that they made no versions


def test_a_saved_match_says_everything_in_words(staff, match):
    page = text(staff.get(reverse("staff-saved-match", args=[match.pk])))
    assert "ELA Growth 2026 Growth result: English Language Arts" in page
    assert "* Hidden: too few students" in page
    assert "Comparison group similar students in the network" in page


def test_a_match_is_saved_under_another_name_and_the_old_one_stays(staff, match):
    address = reverse("staff-saved-match", args=[match.pk])
    answer = staff.post(address, {"name": "Another name"})
    new = Match.objects.get(name="Another name")
    assert answer.url == reverse("staff-saved-match", args=[new.pk])
    assert (new.number, new.columns) == (1, match.columns)
    assert Match.objects.filter(pk=match.pk).exists()


def test_an_approver_looks_and_changes_nothing(match):
    client = signed_in("approver")
    address = reverse("staff-saved-match", args=[match.pk])
    assert "another name" not in text(client.get(address))
    client.post(address, {"name": "Another name"})
    assert Match.objects.count() == 1
