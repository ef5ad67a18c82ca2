"""Whatever is typed: a sentence at the field, the typed text still there, and a page that works."""

import re
from html import unescape

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.guide.five.asked import Asked

from .five_addresses import PAGE, SCHOOL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

NUMBERS = [
    ("abc", "We cannot read “abc” as a number."),
    ("٣", "We cannot read “٣” as a number."),
    ("1e5", "We cannot read “1e5” as a number."),
    ("nan", "We cannot read “nan” as a number."),
    ("inf", "We cannot read “inf” as a number."),
    ("-inf", "We cannot read “-inf” as a number."),
    ("1_0", "We cannot read “1_0” as a number."),
    ("0x10", "We cannot read “0x10” as a number."),
    ("12.34", "We cannot read “12.34” as a number."),
    ("12345", "We cannot read “12345” as a number."),
    ("{typed}", "We cannot read “{typed}” as a number."),
    ("{0.__class__}", "We cannot read “{0.__class__}” as a number."),
    ('"><b>', 'We cannot read “"><b>” as a number.'),
    ("", "Put in a number, like 12.3 or −4."),
    ("401", "401 is too far. Put in a number from −400 to 400."),
    ("-400.1", "-400.1 is too far."),
]
READ = [
    ("5", "5"),
    ("+5.0", "5.0"),
    ("−5.1", "-5.1"),
    ("12,5", "12.5"),
    (" 7 ", "7"),
    ("-0.0", "-0.0"),
    (".5", ".5"),
]


@pytest.fixture
def page(client):
    def read(**asked) -> str:
        answer = client.get(PAGE, asked)
        assert answer.status_code == 200, asked
        return answer.content.decode()

    return read


def problem(html: str, name: str) -> str:
    """What stands at a field."""
    return unescape(re.search(rf'<p class="wrong" id="{name}-problem">(.*?)</p>', html)[1])


def field(html: str, name: str) -> str:
    return unescape(re.search(rf'<input type="\w+" id="{name}" [^>]*?value="([^"]*)"', html)[1])


@pytest.mark.parametrize("name", ["value", "change"])
@pytest.mark.parametrize(("typed", "said"), NUMBERS)
def test_a_number_that_cannot_be_used_is_said_and_kept(page, name, typed, said):
    html = page(measure="ela", **{"value": "1.0", "change": "2.0", name: typed})
    other = {"value": "change", "change": "value"}[name]
    assert problem(html, name).startswith(said)
    assert problem(html, other) == ""
    assert field(html, name) == typed
    assert field(html, other) == {"value": "1.0", "change": "2.0"}[other]
    assert f'<a href="#{name}">' in html
    assert html.count('aria-invalid="true"') == 1
    assert "Put in both numbers to see the color." in html
    assert "data-here" not in html


@pytest.mark.parametrize(("typed", "shown"), READ)
def test_a_number_is_read_as_people_write_it(page, typed, shown):
    html = page(measure="ela", value=typed, change="0")
    assert problem(html, "value") == ""
    assert field(html, "value") == shown
    assert "five-problems" not in html


def test_percentages_have_the_bounds_of_percentages(page):
    assert problem(page(measure="susp", value="-0.1", change="0"), "value").startswith("-0.1 is too far.")
    assert problem(page(measure="susp", value="100", change="-100"), "value") == ""


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"measure": "nosuch"},
            "We do not know a measure named “nosuch”. This is the table of English Language Arts.",
        ),
        (
            {"measure": "ela", "year": "2023"},
            "For English Language Arts, we do not know the state’s limits of “2023”. We know those of 2025.",
        ),
        (
            {"measure": "elpi", "year": "٢٠٢٤"},
            "For English Learner Progress, we do not know the state’s limits of “٢٠٢٤”. We know those of 2025, 2024.",
        ),
        ({"measure": "susp", "rule": "3-8"}, "Suspension Rate has no limits for “3-8”."),
        ({"measure": "grad", "rule": "HS"}, "In Graduation Rate, the limits are the same for all schools."),
        ({"measure": "ela", "small": "1"}, "English Language Arts has no table of its own for small schools"),
        ({"school": "99100170000000"}, "No school with the code 99100170000000 is on this site."),
        ({"school": "1"}, "No school with the code 1 is on this site."),
    ],
)
def test_what_does_not_exist_is_said_at_its_place_and_once_at_the_top(page, asked, said):
    html = unescape(page(**asked))
    name = list(asked)[-1].replace("school", "q")
    assert html.count(said) == 2
    (target,) = re.findall(rf'<a href="#([\w-]+)">{re.escape(said)}', html)
    assert target.removesuffix("-problem") == name
    assert html.count(f'id="{target}"') == 1


def test_an_unknown_school_stays_in_its_field(page):
    (box,) = re.findall('<input id="q"[^>]*>', page(school="Windmill"))
    assert 'value="Windmill"' in box
    assert "q-problem" in box


def test_other_choices_stay_when_one_is_wrong(page):
    html = page(measure="susp", rule="nosuch", value="3.1", change="-0.4", school=SCHOOL)
    assert field(html, "value") == "3.1"
    assert f'name="school" value="{SCHOOL}"' in html


TEXT = st.one_of(st.text(max_size=60), st.sampled_from([typed for typed, _ in NUMBERS + READ]))
QUERY = st.dictionaries(st.sampled_from(Asked.__slots__), TEXT, max_size=7)
MANY = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=150
)


@MANY
@given(asked=QUERY)
def test_anything_gets_a_page(asked):
    assert Client().get(PAGE, asked).status_code == 200


def test_without_any_school_the_page_stands(client, settings):
    """A site on which no file is public yet."""
    from django.core.management import call_command

    call_command("flush", interactive=False, verbosity=0)
    html = client.get(PAGE).content.decode()
    assert "No school is on this site yet." in html
    assert "the table gives Yellow." in html
