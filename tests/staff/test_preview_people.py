"""Who sees which preview, what is entered into the audit trail, and what a preview says when it is over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from schoolinfo.releases import ledger
from schoolinfo.releases.models import AuditEntry, Event, Version
from schoolinfo.staff.previewing import address
from tests.profiles.addresses import DISTRICT, school_codes
from tests.uploads import uploads  # noqa: F401

from .people import signed_in
from .permissions import ADMINISTRATOR, APPROVER, FACILITATOR, PREVIEWER, UPLOADER
from .previews import draft_of, submit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district", "uploads")]


@pytest.fixture
def draft(tmp_path):
    return draft_of("eladownload2025.txt", tmp_path)


@pytest.fixture
def math(tmp_path):
    return draft_of("mathdownload2025.txt", tmp_path)


@pytest.fixture
def school():
    return school_codes()[0]


@pytest.fixture
def principal(school):
    return signed_in(PREVIEWER, schools=[school])


def entries(action) -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(action=action))


@pytest.mark.parametrize("role", [UPLOADER, APPROVER, ADMINISTRATOR])
def test_the_staff_see_every_version_that_is_not_public(role, draft):
    client = signed_in(role)
    assert client.get(address([draft])).status_code == 200
    submit(draft)
    assert client.get(address([draft])).status_code == 200
    Event.objects.create(version=draft, kind="returned", by="ben", note="Look again")
    assert "sent back to ana" in client.get(address([draft])).content.decode()
    tomorrow = timezone.now() + timedelta(days=1)
    ledger.approve(draft, by="ben", public_from=tomorrow)
    assert "approved and scheduled" in client.get(address([draft])).content.decode()


def test_facilitators_see_none(draft):
    assert signed_in(FACILITATOR).get(address([submit(draft)])).status_code == 403


def test_a_principal_sees_their_school_once_a_version_is_submitted(draft, principal, school):
    pages = (
        f"/schools/{school}/",
        f"/schools/{school}/2025/",
        f"/schools/{school}/groups/ela/",
        f"/schools/{school}/2025/groups/ela/?part=1",
        f"/schools/{school}/2025/why/ela/all/",
        f"/schools/{school}/data.csv",
        f"/schools/{school}/2025/data.json",
        f"/schools/{school}/qr.svg",
    )
    for page in pages:
        assert principal.get(address([draft], page)).status_code == 404, page
    submit(draft)
    for page in pages:
        assert principal.get(address([draft], page)).status_code == 200, page


def test_a_principal_sees_no_other_page(draft, principal, school):
    submit(draft)
    other = school_codes()[1]
    pages = (
        "/",
        "/schools/",
        f"/schools/suggest/?q={other}",
        f"/schools/{other}/",
        f"/schools/{other}/2025/why/ela/all/",
        f"/schools/{other}/data.csv",
        f"/districts/{DISTRICT}/",
        f"/districts/{DISTRICT}/data.csv",
        "/state/",
        f"/compare/?schools={school},{other}",
        "/sitemap.xml",
        "/changes/",
    )
    for page in pages:
        answer = principal.get(address([draft], page))
        assert answer.status_code == 403, page
        html = answer.content.decode()
        assert 'class="banner"' in html
        assert f'href="{page.replace("&", "&amp;")}"' in html, page
        assert "no-store" in answer["Cache-Control"]


def test_a_principal_without_a_school_sees_no_page(draft, school):
    client = signed_in(PREVIEWER)
    assert client.get(address([submit(draft)], f"/schools/{school}/")).status_code == 403


def test_what_a_principal_must_not_know_of_looks_like_what_is_not_there(draft, math, principal, school):
    path = f"/schools/{school}/"
    submit(draft)
    missing = Version.objects.order_by("-pk").first().pk + 1000
    answers = [
        principal.get(address(versions, path))
        for versions in ([math], [draft, math], [missing], [draft, missing], [10**18 - 1])
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    Event.objects.create(version=draft, kind="returned", by="ben", note="Look again")
    assert principal.get(address([draft], path)).content == answers[0].content
    ledger.withdraw(math, by="ben", note="Never shown")
    assert principal.get(address([math], path)).content == answers[0].content


@pytest.mark.parametrize("ids", ["x", "1-", "-1", "1--2", "1,2", "9" * 19, "1-" * 200 + "1", "%F0%9F%8D%8F"])
def test_what_is_no_list_of_numbers_is_not_there(ids):
    assert signed_in(UPLOADER).get(f"/staff/preview/{ids}/schools/").status_code == 404


def test_there_is_one_address_for_a_set_of_versions(draft, math):
    client = signed_in(UPLOADER)
    pair = [draft.pk, math.pk]
    good = address(pair, "/schools/?grade=7")
    for ids in (f"{pair[1]}-{pair[0]}", f"{pair[0]}-{pair[0]}-{pair[1]}", f"0{pair[0]}-{pair[1]}"):
        answer = client.get(f"/staff/preview/{ids}/schools/?grade=7")
        assert (answer.status_code, answer.url) == (302, good)


def test_addresses_take_versions_and_numbers(draft, math):
    assert address([math, draft.pk]) == address([draft, math.pk, math])
    assert address([draft], "/schools/?grade=7") == f"/staff/preview/{draft.pk}/schools/?grade=7"
    with pytest.raises(ValueError, match="needs a version"):
        address([])


def test_a_preview_is_entered_once_a_day_for_a_person_and_a_set(draft, math):
    client = signed_in(UPLOADER)
    for versions in ([draft], [draft, math], [draft]):
        for path in ("/", "/schools/", "/nothing/"):
            client.get(address(versions, path))
    other = signed_in(UPLOADER)
    other.get(address([draft]))
    found = [(entry.by, entry.detail["versions"]) for entry in entries("previewed")]
    me = client.person.username
    pair = sorted([draft.pk, math.pk])
    assert found == [(me, [draft.pk]), (me, pair), (other.person.username, [draft.pk])]
    assert entries("previewed")[0].about == "sample/dashboard/ela/2025 version 2"


def test_no_preview_is_entered_that_was_not_shown(draft, principal, school):
    principal.get(address([draft], f"/schools/{school}/"))
    assert entries("previewed") == []


def test_a_table_that_is_taken_home_says_so_in_its_name_and_in_the_trail(draft, school):
    client = signed_in(UPLOADER)
    answer = client.get(address([draft], f"/schools/{school}/data.csv"))
    assert 'filename="preview-' in answer["Content-Disposition"]
    (entry,) = entries("downloaded")
    assert (entry.by, entry.detail["address"]) == (client.person.username, f"/schools/{school}/data.csv")
    assert entry.detail["versions"] == [draft.pk]


def test_after_publication_the_address_leads_to_the_public_page(draft, school, principal):
    path = f"/schools/{school}/?x=1"
    submit(draft)
    ledger.approve(draft, by="ben", note="Results")
    for client in (signed_in(UPLOADER), principal):
        answer = client.get(address([draft], path))
        assert answer.status_code == 200
        html = answer.content.decode()
        assert "version 2 is public now." in html
        assert f'href="{path}"' in html
        assert "banner" not in html


def test_after_a_withdrawal_the_address_says_so(draft, school, principal):
    submit(draft)
    ledger.withdraw(draft, by="ben", note="Wrong year")
    for client in (signed_in(UPLOADER), principal):
        answer = client.get(address([draft], f"/schools/{school}/"))
        assert answer.status_code == 410
        assert "version 2 was taken back." in answer.content.decode()


def test_a_sealed_version_is_shown_to_nobody(draft):
    ledger.withdraw(draft, by="ben", note="Names", seal=True)
    answer = signed_in(ADMINISTRATOR).get(address([draft]))
    assert answer.status_code == 410
    assert "version 2 was removed for good." in answer.content.decode()


def test_what_is_left_of_a_preview_is_still_shown(draft, math):
    ledger.approve(draft, by="ben")
    html = signed_in(UPLOADER).get(address([draft, math])).content.decode()
    assert "Mathematics, 2025 Dashboard, version 2 (draft by ana)." in html


def test_the_link_out_of_a_preview_leads_to_no_other_site(draft):
    ledger.approve(draft, by="ben")
    html = signed_in(UPLOADER).get(address([draft]) + "/evil.example/").content.decode()
    assert "evil" not in html


def test_the_start_page_lists_schools_and_versions_to_a_principal(draft, math, principal, school):
    submit(draft)
    html = principal.get("/staff/preview/").content.decode()
    assert f'href="{address([draft], f"/schools/{school}/")}"' in html
    assert "English Language Arts" in html
    assert "Mathematics" not in html
    assert f'href="{address([draft])}"' not in html


def test_the_start_page_names_no_version_of_other_families_or_that_was_overtaken(draft, math, school):
    submit(draft)
    elsewhere = signed_in(PREVIEWER, schools=["19647330117846"])
    assert "English Language Arts" not in elsewhere.get("/staff/preview/").content.decode()
    newer = draft.edition.versions.create(
        number=3, reader=1, fingerprint="", rows=0, created_by="ana", note=""
    )
    ledger.approve(newer, by="ben")
    html = signed_in(UPLOADER).get("/staff/preview/").content.decode()
    assert ("Mathematics" in html, "English Language Arts" in html) == (True, False)


def test_the_start_page_without_anything_to_see(principal, school):
    html = principal.get("/staff/preview/").content.decode()
    assert "Nothing new waits." in html
    assert f'href="/schools/{school}/"' in html
    assert "No school was given to you yet." in signed_in(PREVIEWER).get("/staff/preview/").content.decode()
    assert "Nothing waits to become public." in signed_in(UPLOADER).get("/staff/preview/").content.decode()


def test_the_start_page_leads_the_staff_to_every_version(draft, math):
    html = signed_in(APPROVER).get("/staff/preview/").content.decode()
    for versions in ([draft], [math], [draft, math]):
        assert f'href="{address(versions)}"' in html


def test_the_start_page_costs_the_same_for_many_versions(
    draft, math, principal, django_assert_max_num_queries
):
    submit(draft)
    submit(math)
    with django_assert_max_num_queries(11):
        principal.get("/staff/preview/")
