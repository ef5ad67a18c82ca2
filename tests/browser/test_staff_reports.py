"""The screening report and the manual, as a member of the staff sees them."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from schoolinfo.releases.models import Edition, Job, Version

from .conftest import DESK, PHONE
from .staff import committed, faults_in_every_mode, staff_page  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

FAILURES = [
    {"level": "fail", "rule": "column_value", "message": "This value cannot be read.", "file": "eladownload2025.txt",
     "line": 640, "column": "statuslevel", "value": " 6\t", "expected": "a whole number from 0 to 5",
     "cds": "99100170100101"},
    {"level": "fail", "rule": "column_value", "message": "... and 1204 more of this kind."},
    {"level": "fail", "rule": "row_width", "message": "This line has 3 cells.", "line": 7, "value": "x" * 80},
    {"level": "warn", "rule": "unknown_columns", "message": "This column is not part of the layout.",
     "column": "a_heading_that_is_very_long_and_has_no_spaces_at_all"},
]  # fmt: skip


@pytest.fixture
def refused(site):
    outcome = {"files": ["eladownload2025.txt"], "status": "refused", "findings": FAILURES}
    return committed(lambda: Job.objects.create(by="ana", state="done", outcomes=[outcome]))


def make_draft() -> Version:
    edition = Edition.objects.create(dataset="dashboard/ela", period="1999")
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": "ana"}
    return edition.versions.create(number=1, findings=FAILURES[3:], **about)


def test_axe_finds_nothing(staff_page, refused):  # noqa: F811
    version = committed(make_draft)
    addresses = (
        reverse("staff"),
        reverse("staff-upload-report", args=[refused.pk, 0]),
        reverse("staff-upload-report", args=[refused.pk, 0]) + "?school=elementary",
        reverse("staff-report", args=[version.pk]),
        reverse("staff-manual"),
        reverse("staff-manual-rule", args=["column_value"]),
        reverse("staff-manual-layout", args=["dashboard-cci-2025"]),
    )
    one = staff_page("uploader", viewport=PHONE, bypass_csp=True)
    assert [fault for address in addresses for fault in faults_in_every_mode(one, address)] == []


def test_a_file_is_mended_from_its_report_by_keyboard(staff_page, refused):  # noqa: F811
    """From the head of the report to the finding, and from there to the page that says how to mend it."""
    page = staff_page("uploader", viewport=DESK).goto(reverse("staff-upload-report", args=[refused.pk, 0]))
    page.get_by_role("link", name="A value that cannot be read").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#fail-column_value$"))
    finding = page.get_by_role("article", name="A value that cannot be read")
    expect(finding).to_contain_text("1,204 more places of this kind are not listed.")
    expect(finding.get_by_role("cell", name="[space]6[tab]")).to_be_visible()
    finding.get_by_role("link", name="column_value").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("A value that cannot be read")


def test_one_rule_is_shown_without_a_script(staff_page, refused):  # noqa: F811
    page = staff_page("uploader", viewport=DESK, java_script_enabled=False).goto(
        reverse("staff-upload-report", args=[refused.pk, 0])
    )
    page.get_by_label("Rule", exact=True).select_option("row_width")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_text("1 of 3 rules are shown.")).to_be_visible()
