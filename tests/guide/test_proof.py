"""A chapter fails that names what the data does not have, or types a number of the rules by hand."""

from dataclasses import replace

import pytest
from django.conf import settings

from dashboard.guide.files import FOLDER, chapters, written_in
from dashboard.guide.proof import faults

EVERY = [chapter for folder in sorted(FOLDER.iterdir()) for chapter in written_in(folder.name)]
STATUS = next(chapter for chapter in chapters("en") if chapter.slug == "status-and-change")

# What somebody may write by mistake, and what the proof says of it.
MISTAKES = {
    "{{ level status 6 }}": "There is no level '6'.",
    "{{ cut ela 3-8 status 9 }}": "There is no level '9'.",
    "{{ cut ela status 5 }}": "The rules of 'ela' have no set ''.",
    "{{ cut ela 9-12 status 5 }}": "The rules of 'ela' have no set '9-12'.",
    "{{ cut ela 3-8 height 5 }}": "The data has nothing for {{ cut ela 3-8 height 5 }}.",
    "{{ cut ela 3-8 }}": "The data has nothing for {{ cut ela 3-8 }}.",
    "{{ cell grad 5 1 }}": "The table of 'grad' has no color there.",
    "{{ measure reading }}": "There is no measure 'reading'.",
    "{{ color 0 }}": "There is no level '0'.",
    "{{ size gold }}": "The data has nothing for {{ size gold }}.",
    "{{ state lost }}": "The data has nothing for {{ state lost }}.",
    "{{ group XX }}": "The data has nothing for {{ group XX }}.",
    "{{ years ela lost }}": "The data has nothing for {{ years ela lost }}.",
    "{{ years ela data }}": "No year of 'ela' was released as 'data'.",
    "{{ rating good }}": "The data has nothing for {{ rating good }}.",
    "{{ import os }}": "There is no placeholder 'import'.",
    "{{ example: status reading }}": "There is no measure 'reading'.",
    "{{ example: stars ela }}": "There is no example 'stars ela'.",
    "{{ example: growth chronic }}": "No growth is measured in 'chronic'.",
    "{{ list: stars }}": "There is no list 'stars'.",
    "{{ table: ela }}": "The rules of 'ela' have no set ''.",
    "[Stars](page:stars)": "There is no page 'page:stars'.",
    "[Chapter](chapter:stars)": "There is no page 'chapter:stars'.",
    "[Word](term:stars)": "The glossary has no term 'stars'.",
    "[Reading](measure:reading)": "There is no measure 'reading'.",
    "[Elsewhere](https://example.org/)": "neither a link nor a placeholder",
    "[Script](javascript:alert)": "neither a link nor a placeholder",
    "Status is best from 45 points on.": "The number 45 is typed by hand",
    "A color needs 30 students.": "The number 30 is typed by hand",
    "A color needs thirty students.": "The number thirty students is typed by hand",
    "High is above ten points.": "The number ten points is typed by hand",
    "The tests begin in grade three.": "The grade three is typed by hand",
    "There are four levels.": "The data does not have four levels",
    "There are six colors.": "The data does not have six colors",
    "There are seven measures.": "The data does not have seven measures",
    "The best level is Excellent.": "The data has no 'Excellent'",
    "Very Good is the best level.": "The data has no 'Good'",
    "Its Change was Improved Greatly.": "The data has no 'Improved'",
    "One measure is the Attendance Rate.": "The data has no 'Attendance'",
    "The worst color is Purple.": "The state gives no color 'Purple'",
    "Purple is the worst color.": "The state gives no color 'Purple'",
    "# Another title": "The title is the only heading of level 1.",
}


@pytest.mark.parametrize("chapter", EVERY, ids=lambda chapter: f"{chapter.language}/{chapter.slug}")
def test_every_chapter_names_only_what_the_data_has(chapter):
    assert faults(chapter) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_chapter_with_a_mistake_fails(mistake):
    said = faults(replace(STATUS, text=f"{STATUS.text}\n\n{mistake}\n"))
    assert any(MISTAKES[mistake] in fault for fault in said), said


def test_a_link_of_the_head_is_held_against_the_pages_too():
    step = replace(STATUS.steps[0], link="page:stars")
    assert faults(replace(STATUS, steps=(step,))) == ["There is no page 'page:stars'."]


def test_a_chapter_needs_an_example_and_ids_of_its_own():
    assert faults(replace(STATUS, text="Words.")) == ["The chapter has no example from a school."]
    twice = "{{ example: measures }}\n\n## One {#one}\n\nA.\n\n## Two {#one}\n\nB."
    assert faults(replace(STATUS, text=twice)) == ["Two sections have the id 'one'."]


def test_translations_keep_to_the_languages_of_the_site():
    known = {code for code, _name in settings.LANGUAGES}
    assert {folder.name for folder in FOLDER.iterdir()} <= known


def test_there_are_ten_chapters_in_their_order():
    assert [chapter.number for chapter in chapters("en")] == list(range(1, 11))
