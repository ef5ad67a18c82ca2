"""Nothing rates a school, in words, in signs or for search engines; nothing offers to choose schools by results."""

import re
from html import unescape

import pytest
from django.urls import reverse

from schoolinfo.measures import sources
from schoolinfo.student_groups import LABELS

from .addresses import choices, links_to_lists
from .test_order import PUBLISHED

pytestmark = pytest.mark.django_db

FOR_MACHINES = re.compile(r"aggregateRating|ratingValue|bestRating|reviewRating", re.IGNORECASE)
A_SCHOOL = re.compile(r"\b\d{7}(?!0{7})\d{7}\b")  # a CDS code, not of a district or the state
SIGNS = re.compile("[★☆⭐🌟✩✪✭✮✯⯨]")
RATED = re.compile(
    r"\b(?:out of (?:10|ten|5|five)|\d+ ?/ ?10|rank\w*|scor(?:e|es|ed|ing)|rat(?:ed|ings?)|overall|stars?"
    r"|(?:best|worst|top|better|worse) (?:\d+ )?schools?)\b",
    re.IGNORECASE,
)
# Sentences that say there is none, and sentences about the test scores of students.
ALLOWED = re.compile(
    "|".join(
        (
            r"There is no overall rating\.",
            r"Why there is no single rating",
            r"[Nn]o overall rating exists",
            r"many measures side by side, and no overall rating\.",
            r"This site gives no school a score, a grade or a rank, and never adds measures together\.",
            r"No school gets a score, a grade or a rank here\.",
            r"\d+% of students had a higher score than the year before\.",
            r"Points above or below the expected score\. 0 is typical\.",
            r"How far students’ test scores are above or below the standard for their grade, on average\.",
            r"students across California in the same grade with similar earlier scores",
        )
    )
)
# How schools may never be chosen. Words of parameters and of what a reader can choose.
NEVER_CHOSEN = {
    *("race", "ethnicity", "income", "poverty", "meals", "frpm", "disadvantaged", "color", "colour", "level"),
    *("growth", "rating", "score", "rank", "change", "group", "measure", "indicator", "sort", "order"),
}


# Pages that teach say in prose why nothing is rated. There a rating would be a sentence with a number.
TEACHING = re.compile("/guide/(?!sample-schools/schools/)|/workshops/kit/")
SENTENCE = re.compile(r"[^.!?]*\d[^.!?]*")


def said(text: str) -> str:
    """The words of an answer, without those of tags, styles and the sentences that are allowed."""
    plain = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)
    return ALLOWED.sub(" ", " ".join(unescape(plain).split()))


@pytest.fixture
def about_schools(sites):
    """The answers that name a school: {address: text}. Prose about ratings in general names none."""
    answers = {address: answer.text for address, answer in sites[PUBLISHED].items()}
    return {address: text for address, text in answers.items() if A_SCHOOL.search(text)}


def test_nothing_is_rated_for_search_engines(sites):
    for address, answer in sites[PUBLISHED].items():
        assert not FOR_MACHINES.search(answer.text), address


def test_no_answer_about_a_school_speaks_of_ratings(about_schools):
    assert len(about_schools) > 80
    for address, text in about_schools.items():
        words = said(text)
        if TEACHING.match(address):
            words = " ".join(SENTENCE.findall(words))
        assert not (found := RATED.search(words)), (address, words[found.start() - 60 : found.end() + 20])
        assert not SIGNS.search(text), address


@pytest.mark.parametrize(
    "sentence",
    [
        "Rated 7 out of 10.",
        "7/10",
        "Oak School ranks third.",
        "A score of 61",
        "Overall: B",
        "one of the top schools",
    ],
)
def test_a_rating_is_seen(sentence):
    assert RATED.search(said(f"<p>{sentence}</p> There is no overall rating."))


def test_no_list_can_be_chosen_or_ordered_by_results_or_by_who_attends(sites):
    names = {str(measure.label).lower() for source in sources() for measure in source.measures}
    names |= {measure.code for source in sources() for measure in source.measures}
    names |= {str(label).lower() for label in LABELS.values()} | NEVER_CHOSEN
    for address, answer in sites[PUBLISHED].items():
        if address.partition("?")[0] == reverse("schools"):
            assert not names & offered(answer.text), address


def offered(page: str) -> set[str]:
    """Names of parameters, values and labels by which a list can be chosen, in lower case."""
    queries = [*choices(page), *(link.partition("?")[2] for link in links_to_lists(page))]
    fields = re.findall(r'<(?:input|select)\b[^>]*\bname="([^"]+)"', page)
    labels = re.findall(r"<(?:option|label|legend)\b[^>]*>(.*?)</", page, re.DOTALL)
    pieces = [piece for query in queries for piece in re.split("[&=]", query)]
    return {" ".join(unescape(one).lower().split()) for one in (*pieces, *fields, *labels)}


def test_a_filter_by_who_attends_is_seen():
    assert offered('<select name="race"><option value="EL">English Learner</option></select>') == {
        *("race", "el", "english learner"),
    }
