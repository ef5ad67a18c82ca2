"""What a version changes, and on which pages, as staff see it."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from schoolinfo.releases.ledger import withdraw
from tests.staff.people import signed_in

from .builders import DISTRICT, HIDDEN, row, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask():
    """The text of a page about a version: `ask("staff-differences", version, school="oak")`."""
    client = signed_in("approver")

    def get(name, version, **asked):
        answer = client.get(reverse(name, args=[version.pk]), asked)
        assert answer.status_code == 200
        return b"".join(answer).decode() if answer.streaming else answer.content.decode()

    return get


def cells(html: str) -> list[list[str]]:
    """The rows of the table of values, as text."""
    table = html.partition("<tbody")[2]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
    return [
        [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in re.findall(r"<t[hd].*?</t[hd]>", one)]
        for one in rows
    ]


def table(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_changed_value_stands_with_its_words(ask, load):
    load.ela(2024, row(status=-0.5, schoolname="Oak Street", currdenom="198", color="2"))
    draft = load.ela(2024, row(status=13.2, schoolname="Oak Street", color="4"), public=False)
    html = ask("staff-differences", draft)
    assert "California School Dashboard, English Language Arts, 2024 Dashboard, version 2" in html
    assert "Compared with: Version 1, public now" in html
    first, *others = cells(html)
    assert first == [
        "Oak Street 19647330100289", "English Language Arts, All Students Changed", "Status", "−0.5", "+13.2",
    ]  # fmt: skip
    assert ["Students", "198", "200"] in others
    assert ["Color", "Orange", "Green"] in others


def test_a_hidden_group_is_told_in_words_and_its_number_nowhere(ask, load):
    load.ela(2024, row(status=44.4, currdenom="123", studentgroup="HI"))
    draft = load.ela(2024, row(studentgroup="HI", **HIDDEN), public=False)
    assert ["Students", "123", "Hidden"] in cells(ask("staff-differences", draft))
    [status] = [line for line in table(ask("staff-differences-csv", draft)) if line["column"] == "status"]
    assert (status["before"], status["after"], status["after_words"]) == ("44.4", "", "Hidden")


def test_new_and_missing_rows_say_so(ask, load):
    load.ela(2024, row(), row(school(1)))
    draft = load.ela(2024, row(), row(school(2)), public=False)
    html = ask("staff-differences", draft)
    assert "New in this version" in html
    assert "Not in this version" in html
    assert ["Students", "200", "No row"] in cells(html)
    assert ["Students", "No row", "200"] in cells(html)


def test_last_year_can_be_chosen(ask, load):
    load.ela(2023, row(status=30.0))
    load.ela(2024, row(status=12.0))
    draft = load.ela(2024, row(status=13.0), public=False)
    html = ask("staff-differences", draft, **{"with": "last-year"})
    assert "Compared with: 2023, version 1, public" in html
    assert cells(html)[0][-2:] == ["+30.0", "+13.0"]
    assert "Status of the year before" not in html
    assert f'<a href="/staff/versions/{draft.pk}/differences/?with=public">' in html


def test_last_year_stands_in_where_the_edition_is_new(ask, load):
    load.ela(2023, row(status=30.0))
    draft = load.ela(2024, row(status=13.0), public=False)
    assert "Compared with: 2023, version 1, public" in ask("staff-differences", draft)


def test_with_nothing_to_compare_the_page_says_so(ask, load):
    draft = load.ela(2024, row(), public=False)
    assert "There is nothing to compare this version with" in ask("staff-differences", draft)
    assert table(ask("staff-differences-csv", draft)) == []


def test_a_sealed_version_shows_nothing(ask, load):
    load.ela(2024, row())
    draft = load.ela(2024, row(status=12.0), public=False)
    withdraw(draft, by="approver", note="Private", seal=True)
    assert "This version was sealed" in ask("staff-differences", draft)
    assert table(ask("staff-differences-csv", draft)) == []


def test_the_same_numbers_are_no_difference(ask, load):
    load.ela(2024, row())
    draft = load.ela(2024, row(districtname="Los Angeles USD"), public=False)
    assert "Both versions say the same" in ask("staff-differences", draft)
    assert "No page will change" in ask("staff-pages", draft)


def test_filters_are_kept_in_the_form_and_in_the_table_to_take_home(ask, load):
    oak, elm = {"schoolname": "Oak <b>Street</b>"}, {"schoolname": "Elm"}
    load.ela(2024, row(school(1), **oak), row(school(2), **elm), row(school(2), studentgroup="HI", **elm))
    moved = (row(school(2), 12.0, **elm), row(school(2), 12.0, studentgroup="HI", **elm))
    draft = load.ela(2024, row(school(1), 12.0, **oak), *moved, public=False)
    html = ask("staff-differences", draft, school="oak <")
    assert 'value="oak &lt;"' in html
    assert "Oak &lt;b&gt;Street&lt;/b&gt;" in html
    assert f'href="/staff/versions/{draft.pk}/differences.csv?school=oak+%3C"' in html
    assert {line["name"] for line in table(ask("staff-differences-csv", draft, school="oak"))} == {
        "Oak <b>Street</b>"
    }
    assert "No difference fits these filters" in ask("staff-differences", draft, school="birch")
    groups = table(ask("staff-differences-csv", draft, student_group="HI"))
    assert {line["student_group_words"] for line in groups} == {"Hispanic"}


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "0"},
        {"page": "x"},
        {"with": "x"},
        {"kind": "x"},
        {"school": "a\x00b"},
        {"measure": "x" * 999},
    ],
)
def test_what_is_no_filter_counts_as_not_asked(ask, load, asked):
    load.ela(2024, row())
    draft = load.ela(2024, row(status=12.0), public=False)
    assert "Status" in str(cells(ask("staff-differences", draft, **asked)))


def test_a_page_past_the_end_leads_to_the_last(load):
    load.ela(2024, *(row(school(n)) for n in range(30)))
    draft = load.ela(2024, *(row(school(n), 12.0) for n in range(30)), public=False)
    client = signed_in("uploader")
    answer = client.get(reverse("staff-differences", args=[draft.pk]), {"page": "9"}, follow=True)
    assert answer.redirect_chain[-1][0].endswith("?page=2")
    assert "Page 2 of 2" in answer.content.decode()


def test_the_table_to_take_home_is_safe_in_a_spreadsheet(ask, load):
    load.ela(2024, row(status=-3.0, schoolname="=HYPERLINK(1)"))
    draft = load.ela(2024, row(status=-4.5, schoolname="=HYPERLINK(1)"), public=False)
    first = table(ask("staff-differences-csv", draft))[0]
    assert first["name"] == "'=HYPERLINK(1)"
    assert (first["before"], first["after"]) == ("-3.0", "-4.5")
    assert first["before_words"] == "−3.0"


def test_the_queries_are_the_same_for_one_row_and_for_many(load):
    client = signed_in("approver")

    def queries(measure, rows):
        load.results(measure, 2024, *(row(school(n)) for n in range(rows)))
        draft = load.results(measure, 2024, *(row(school(n), 12.0) for n in range(rows)), public=False)
        address = reverse("staff-differences", args=[draft.pk])
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    assert queries("ela", 1) == queries("math", 60)


def test_a_dataset_that_nothing_compares_has_no_such_page(load):
    assert signed_in("approver").get(reverse("staff-differences", args=[0])).status_code == 404


def test_pages_that_will_change_stand_by_name_with_their_links(ask, load):
    state = row("0" * 14, rtype="X", schoolname="", districtname="State")
    before = (row(school(1), schoolname="Oak"), row(school(2), schoolname="Elm"), row(DISTRICT), state)
    load.ela(2024, *before)
    after = (
        row(school(1), 12.0, schoolname="Oak"), row(school(2), schoolname="Elm"), row(DISTRICT, 12.0),
        state | {"currstatus": "12.0", "priorstatus": "11.0"},
    )  # fmt: skip
    draft = load.ela(2024, *after, public=False)
    html = ask("staff-pages", draft)
    assert "1 page of a school. 1 page of a district. The page of the state." in html
    assert f'<a href="/schools/{school(1)}/">Oak</a>' in html
    assert f"/schools/{school(2)}/" not in html
    assert f"/districts/{DISTRICT}/" in html
    listed = table(ask("staff-pages-csv", draft))
    assert {line["kind"] for line in listed} == {"school", "district", "state"}
    assert {line["page"].partition("//")[2].partition("/")[0] for line in listed} == {"testserver"}


def test_without_a_public_version_every_page_of_the_file_changes(ask, load):
    gone = load.ela(2024, row())
    withdraw(gone, by="approver", note="Wrong")
    draft = load.ela(2024, row(), row(school(1)), public=False)
    assert "2 pages of schools." in ask("staff-pages", draft)


def test_no_page_changes_by_what_is_public_or_withdrawn(ask, load):
    public = load.ela(2024, row())
    assert "This version is public" in ask("staff-pages", public)
    withdraw(public, by="approver", note="Wrong")
    assert "This version will not become public" in ask("staff-pages", public)
    assert table(ask("staff-pages-csv", public)) == []
