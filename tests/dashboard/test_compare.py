"""What is said of one measure at several schools."""

from dashboard.flags import Flag
from dashboard.measures import MEASURES
from dashboard.presenters import compare, present

from .builders import hidden_row, make_releases, make_row, make_rows, make_subject


def shown(measure, *rows, releases=None):
    """Oak, Elm and so on with the card of each row; None: the school has no row."""
    releases = releases or make_releases(**{measure: (2024, 2025)})
    found = []
    for name, row in zip(("Oak", "Elm", "Fir", "Ash"), rows, strict=False):
        subject = make_subject(name=name)
        panel = present(make_rows(releases, *([row] if row else [])), subject, releases)
        found.append((subject, panel.cards[list(MEASURES).index(measure)]))
    return found


def sentences(measure, *rows):
    return compare(shown(measure, *rows))


def test_results_that_are_alike_need_no_words():
    assert sentences("ela", make_row("ela"), make_row("ela", status=-40.0, color=1)) == ()


def test_results_of_different_years():
    assert sentences("ela", make_row("ela"), make_row("ela", version=2024), make_row("ela")) == (
        "These results are not of the same year.",
        "Results for 2024–25: Oak, Fir.",
        "Results for 2023–24: Elm.",
    )


def test_different_cut_points():
    high = make_row("ela", rule="HS")
    assert sentences("ela", high, make_row("ela", rule="3-8"), high) == (
        "The state’s cut points differ by kind of school, so the same number can get another color.",
        "Cut points for High schools: Oak, Fir.",
        "Cut points for Grades 3–8: Elm.",
    )


def test_cut_points_do_not_matter_without_a_level():
    few = make_row("ela", rule="HS", students=20, color=None)
    assert sentences("ela", make_row("ela", rule="3-8"), few) == ()


def test_borrowed_results_and_alternative_schools():
    borrowed = make_row("ela", flags=Flag.BORROWED)
    assert sentences("ela", make_row("ela"), borrowed, make_row("ela", flags=Flag.DASS)) == (
        "The results of Elm are borrowed: no grade there takes these tests, so the state uses another school’s.",
        "The state has special rules for Fir, because it is an alternative school.",
    )


def test_schools_without_a_number_are_not_spoken_of():
    assert sentences("ela", make_row("ela", rule="3-8"), hidden_row("ela", rule="HS"), None) == ()
    assert sentences("ela", None, None) == ()


def test_no_sentence_depends_on_the_numbers():
    rows = [make_row("ela", rule=rule, flags=Flag.DASS) for rule in ("HS", "3-8")]
    other = [
        row._replace(status=-90.0, change=-20.0, status_level=1, change_level=1, color=1) for row in rows
    ]
    assert sentences("ela", *rows) == sentences("ela", *other)
