"""The parts of a comparison, without a database."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from schoolinfo.measures import State
from schoolinfo.profiles.comparing import problems
from schoolinfo.profiles.comparing.addresses import compare_address
from schoolinfo.profiles.comparing.asked import read
from schoolinfo.profiles.comparing.cautions import cautions
from schoolinfo.profiles.comparing.columns import columns
from schoolinfo.profiles.comparing.offers import offers, sentence
from schoolinfo.profiles.comparing.page import ask
from schoolinfo.profiles.comparing.reading import names

from .builders import make_measure

A, B, C = "99100170000101", "99100170000102", "99100170000103"
ELA = make_measure("ela", "English Language Arts", "ela")
MATH = make_measure("math", "Mathematics", "math")
SUSP = make_measure("susp", "Suspension Rate")
GREW_MATH = make_measure("growth-math", "Growth in Mathematics", "math")
GREW_ELA = make_measure("growth-ela", "Growth in English Language Arts", "ela")


@pytest.mark.parametrize(
    ("schools", "codes", "canonical", "chosen"),
    [
        ([], (), True, False),
        ([""], (), True, False),
        ([A], (A,), True, False),
        ([f"{B},{A}"], (B, A), True, False),
        ([f"{A},{A}"], (A,), False, False),
        ([f"{A},{B},"], (A, B), False, False),
        ([f" {A} {B}"], (A, B), False, False),
        ([A, B], (A, B), False, True),
        ([f"{A},{B}", ""], (A, B), False, False),
        ([f"{B},{A}", A], (B, A), False, True),
    ],
)
def test_codes_are_read_in_order_and_each_once(schools, codes, canonical, chosen):
    asked = read(schools)
    assert (asked.codes, asked.canonical, asked.chosen, asked.unread) == (codes, canonical, chosen, ())


@pytest.mark.parametrize("text", ["oak", "123", A[:-1], A + "0", "٩" * 14, "\x00", "<b>", "0x1F"])
def test_what_is_no_code_is_left_apart(text):
    asked = read([f"{A},{text}"])
    assert (asked.codes, asked.unread) == ((A,), (text,))


@pytest.mark.parametrize(
    ("text", "year"), [("", None), ("2024", 2024), ("1999", None), ("20245", None), ("x", None)]
)
def test_a_year_is_four_digits(text, year):
    asked = read([A], year=text)
    assert asked.year == year
    assert asked.unread_year is (bool(text) and year is None)


def test_addresses_join_codes_by_commas():
    assert compare_address(()) == "/compare/"
    assert (
        compare_address((B, A), year=2024, groups="ela") == f"/compare/?schools={B},{A}&groups=ela&year=2024"
    )
    assert compare_address((A,), words="a & b") == f"/compare/?schools={A}&add=a+%26+b"


def test_the_field_asks_for_the_next_school():
    assert [ask(n) for n in range(5)] == [
        "First school",
        "Add a second school",
        "Add a third school",
        "Add a fourth school",
        "",
    ]


def school(subject, cds=A, name="Oak", first=0, last=5, **profile):
    """A school as it is read, with what a test does not care about filled in."""
    span = f"{first or 'K'}-{last}" if last is not None else ""
    known = {
        "cds": cds, "kind": "school", "name": name, "status": "active", "closed": None, "dass": False,
        "district_cds": "99100170000000", "district_name": "Fable Valley", "grades": span, "students": None,
        "school_type": "Elementary Schools (Public)", "charter": False, "funding_type": "",
    }  # fmt: skip
    return SimpleNamespace(
        profile=SimpleNamespace(**known | profile),
        subject=replace(subject, cds=cds, name=name, first_grade=first, last_grade=last),
        years=(2025, 2024),
    )


def test_schools_that_share_a_name_are_told_apart():
    oak = {"kind": "school", "name": "Oak"}
    here, there, other = (
        SimpleNamespace(**oak, cds=A, district_name="Fable Valley"),
        SimpleNamespace(**oak, cds=B, district_name="Harbor Plains"),
        SimpleNamespace(kind="school", name="Elm", cds=C, district_name="Fable Valley"),
    )
    assert names([here, other]) == ("Oak", "Elm")
    assert names([here, other, there]) == ("Oak (Fable Valley)", "Elm", "Oak (Harbor Plains)")
    twice = SimpleNamespace(**oak, cds=B, district_name="Fable Valley")
    assert names([here, twice]) == (f"Oak ({A})", f"Oak ({B})")


def test_a_column_says_who_the_school_is_and_how_to_take_it_out(subject):
    oak, elm, fir = (school(subject, cds, name) for cds, name in ((A, "Oak"), (B, "Elm"), (C, "Fir")))
    first, second, third = columns([oak, elm, fir], 2024)
    assert (first.name, first.address) == ("Oak", f"/schools/{A}/2024/")
    assert first.lines == ("Grades K–5", "Elementary Schools (Public)", "District school, not a charter")
    assert first.earlier == ""
    assert second.without == f"/compare/?schools={A},{C}&year=2024"
    assert third.earlier == f"/compare/?schools={A},{C},{B}&year=2024"


def test_a_column_names_the_district_only_where_there_are_several(subject):
    here, there = (
        school(subject),
        school(subject, B, district_cds="99100250000000", district_name="Harbor Plains"),
    )
    assert all("Fable Valley" not in column.lines for column in columns([here, school(subject, C)], None))
    assert [column.lines[-1] for column in columns([here, there], None)] == ["Fable Valley", "Harbor Plains"]


def test_a_column_counts_students_in_singular_and_plural(subject):
    def students(number, state=State.SHOWN):
        enrolled = SimpleNamespace(state=state, students=number, release=SimpleNamespace(year=2025))
        return columns([school(subject, students=enrolled)], None)[0].lines

    assert "1 student in school year 2024–25" in students(1)
    assert "1,204 students in school year 2024–25" in students(1204)
    assert not [line for line in students(None, State.HIDDEN) if "student" in line]


def test_a_closed_school_says_so(subject):
    assert columns([school(subject, status="closed")], None)[0].note == "This school is closed."


def test_schools_with_the_same_grades_need_no_caution(subject):
    real = {"cds": "19647330100001"}
    other = {"cds": "19647330100002"}
    assert cautions([school(subject, **real), school(subject, **other)]) == ()


def test_unequal_grades_are_said_first(subject):
    schools = [
        school(subject, "19647330100001", "Oak", 0, 5),
        school(subject, "19647330100002", "Elm", 6, 8),
        school(subject, "19647330100003", "Fir", None, None),
    ]
    (caution,) = cautions(schools)
    assert caution.title == "Different grades."
    assert caution.sentences[:3] == (
        "Oak has grades K–5.",
        "Elm has grades 6–8.",
        "The directory does not say which grades Fir has.",
    )
    assert caution.sentences[3].endswith("Part of any difference may come from that.")


def test_alternative_and_made_up_schools_are_named(subject):
    real, made_up = school(subject, "19647330100001", "Oak", dass=True), school(subject, A, "Elm")
    fictional, alternative = cautions([real, made_up])
    assert fictional.sentences == ("Elm is made up for training. Its numbers are invented.",)
    assert alternative.sentences[0].startswith("Oak is an alternative school")
    (both,) = cautions([made_up, school(subject, B, "Ash")])
    assert both.sentences[0].startswith("These schools are made up for training.")


def listed(cds, name="Oak", **said):
    known = {
        "cds": cds,
        "name": name,
        "grades": "K-5",
        "city": "Sample City",
        "district_name": "Fable Valley",
    }
    return SimpleNamespace(**known | said)


def in_2024(codes):
    return compare_address(codes, year=2024)


def test_offers_leave_out_schools_that_are_there_and_name_each_once():
    found = [listed(A), listed(B, "Elm", grades=""), listed(B, "Elm", grades=""), listed(C, "Fir")]
    shown = offers(found, [A], in_2024, most=1)
    assert [(offer.name, offer.address, offer.about) for offer in shown] == [
        ("Elm", f"/compare/?schools={A},{B}&year=2024", "Sample City · Fable Valley")
    ]
    assert [offer.name for offer in offers(found, [], in_2024)] == ["Oak", "Elm", "Fir"]


def test_words_without_a_school_say_what_to_do():
    assert sentence("zz", ()).endswith("Try fewer letters, a ZIP code or a CDS code.")
    assert sentence("oak", offers([listed(A)], [], in_2024)).endswith("Choose one to add:")


def test_a_quoted_text_is_short():
    problem = problems.unreadable(read([f"{A}," + "x" * 5000]))
    assert len(problem.sentence) < 200
    assert [link.address for link in problem.links] == [f"/compare/?schools={A}"]
