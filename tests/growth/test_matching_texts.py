"""Cells, codes and guesses of files that people made."""

import pytest

from growth.matching import MATCHING, texts
from growth.matching.meanings import grades_of, group_of, mark_of
from schoolinfo.releases.matching.declared import Plan
from schoolinfo.releases.matching.years import yearless, years_in

from .matches import LONG, LONG_AT, WIDE, WIDE_AT, look, read


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("52", "52"), ("52.10", "52.10"), ("1,234", "1234"), ("12,345.60", "12345.60"), ("71st", "71"),
        ("\u22124.5", "-4.5"), ("+3", "3"), ("5E-02", "0.05"), ("'88", "88"),
        ("52%", None), ("12,34", None), ("3.2.1", None), ("(3.2)", None), ("NaN", None), ("", None), ("<11", None),
    ],
)  # fmt: skip
def test_numbers(text, plain):
    assert texts.number(text) == plain


def test_a_percent_sign_belongs_to_percentages_alone():
    assert texts.number("75.5%", percent=True) == "75.5"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("41–63", ("41", "63")),
        ("(41, 63.5)", ("41", "63.5")),
        ("-3 to 4", ("-3", "4")),
        ("41", None),
        ("a-b", None),
    ],
)
def test_ranges_in_one_cell(text, ends):
    assert texts.both_ends(text) == ends


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (("99100170100101",), "99100170100101"),
        (("99-10017-0100101",), "99100170100101"),
        (("9100170100101",), "9100170100101"),
        (("99", "10017", "100101"), "99100170100101"),
        (("1", "10017", "0100101"), "01100170100101"),
        (("9910017", "100101.0"), "99100170100101"),
        (("9910017", "all"), "9910017 all"),
    ],
)
def test_a_cds_code_is_put_together(parts, code):
    assert texts.cds_code(*parts) == code


@pytest.mark.parametrize(
    ("text", "year"), [("2025-26", "2026"), ("SY 2025–2026", "2026"), ("2026.0", "2026"), ("all", "all")]
)
def test_years(text, year):
    assert texts.spring_year(text) == year


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ALL", "ALL"), ("All Students", "ALL"), ("Hispanic/Latino", "HI"), ("black or african american", "AA"),
        ("English Learners", "EL"), ("Reclassified", "RFP"), ("Students w/ Disabilities", "SWD"), ("TOM", "MR"),
        ("Low Income", "SED"), ("Magnet Students", ""), ("Asian", "AS"), ("Pacific Islander", "PI"),
    ],
)  # fmt: skip
def test_guesses_of_groups(text, code):
    assert group_of(text) == code


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("4-8", "4-8"),
        ("Gr 5", "5-5"),
        ("K-5", "4-5"),
        ("Elementary", "4-5"),
        ("7th", "7-7"),
        ("13", ""),
        ("x", ""),
    ],
)
def test_guesses_of_grades(text, grades):
    assert grades_of(text) == grades


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("*", "N_LT_MIN"),
        ("n < 11", "N_LT_MIN"),
        ("1-10", "N_LT_MIN"),
        ("n/a", "NOT_APPLICABLE"),
        ("", "leave"),
        ("?", ""),
    ],
)
def test_guesses_of_marks(text, means):
    assert mark_of(text) == means


def test_columns_of_a_wide_file_are_guessed_by_words_and_values():
    assert MATCHING.guess(read(WIDE, WIDE_AT)) == {
        "cds code": "cds", "school name": "school_name",
        "ela growth": "estimate_ela", "ela n": "n_students_ela", "ela low": "ci_low_ela", "ela high": "ci_high_ela",
        "mathematics growth": "estimate_math", "mathematics n": "n_students_math",
        "mathematics low": "ci_low_math", "mathematics high": "ci_high_math",
    }  # fmt: skip


def test_columns_of_a_long_file_are_guessed_by_words_and_values():
    found = MATCHING.guess(read(LONG, LONG_AT))
    assert (found["subject area"], found["student group"], found["grade span"]) == (
        "subject",
        "student_group",
        "grades",
    )
    assert (found["score"], found["std err"], found["students tested"]) == (
        "estimate",
        "std_error",
        "n_students",
    )
    assert found["level"] == "published_category"


def test_a_column_of_14_digits_is_the_code_whatever_its_heading():
    found = MATCHING.guess(read("Key,Growth,Students\n99100170100101,50,20\n", LONG_AT))
    assert found["key"] == "cds"


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "which school"),
        ({"a": "cds"}, "growth result"),
        ({"a": "cds", "b": "estimate"}, "how many students"),
        ({"a": "cds", "b": "estimate_ela", "c": "n_students_ela", "d": "subject"}, "one subject each"),
        ({"a": "cds", "b": "estimate", "c": "n_students", "d": "estimate"}, "Two columns"),
        ({"a": "cds", "b": "estimate", "c": "n_students", "d": "ci_low"}, "both of its ends"),
        ({"a": "cds", "b": "estimate", "c": "n_students", "d": "grade_low"}, "highest grade"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(columns, words):
    assert any(words in problem for problem in MATCHING.columns(Plan(columns)))


def test_shares_are_multiplied_exactly():
    rows = look(
        WIDE.replace("52.10", "0.521"), WIDE_AT, said={"printed": "shares", "measure": "growth_percentile"}
    )
    assert rows["estimate"][0] == "52.100"


def test_both_ends_in_one_cell_are_taken_apart():
    rows = look("CDS,Subject,Growth,N,Range\n99100170100101,ELA,52,120,41 to 63\n", LONG_AT)
    assert (rows["ci_low"], rows["ci_high"], rows["ci_level"]) == (["41"], ["63"], ["95"])


def test_a_flag_hides_a_result_and_its_note():
    text = "CDS,Subject,Growth,N,Suppressed,Note\n99100170100101,ELA,52,120,Y,n is 7\n"
    text += "99100170100102,ELA,52,120,N,fine\n"
    rows = look(
        text, LONG_AT, columns={"note": "note"}, values={"suppression": {"y": "N_LT_MIN", "n": "shown"}}
    )
    assert rows["estimate"] == ["", "52"]
    assert rows["note"] == ["", "fine"]
    assert rows["suppression"] == ["N_LT_MIN", ""]


def test_years_of_headings_move_with_the_year_of_the_file():
    assert yearless("Growth 2025-26", "2026") == yearless("Growth 2026–27", "2027").replace("–", "-")
    assert yearless("Growth 2025", "2026") != yearless("Growth 2026", "2026")
    assert yearless("Room 20261", "2026") == "room 20261"
    assert years_in("growth_2025-26_v2 2024") == ["2026", "2024"]
