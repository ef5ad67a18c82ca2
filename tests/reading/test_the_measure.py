"""The measure of reading itself: hard texts are found, and only prose is measured."""

from .grades import HIGHEST, grade, plain, words
from .sentences import of_messages, of_page, split

HARD = (
    "Notwithstanding methodological considerations, the aggregation of heterogeneous accountability indicators "
    "necessitates the specification of intrinsically arbitrary weighting parameters."
)
PLAIN = "Students here gained more than similar students."


def page(body: str) -> str:
    return f"<html><body><p>Outside of it all.</p><main>{body}</main></body></html>"


def test_a_hard_text_is_above_the_limit_by_both_indices():
    found = grade([HARD])
    assert found.kincaid > HIGHEST
    assert found.coleman > HIGHEST


def test_a_plain_text_is_below_it():
    assert grade([PLAIN]).kincaid < HIGHEST


def test_a_hard_page_is_above_it():
    assert grade(of_page(page(f"<p>{HARD}</p><p>{PLAIN}</p>"))).kincaid > HIGHEST


def test_a_sentence_that_stands_twice_counts_once():
    assert grade([PLAIN, HARD, PLAIN]).kincaid == grade([PLAIN, HARD]).kincaid


def test_only_full_sentences_of_prose_are_measured():
    html = page(
        "<h2>Where to start</h2><p>Read this first. Then go on.</p><table><tr><td>A cell is here.</td></tr></table>"
        '<nav><p>A way to go on.</p></nav><section aria-labelledby="technical"><p>An interval is computed.</p>'
        "<section><p>In it too, of course.</p></section></section><dl><dt>Name</dt><dd>It <b>is</b> so.</dd></dl>"
    )
    assert of_page(html) == ["Read this first.", "Then go on.", "It is so."]


def test_proper_names_and_files_stand_as_one_short_word():
    html = page("<p>Fable Valley Unified sent <code>a_file.txt</code> to us.</p>")
    assert of_page(html, {"Fable Valley", "Fable Valley Unified"}) == ["Oak sent Oak to us."]


def test_sentences_are_told_apart_by_their_ends():
    assert split("From 55.0 to 64.9 it is High. “Met” says so. And more") == [
        "From 55.0 to 64.9 it is High.",
        "“Met” says so.",
    ]


def test_messages_are_measured_with_a_word_in_each_placeholder():
    said = of_messages(
        ["%(a)s of {b} students <a href='%(c)s'>were</a> there.", "Two words", "%(n)s%% went up here."]
    )
    assert said == ["Oak of Oak students were there.", "Oak% went up here."]


def test_no_mark_inside_a_sentence_ends_it():
    assert plain("From 55.0 to 64.9, e.g. here") == "From ten to ten e g here"
    assert words("It is 12.3% of 1,200 students.") == 6
