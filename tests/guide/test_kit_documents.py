"""What the documents of a kit hold: times that add up, every number of the schools, nothing that ranks."""

import re
from dataclasses import fields, is_dataclass

import pytest
from django.utils import translation

from dashboard.guide.kit.blocks import Break, Cards, Cell, Code, Facts, Heading, Paragraph, Questions, Table
from dashboard.guide.kit.documents.agenda import halves
from dashboard.guide.kit.documents.glossary import WORDS
from dashboard.guide.kit.documents.plan import PLANS
from dashboard.guide.kit.making import OFFERED, NoResults, make_kit
from schoolinfo.profiles.comparing.reading import find_schools
from schoolinfo.profiles.glossary import CODES
from schoolinfo.releases.current import Releases
from tests.reading.grades import HIGHEST, MOST_WORDS, grade, words
from tests.reading.sentences import NAME, split

from .kit_addresses import DOCUMENTS, LANTERN, NINOS, TINY

BASE = "https://school.example"
HIGH, PRIMARY, PENDING = "99100170100507", "99100170100226", "99100170100283"
loaded = pytest.mark.usefixtures("sample_district")
pytestmark = pytest.mark.django_db


def kit(*codes, minutes=60, base=BASE):
    releases = Releases.public()
    return make_kit(releases, find_schools(releases, codes, None, fictional=True), minutes, base)


def document(made, code):
    return next(one for one in made.documents if one.code == code)


def texts(thing) -> list[str]:
    """Every text in a document."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for part in thing for text in texts(part)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in texts(getattr(thing, field.name))]
    return []


@pytest.mark.parametrize("minutes", OFFERED)
def test_the_minutes_of_a_plan_add_up(minutes):
    assert sum(length for length, _part in PLANS[minutes]) == minutes


def test_the_long_plan_can_be_two_meetings_of_45_minutes():
    assert halves(90) == ("How a color is made", "Number hunt")
    assert halves(60) is None


def test_every_part_says_what_to_say_to_do_and_to_watch_for():
    for plan in PLANS.values():
        for _minutes, part in plan:
            assert part.say
            assert part.do
            assert part.watch


def test_every_word_card_is_a_word_of_the_glossary():
    assert WORDS <= CODES


@loaded
@pytest.mark.parametrize("minutes", OFFERED)
def test_the_plan_in_the_document_starts_at_nought_and_ends_on_time(minutes):
    (table,) = [b for b in document(kit(NINOS, minutes=minutes), "agenda").blocks if isinstance(b, Table)]
    starts, ends = ([int(row[place].text) for row in table.rows] for place in (0, 1))
    assert starts == [0, *ends[:-1]]
    assert ends[-1] == minutes
    assert [int(row[3].text) for row in table.rows] == [
        end - start for start, end in zip(starts, ends, strict=True)
    ]


@loaded
def test_a_kit_has_all_documents_with_codes_of_their_own():
    made = kit(NINOS, TINY)
    assert tuple(one.code for one in made.documents) == DOCUMENTS
    assert made.schools == (NINOS, TINY)
    assert len({one.title for one in made.documents}) == len(made.documents)


@loaded
def test_the_same_versions_schools_and_minutes_make_an_equal_kit():
    assert kit(NINOS, HIGH) == kit(NINOS, HIGH)
    assert (
        len({kit(*codes, minutes=minutes).content for codes in ((NINOS,), (HIGH,)) for minutes in OFFERED})
        == 4
    )


@loaded
def test_a_kit_is_in_the_language_of_now():
    with translation.override("es"):
        assert {one.language for one in kit(NINOS).documents} == {"es"}


@loaded
def test_other_minutes_are_refused():
    with pytest.raises(ValueError, match="45"):
        kit(NINOS, minutes=45)


@loaded
def test_a_school_without_any_result_is_refused():
    with pytest.raises(NoResults) as refused:
        kit(NINOS, PENDING)
    assert refused.value.school.subject.cds == PENDING


@loaded
def test_a_sheet_has_every_measure_in_the_order_of_the_catalogue():
    measures, growth = [b for b in document(kit(LANTERN), f"sheet-{LANTERN}").blocks if isinstance(b, Table)]
    assert [row[0].text.partition(" (")[0] for row in measures.rows] == [
        "English Language Arts",
        "Mathematics",
        "Science",
        "English Learner Progress",
        "Chronic Absenteeism",
        "Suspension Rate",
        "Graduation Rate",
        "College/Career",
    ]
    assert len(growth.rows) == 4  # two subjects, two models


@loaded
def test_a_color_is_a_level_and_its_word():
    for cell in cells(kit(LANTERN, TINY)):
        assert cell.level is None or cell.text in ("Blue", "Green", "Yellow", "Orange", "Red")


def cells(made) -> list[Cell]:
    return [
        cell
        for one in made.documents
        for b in one.blocks
        if isinstance(b, Table)
        for row in b.rows
        for cell in row
    ]


@loaded
def test_a_hidden_number_stands_in_the_words_of_its_state():
    measures, _growth = [b for b in document(kit(TINY), f"sheet-{TINY}").blocks if isinstance(b, Table)]
    science = next(row for row in measures.rows if row[0].text == "Science")
    assert [cell.text for cell in science[1:6]] == ["Hidden", "–", "–", "–", "–"]
    assert any("10 or fewer students" in text for text in texts(document(kit(TINY), f"sheet-{TINY}").blocks))


@loaded
def test_a_school_without_growth_says_why():
    for code in (f"sheet-{PRIMARY}", "slides", "large-print"):
        assert any("No growth data" in text for text in texts(document(kit(PRIMARY), code).blocks)), code


@loaded
@pytest.mark.parametrize("codes", [(NINOS, LANTERN, TINY, HIGH), (TINY,)], ids=["four", "tiny"])
def test_every_slide_is_one_idea_under_one_heading(codes):
    slides = document(kit(*codes), "slides")
    ideas: list[list] = [[]]
    for block in slides.blocks:
        ideas.append([]) if isinstance(block, Break) else ideas[-1].append(block)
    for idea in ideas:
        assert isinstance(idea[0], Heading)
        assert sum(isinstance(block, Heading) for block in idea) == 1
        assert sum(isinstance(block, Table | Facts | Code) for block in idea) <= 1
        assert all(len(block.facts) <= 2 for block in idea if isinstance(block, Facts))


@loaded
def test_the_steps_of_the_table_mark_a_row_a_column_and_their_cell():
    tables = [b for b in document(kit(NINOS), "slides").blocks if isinstance(b, Table) and len(b.rows) == 5]
    marked = [sum(cell.lit for row in table.rows for cell in row) for table in tables[1:]]
    assert marked == [0, 5, 5, 1]


@loaded
def test_without_a_colored_result_the_table_stands_alone():
    tables = [b for b in document(kit(TINY), "five-by-five").blocks if isinstance(b, Table)]
    assert len(tables) == 2
    assert not any(cell.lit for table in tables for row in table.rows for cell in row)


@loaded
def test_the_handout_marks_the_cell_of_a_chosen_school():
    own, empty, colored = [b for b in document(kit(NINOS), "five-by-five").blocks if isinstance(b, Table)]
    lit = [cell.text for row in own.rows for cell in row if cell.lit]
    assert lit == ["Yellow"]  # the color on its card
    assert not any(cell.lit for table in (empty, colored) for row in table.rows for cell in row)


@loaded
def test_the_hunt_and_its_key_ask_the_same():
    made = kit(NINOS, LANTERN)
    (asked,), (answered,) = (
        [b for b in document(made, code).blocks if isinstance(b, Questions)] for code in ("hunt", "answers")
    )
    assert asked.questions == answered.questions
    assert (asked.answered, answered.answered) == (False, True)


@loaded
def test_codes_hold_absolute_addresses_of_this_site():
    made = kit(NINOS, LANTERN)
    found = [b.address for one in made.documents for b in one.blocks if isinstance(b, Code)]
    assert found
    assert all(address.startswith(f"{BASE}/") for address in found)


@loaded
def test_cards_have_a_meaning_each():
    (cards,) = [b for b in document(kit(NINOS), "glossary").blocks if isinstance(b, Cards)]
    assert len(cards.cards) == len(WORDS)
    assert all(word and meaning for word, meaning in cards.cards)


RANKING = re.compile(
    r"\b(rank|top \d|bottom \d|winner of|stars?|score of the school)\b|\d+ of (the )?\d+ (measures|colors)",
    re.IGNORECASE,
)


@loaded
def test_nothing_ranks_schools_or_adds_measures_up():
    for one in kit(NINOS, LANTERN, TINY, HIGH, minutes=90).documents:
        for text in texts(one.blocks):
            assert not RANKING.search(text), (one.code, text)


@loaded
@pytest.mark.parametrize("codes", [(NINOS, LANTERN, TINY, HIGH), (PRIMARY,)], ids=["four", "one"])
def test_every_document_is_at_grade_8_or_lower(codes):
    made = kit(*codes, minutes=90)
    names = re.compile("|".join(re.escape(name) for name in sorted(names_in(made), key=len, reverse=True)))
    for one in made.documents:
        sentences = [s for text in texts(one.blocks) for s in split(names.sub(NAME, text))]
        assert not sentences or grade(sentences).kincaid <= HIGHEST, one.code
        own = [s for block in one.blocks if isinstance(block, Paragraph | Heading) for s in split(block.text)]
        assert [s for s in own if words(s) > MOST_WORDS and "public since" not in s] == [], one.code


def names_in(made) -> set[str]:
    """Proper names: of schools, measures and models."""
    schools = [
        one.title.removesuffix(" on one page") for one in made.documents if one.code.startswith("sheet-")
    ]
    measures = {
        row[0].text for one in made.documents for b in one.blocks if isinstance(b, Table) for row in b.rows
    }
    return {*schools, *measures, "California Department of Education", "California School Dashboard"}
