"""The page of a year: what is there, what is missing, and what is left to do."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from schoolinfo.releases import ledger, manual
from schoolinfo.releases.models import Event, NextRelease, Reason
from schoolinfo.releases.next_release import expect
from schoolinfo.staff.previewing import address
from schoolinfo.staff.years.lines import MISSING, NOT_RELEASED, state_of
from schoolinfo.staff.years.reading import read
from tests.versions import make_version

from .people import signed_in
from .permissions import ADMINISTRATOR, APPROVER, UPLOADER
from .years import YEAR, draft, waiting

pytestmark = pytest.mark.django_db

PAGE = f"/staff/years/{YEAR}/"


def states(year: int = YEAR) -> dict[str, str]:
    return {place.dataset.code + "/" + place.publisher: state_of(place) for place in read(year).places}


def page(role=UPLOADER, path=PAGE) -> str:
    answer = signed_in(role).get(path)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_every_dataset_that_the_site_knows_has_a_line():
    found = states()
    assert set(found.values()) == {MISSING}
    assert {"directory/", "directory/district/", "enrolment/census/", "enrolment/frpm/", "growth/"} <= set(
        found
    )
    assert sum(code.startswith("dashboard/") for code in found) == 8


def test_a_line_says_where_the_newest_version_stands():
    draft("ela")
    waiting("math")
    back = waiting("susp")
    Event.objects.create(version=back, kind="returned", by="ben", note="Look again")
    ledger.approve(waiting("chronic"), by="ben")
    ledger.approve(waiting("elpi"), by="ben", public_from=timezone.now() + timedelta(days=3))
    ledger.withdraw(draft("grad"), by="ben", note="Wrong file")
    expected = {
        "ela": "draft",
        "math": "waiting",
        "susp": "returned",
        "chronic": "public",
        "elpi": "scheduled",
    }
    found = states()
    assert {code: found[f"dashboard/{code}/"] for code in expected} == expected
    assert found["dashboard/grad/"] == MISSING
    html = page()
    for words in ("Draft", "Waiting for approval", "Sent back", "Public", "Scheduled", "Missing"):
        assert f">{words}<" in html, words
    assert "1 of 13 datasets is public" not in html
    assert "1 of 13 datasets are public." in html


def test_a_draft_to_replace_what_is_public_does_not_hide_that(client):
    ledger.approve(waiting(), by="ben")
    draft()
    assert states()["dashboard/ela/"] == "draft"
    assert "Version 2, to replace version 1, which is public" in page()
    assert "1 of 13 datasets are public." in page()


def test_a_draft_that_the_public_version_has_overtaken_is_left_aside():
    draft()
    ledger.approve(waiting(), by="ben")
    assert states()["dashboard/ela/"] == "public"


def test_what_the_publisher_did_not_release_is_not_missing():
    found = states(2021)
    assert found["dashboard/ela/"] == NOT_RELEASED
    assert found["dashboard/grad/"] == MISSING
    assert found["growth/"] == NOT_RELEASED
    html = page(path="/staff/years/2021/")
    assert "Not released by the publisher" in html
    assert "0 of 6 datasets are public." in html


def test_a_model_that_was_seen_before_is_expected_again():
    make_version("growth", "2025", publisher="CORE", family="sample")
    make_version("growth", str(YEAR), publisher="CDE", family="sample", public=False)
    found = states()
    assert (found["growth/CORE"], found["growth/CDE"]) == (MISSING, "draft")
    assert "growth/" not in found
    assert "growth/CORE" not in states(2024)
    assert "Student growth, CORE model, school year 2025–26" in page()


def test_directories_belong_to_the_year_of_their_date():
    make_version("directory", "2026-06-01", family="sample")
    assert states()["directory/"] == "public"
    assert states(2025)["directory/"] == MISSING
    assert "June 1, 2026" in page()


def test_editions_that_this_site_does_not_show_are_left_out(settings):
    make_version("dashboard/ela", str(YEAR), family="sample")
    assert states()["dashboard/ela/"] == "public"
    settings.SITE = settings.SITE | {"home_district": "19647330000000"}
    assert states()["dashboard/ela/"] == MISSING


def test_what_is_left_to_do_is_said_in_sentences(monkeypatch):
    rule = manual.Rule("jump", "A jump", "", "", wants_reason=True)
    monkeypatch.setattr(manual, "_rules", {**manual.rules(), "jump": rule})
    version = draft("ela", warnings=("jump",) * 3)
    Reason.objects.create(version=version, findings=[1], text="New tests", by="ana")
    waiting("math")
    html = page()
    for sentence in (
        "11 datasets are to be uploaded.",
        "2 warnings want a reason.",
        "1 draft is to be submitted.",
        "1 version waits for approval.",
    ):
        assert sentence in html
    assert "<br>2 warnings want a reason</td>" in html


def test_the_whole_year_can_be_previewed():
    versions = [draft("ela"), waiting("math")]
    ledger.approve(waiting("susp"), by="ben")
    assert f'href="{address(versions)}"' in page()


def test_steps_are_offered_to_those_who_may_take_them():
    draft("ela")
    waiting("math")
    ways = {
        "submit": "Submit all drafts",
        "approve": "Approve and publish all that waits",
        "date": "Set the release date",
    }
    offered = {UPLOADER: {"submit"}, APPROVER: {"approve", "date"}, ADMINISTRATOR: {"date"}}
    for role, names in offered.items():
        html = page(role)
        assert {name for name in ways if f'href="{PAGE}{name}/"' in html} == names, role


def test_the_page_costs_the_same_whatever_the_year_holds(django_assert_num_queries):
    draft("ela")
    with django_assert_num_queries(5):
        read(YEAR)
    for measure in ("ela", "math", "susp", "chronic", "elpi", "grad", "cci", "science"):
        for _ in range(3):
            waiting(measure)
    with django_assert_num_queries(5):
        read(YEAR)


def test_both_pages_ask_few_things(django_assert_max_num_queries):
    for measure in ("ela", "math", "susp"):
        waiting(measure)
        make_version(f"dashboard/{measure}", "2025", family="sample")
    client = signed_in(APPROVER)
    for path in (PAGE, "/staff/years/"):
        with django_assert_max_num_queries(10):
            client.get(path)


def test_the_list_of_years_has_the_years_of_files_and_the_one_to_come():
    make_version("dashboard/ela", "2025", family="sample")
    html = page(path="/staff/years/")
    assert re.findall(r'href="/staff/years/(\d+)/"', html) == ["2026", "2025"]
    assert "1 of 13 datasets are public." in html
    expect(2028, None, by="ana")
    assert re.findall(r'href="/staff/years/(\d+)/"', page(path="/staff/years/")) == ["2029", "2028", "2025"]


def test_the_list_without_any_file_says_what_to_do():
    assert "A year begins with its first file." in page(path="/staff/years/")


@pytest.mark.parametrize("year", [0, 1999, 2100, 999999999])
def test_there_is_no_such_year(year):
    assert signed_in(UPLOADER).get(f"/staff/years/{year}/").status_code == 404


def test_the_release_date_is_set_and_taken_back():
    client = signed_in(ADMINISTRATOR)
    day = timezone.localdate() + timedelta(days=20)
    answer = client.post(f"{PAGE}date/", {"on": day.isoformat()})
    assert (answer.status_code, answer.url) == (302, PAGE)
    entry = NextRelease.objects.get()
    assert (entry.year, entry.on, entry.by) == (YEAR, day, client.person.username)
    html = client.get(PAGE).content.decode()
    assert "The release date was set." in html
    assert "The public is told to expect it on" in html
    assert f'value="{day.isoformat()}"' in client.get(f"{PAGE}date/").content.decode()
    client.post(f"{PAGE}date/", {"on": ""})
    assert "No release date is told to the public." in client.get(PAGE).content.decode()


def test_a_date_that_cannot_be_read_is_told_at_its_field():
    answer = signed_in(ADMINISTRATOR).post(f"{PAGE}date/", {"on": "soon"})
    html = answer.content.decode()
    assert 'href="#id_on"' in html
    assert "Write the day like this: 2026-12-03." in html
    assert 'value="soon"' in html
    assert not NextRelease.objects.exists()


def test_a_date_that_has_passed_is_not_told_any_more():
    expect(YEAR, timezone.localdate() - timedelta(days=1), by="ana")
    assert "It has passed, so the public is not told any more." in page()
