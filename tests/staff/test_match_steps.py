"""Matching a file of unknown layout by hand, step by step, without a script."""

import re
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.urls import reverse

from growth.models import Value
from schoolinfo.middleware.content import memory
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.models import AuditEntry, Job, JobFile, Match, MatchDraft, Refusal
from tests.growth.matches import LONG, WIDE
from tests.uploads import uploads  # noqa: F401

from .matching import ANSWERS, Walk, fields
from .objects import uploaded_file
from .people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return signed_in("uploader")


def walk(client, data=WIDE, name="Growth scores 2025-26.csv") -> Walk:
    return Walk(client, uploaded_file(client.person, name, data.encode() if isinstance(data, str) else data))


def text(answer) -> str:
    """What the page says, without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_the_first_page_guesses_the_line_of_the_headings(staff):
    answer = walk(staff).get()
    assert (fields(answer)["at"], fields(answer)["above"]) == ("0:5", "1")
    assert "Fable Valley Unified School District" in text(answer)


def test_all_guesses_and_the_model_lead_to_twenty_rows_at_most(staff):
    journey = walk(staff)
    answer = journey.to_the_look()
    assert answer.url.endswith("?step=look")
    page = text(journey.get("look"))
    assert "7 rows as they will be loaded" in page
    assert "Windmill Hill · 99100170100101 English Language Arts All Students 4–8 120 52.10 41 to 63" in page
    assert page.count("Hidden: too few students") == 2
    assert "Schools 4" in page
    assert not Match.objects.exists()


def test_the_file_is_loaded_by_the_match_that_was_saved(staff):
    journey = walk(staff)
    journey.to_the_look()
    journey.send("look", "load", name="FVUSD growth 2026")
    match, job = Match.objects.get(), Job.objects.latest("pk")
    assert (match.name, match.number, match.by) == ("FVUSD growth 2026", 1, staff.person.username)
    assert job.answers == {"dataset": "growth", "period": "2026", "match": match.pk}
    assert not MatchDraft.objects.exists()
    actions = list(AuditEntry.objects.order_by("pk").values_list("action", flat=True))
    assert actions[-2:] == [AuditEntry.Action.MATCH_SAVED, AuditEntry.Action.UPLOADED]


def test_the_bytes_of_the_job_are_loaded_as_the_page_showed_them(staff):
    journey = walk(staff)
    journey.to_the_look()
    journey.send("look", "load", name="FVUSD growth 2026")
    job = Job.objects.latest("pk")
    path = storages["uploads"].path(job.files.get().place)
    (outcome,) = load_paths([Path(path)], by=job.by, period=job.answers["period"], match=job.answers["match"])
    assert [str(finding) for finding in outcome.failures] == []
    assert Value.objects.count() == 7
    journey.file.refresh_from_db()
    assert storages["uploads"].exists(journey.file.place)


def test_a_second_click_makes_no_second_job(staff):
    journey = walk(staff)
    journey.to_the_look()
    sent = fields(journey.get("look")) | {"do": "load", "name": "FVUSD growth 2026"}
    for _ in range(2):
        staff.post(f"{journey.address}?step=look", sent)
    assert Job.objects.count() == 2  # the upload, and the one that loads


def test_nothing_typed_is_lost_when_something_is_wrong(staff):
    journey = walk(staff)
    for step in ("header", "columns", "values"):
        journey.send(step)
    answer = journey.send(
        "model", period="26", **ANSWERS | {"q-title": "", "q-source_url": "example.org", "q-publisher": "Us"}
    )
    page = text(answer)
    for told in ("Say the spring year", "Name of the model: an answer is needed.", "https://"):
        assert told in page
    again = fields(answer)
    assert (again["period"], again["q-publisher"], again["q-source_url"]) == ("26", "Us", "example.org")
    for target in re.findall(r'<a href="#([^"]+)">', answer.content.decode()):
        assert target == "main" or f'id="{target}"' in answer.content.decode()


def test_what_the_columns_lack_is_told_and_the_next_step_waits(staff):
    journey = walk(staff)
    journey.send("header")
    names = {value: name for name, value in fields(journey.get("columns")).items()}
    answer = journey.send("columns", **{names["n_students_math"]: ""})
    assert "how many students are behind a result in Mathematics" in text(answer)
    assert "What is each column?" in text(journey.get("look"))


def test_every_text_needs_a_meaning(staff):
    journey = walk(staff, LONG, "long 2026.txt")
    journey.send("header")
    journey.send("columns")
    answer = journey.send("values")
    assert "Say what “Science” means." in text(answer)
    assert "Say what “Magnet Students” means." in text(answer)


def test_the_scale_brings_its_typical_value(staff):
    journey = walk(staff)
    for step in ("header", "columns", "values"):
        journey.send(step)
    journey.send("model", **ANSWERS | {"q-title": ""})
    assert fields(journey.get("model"))["q-typical_value"] == "50"
    journey.send("model", **{"q-measure": "residual_gain"})
    found = fields(journey.get("model"))
    assert (found["q-typical_value"], found["q-scale_min"], found["q-scale_max"]) == ("0", "-200", "200")


def test_a_model_of_this_site_can_be_copied(staff, tmp_path):
    test_the_bytes_of_the_job_are_loaded_as_the_page_showed_them(staff)
    journey = walk(staff)
    for step in ("header", "columns", "values"):
        journey.send(step)
    journey.send("model", "copy", **{"from": "FVUSD"})
    found = fields(journey.get("model"))
    assert (found["q-publisher"], found["q-compares_with"]) == (
        "Fable Valley Unified",
        "similar students in the network",
    )


def test_what_must_be_mended_is_told_with_its_place_and_cannot_be_loaded(staff):
    journey = walk(staff, WIDE.replace("61,44", "161,44"))
    journey.to_the_look()
    answer = journey.get("look")
    assert "Line 10. Column: Mathematics Growth. Value: “161”." in text(answer)
    assert 'value="load"' not in answer.content.decode()
    journey.send("look", "load", name="By hand")
    assert not Job.objects.filter(answers__has_key="match").exists()


def test_another_line_of_headings_makes_the_columns_new(staff):
    journey = walk(staff)
    journey.to_the_look()
    stale = fields(journey.get("columns"))
    journey.send("header", at="0:4", above="")
    answer = staff.post(f"{journey.address}?step=columns", stale)
    assert "changed meanwhile" in text(answer)


def test_two_people_do_not_share_a_draft(staff):
    journey = walk(staff)
    journey.send("header")
    other = Walk(signed_in("uploader"), journey.file)
    assert "Which line holds the headings?" in text(other.get())
    assert MatchDraft.objects.count() == 1


@pytest.mark.parametrize("heading", ["Student Name", "SSID", "Date of Birth"])
def test_a_file_about_single_students_is_not_shown_and_not_kept(staff, heading):
    journey = walk(staff, WIDE.replace("Comment", heading))
    page = text(journey.get())
    assert "This file holds data about single students" in page
    assert "Windmill" not in page
    journey.file.refresh_from_db()
    assert journey.file.place == ""
    assert Refusal.objects.get().sha256 == journey.file.sha256
    assert journey.get().status_code == 410


@pytest.mark.parametrize(
    "data", [b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04 no workbook", b'a,"b\n1,2\n', b"a\x00b"]
)
def test_a_file_that_cannot_be_read_says_why(staff, data):
    assert "This file cannot be matched" in text(walk(staff, data).get())


def test_a_file_without_rows_is_no_crash(staff):
    journey = walk(staff, "CDS,Growth,N\n")
    assert journey.get().status_code == 200
    journey.send("header")
    assert journey.get("columns").status_code == 200


def test_tables_scroll_in_regions_that_the_keyboard_reaches(staff):
    journey = walk(staff)
    journey.to_the_look()
    for step in ("header", "columns", "values", "model", "look"):
        html = journey.get(step).content.decode()
        assert html.count("<table") == len(
            re.findall(r'<div class="dense" role="region" tabindex="0" aria-labelledby', html)
        )
        for name in re.findall(r'aria-labelledby="([^"]+)"', html):
            assert f'id="{name}"' in html
        for name in re.findall(r'<label[^>]* for="([^"]+)"', html):
            assert f'id="{name}"' in html


def test_a_step_costs_the_same_queries_for_a_small_and_a_large_file(staff, django_assert_num_queries):
    large = WIDE + "".join(f"9910017010{n:04d},School,50,40,40,60,50,40,40,60,\n" for n in range(200, 500))
    for data in (WIDE, large):
        journey = walk(staff, data)
        journey.to_the_look()
        memory.forget()
        with django_assert_num_queries(QUERIES):
            assert journey.get("look").status_code == 200


SITE, SIGNED_IN, FILE, DRAFT = 1, 2, 1, 1
QUERIES = SITE + SIGNED_IN + FILE + DRAFT


def test_the_old_upload_keeps_its_file(staff):
    journey = walk(staff)
    journey.to_the_look()
    journey.send("look", "load", name="FVUSD growth 2026")
    assert JobFile.objects.filter(pk=journey.file.pk).exclude(place="").exists()
    assert reverse("staff-match", args=[journey.file.job_id, journey.file.pk]) == journey.address
