"""The pages of the manual, and the links that staff pages begin with."""

import re

import pytest
from django.urls import reverse

from schoolinfo.releases.manual import Stage, rules
from schoolinfo.staff import manual
from schoolinfo.staff.templatetags import staff_frame

from .people import signed_in

pytestmark = pytest.mark.django_db
LINK = re.compile(r'href="([^"#]*)(#[^"]*)?"')


@pytest.fixture
def ana():
    return signed_in("uploader")


def page(client, address) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_front_leads_to_every_layout_and_every_rule(ana):
    html = page(ana, reverse("staff-manual"))
    linked = {found[1] for found in LINK.finditer(html)}
    assert {reverse("staff-manual-rule", args=[code]) for code in rules()} <= linked
    assert {reverse("staff-manual-layout", args=[code]) for code in manual.layouts()} <= linked
    assert "at most 200 MB" in html


def test_the_front_asks_the_database_only_who_reads_it(ana, django_assert_max_num_queries):
    page(ana, reverse("staff-manual"))
    with django_assert_max_num_queries(4):
        page(ana, reverse("staff-manual"))


def test_every_rule_has_a_page(ana):
    for code, rule in rules().items():
        html = page(ana, reverse("staff-manual-rule", args=[code]))
        assert f"<h1>{rule.title}</h1>" in html


def test_every_layout_has_a_page_whose_files_are_there(ana):
    for code, layout in manual.layouts().items():
        html = page(ana, reverse("staff-manual-layout", args=[code]))
        for name in manual.downloads(layout):
            address = reverse("staff-manual-file", args=[code, name])
            assert address in html
            answer = ana.get(address)
            assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_a_layout_says_what_a_cell_holds(ana):
    html = page(ana, reverse("staff-manual-layout", args=["dashboard-ela-2025"]))
    assert re.search(r"<code>statuslevel</code></th><td>Yes</td><td>a whole number from 0 to 5</td>", html)
    assert "https://www3.cde.ca.gov/researchfiles/cadashboard/eladownload2025.txt" in html


def test_the_halves_of_a_growth_file_name_each_other(ana):
    assert reverse("staff-manual-layout", args=["growth-models"]) in page(
        ana, reverse("staff-manual-layout", args=["growth"])
    )


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("staff-manual-rule", ["not_there"]),
        ("staff-manual-layout", ["not-there"]),
        ("staff-manual-file", ["growth", "not-there.csv"]),
        ("staff-manual-file", ["not-there", "growth_core_2025-template.csv"]),
    ],
)
def test_what_the_manual_does_not_have(ana, name, arguments):
    assert ana.get(reverse(name, args=arguments)).status_code == 404


def test_every_step_has_a_title():
    assert {group.key for group in manual.by_stage()} == {rule.stage for rule in rules().values()}
    assert set(manual._STAGES) == set(Stage)


def test_the_links_are_those_that_a_person_may_open(ana):
    html = page(ana, reverse("staff-manual"))
    assert f'<a href="{reverse("staff-manual")}" aria-current="page">Manual</a>' in html
    assert f"Signed in as {ana.person}" in html
    assert reverse("account_logout") in html


def test_a_page_below_another_marks_its_link(ana):
    html = page(ana, reverse("staff-manual-rule", args=["row_width"]))
    assert f'<a href="{reverse("staff-manual")}" aria-current="true">Manual</a>' in html


def test_a_link_is_for_those_whom_the_page_lets_in(monkeypatch):
    draft = ("staff-report", "Report")
    monkeypatch.setattr(staff_frame, "PLACES", (draft,))
    monkeypatch.setattr(staff_frame, "_address", lambda name: reverse(name, args=[1]))
    address = reverse("staff-report", args=[1])
    assert f'href="{address}"' in page(signed_in("approver"), reverse("staff-manual"))
    assert f'href="{address}"' not in page(signed_in("facilitator"), reverse("staff-manual"))
