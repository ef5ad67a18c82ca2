"""At a glance: the public rule, and no other."""

import pytest

from dashboard.presenters import present
from schoolinfo.measures import State

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject


def glance(*rows, releases=None, **subject):
    releases = releases or make_releases(**{row.measure: (2025,) for row in rows})
    return present(make_rows(releases, *rows), make_subject(**subject), releases).glance


@pytest.mark.parametrize(
    ("level", "line"), [(5, "strong"), (4, "strong"), (2, "needs_work"), (1, "needs_work")]
)
@pytest.mark.parametrize("code", ["ela", "susp"])
def test_the_status_level_alone_decides_the_line(code, level, line):
    found = glance(make_row(code, status_level=level, color=3))
    assert len(getattr(found, line)) == 1
    assert len(found.strong) + len(found.needs_work) == 1


def test_medium_is_in_none_of_the_lines():
    found = glance(make_row("ela", status_level=3))
    assert (found.strong, found.needs_work) == ((), ())
    assert not any("English Language Arts" in sentence for sentence in found.unknown)


def test_sentences():
    found = glance(
        make_row("ela"),
        make_row("math", status_level=2, change_level=1),
        make_row("susp", status_level=5, change_level=3),
    )
    assert found.strong == (
        "English Language Arts is High and increased compared with last year’s students.",
        "Suspension Rate is Very Low (lower is better) and was maintained compared with last year’s students.",
    )
    assert found.needs_work == (
        "Mathematics is Low and declined significantly compared with last year’s students.",
    )


def test_measures_stand_in_catalogue_order():
    found = glance(make_row("susp"), make_row("chronic"), make_row("ela"))
    assert [sentence.split(" is ")[0] for sentence in found.strong] == [
        "English Language Arts",
        "Chronic Absenteeism",
        "Suspension Rate",
    ]


@pytest.mark.parametrize("students", [11, 29])
def test_fewer_than_30_students_are_not_known(students):
    found = glance(make_row("ela", students=students, color=None))
    assert found.strong == ()
    assert "English Language Arts has too few students for a color." in found.unknown


def test_every_other_measure_is_named_with_its_state():
    releases = make_releases(elpi=(2025,), chronic=(2025,))
    found = glance(hidden_row("elpi"), releases=releases)
    assert found.unknown == (
        "English Language Arts is not on this site yet.",
        "Mathematics is not on this site yet.",
        "Science is not on this site yet.",
        "English Learner Progress is hidden, because it has 10 or fewer students.",
        "Chronic Absenteeism was not reported here for 2024–25.",
        "Suspension Rate is not on this site yet.",
        "Graduation Rate does not apply here.",
        "College/Career does not apply here.",
    )


def test_an_older_year_is_never_read_in_place_of_the_newest_public_one():
    releases = make_releases(ela=(2024, 2025))
    found = glance(make_row("ela", version=2024), releases=releases)
    assert found.strong == ()
    assert "English Language Arts was not reported here for 2024–25." in found.unknown


def test_the_page_of_a_year_reads_that_year():
    releases = make_releases(ela=(2024, 2025))
    rows = (make_row("ela", version=2024), make_row("ela", version=2025, status_level=1))
    found = glance(*rows, releases=releases, year=2024)
    assert len(found.strong) == 1


def test_a_year_of_status_only_has_no_change():
    releases = make_releases(ela=(2022,))
    row = make_row("ela", version=2022, change=None, change_level=None, color=None)
    assert glance(row, releases=releases).strong == (
        "English Language Arts is High. There is no Change level. This is the result for 2021–22.",
    )


def test_change_of_few_students_the_year_before_is_not_said():
    found = glance(make_row("ela", prior_students=20, color=None))
    assert found.strong == ("English Language Arts is High. There is no Change level.",)


def test_english_learner_progress_reads_english_learners():
    found = glance(make_row("elpi", status=60.0))
    assert found.strong[0].startswith("English Learner Progress is High")


def test_not_reported_and_hidden_states_are_told_apart():
    row = hidden_row("ela", state=State.NOT_REPORTED, students=40)
    assert "English Language Arts was not reported here for 2024–25." in glance(row).unknown


def test_an_older_result_is_not_said_as_if_it_were_new():
    found = glance(make_row("ela", version=2024), releases=make_releases(ela=(2024,)))
    assert found.strong[0].endswith("last year’s students. This is the result for 2023–24.")


def test_the_page_of_a_year_need_not_say_that_its_results_are_of_that_year():
    found = glance(make_row("ela", version=2024), releases=make_releases(ela=(2024, 2025)), year=2024)
    assert found.strong[0].endswith("last year’s students.")


def test_a_measure_that_was_not_released_says_so():
    found = glance(releases=make_releases(grad=(2021,)), year=2021)
    assert "English Language Arts was not released by the state for 2020–21." in found.unknown


def test_a_number_without_a_status_level_is_not_known():
    row = make_row("grad", version=2021, status_level=None, change=None, change_level=None, color=None)
    found = glance(row, releases=make_releases(grad=(2021,)), year=2021, first_grade=9, last_grade=12)
    assert "Graduation Rate has a number, but the state gave it no Status level." in found.unknown


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("code", ["ela", "susp"])
def test_change_stands_in_the_same_sentence(code, level):
    found = glance(make_row(code, status_level=5, change_level=level))
    assert found.strong[0].count(".") == 1
    assert "compared with last year’s students" in found.strong[0]
    assert ("(lower is better)" in found.strong[0]) is (code == "susp")


def test_nothing_is_counted_or_colored():
    found = glance(*(make_row(code, status_level=4, color=3) for code in ("ela", "math", "susp", "chronic")))
    words = " ".join((*found.strong, *found.needs_work))
    assert not any(character.isdigit() for character in words)
    assert not {"Blue", "Green", "Yellow", "Orange", "Red"} & set(words.split())


def test_every_measure_stands_in_one_line_or_is_medium():
    found = glance(make_row("ela"), make_row("math", status_level=3), make_row("susp", status_level=1))
    assert len(found.strong) + len(found.needs_work) + len(found.unknown) == 7
