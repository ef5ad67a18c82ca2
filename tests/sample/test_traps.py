"""What makes real files hard to read is in the sample too."""

import pytest

from .rows import CERTIFIED_BY_STATE, COLORED, FABLE_VALLEY_HIGH, IN_ERROR, LANTERN_CREEK, lower, number


@pytest.mark.parametrize("name", COLORED)
def test_groups_of_1_to_10_print_their_size_and_nothing_of_their_results(sample, name):
    small = [lower(row) for row in sample.rows(name) if 1 <= int(row["currdenom"]) <= 10]
    assert small
    for row in small:
        assert (row["currstatus"], row.get("currnumer", ""), row["change"]) == ("", "", "")
        assert (row["statuslevel"], row["changelevel"], row["color"]) == ("0", "0", "0")


def test_prior_is_hidden_beside_a_shown_current_and_the_reverse(sample):
    rows = sample.rows("chronicdownload2025")
    assert any(row["currstatus"] and 1 <= int(row["priordenom"] or 0) <= 10 for row in rows)
    assert any(row["priorstatus"] and 1 <= int(row["currdenom"]) <= 10 for row in rows)


def test_groups_of_11_to_29_print_levels_but_no_color(sample):
    rows = [row for row in sample.rows("eladownload2025") if 11 <= int(row["currdenom"]) <= 29]
    schools = [row for row in rows if row["rtype"] == "S"]
    assert all((row["color"], row["box"]) == ("0", "0") and row["statuslevel"] != "0" for row in schools)
    older = [row for row in sample.rows("eladownload2019") if 11 <= int(row["currdenom"]) <= 29]
    assert {row["box"] for row in older if row["rtype"] == "S"} == {""}


def test_college_career_prints_a_change_of_0_where_last_year_is_hidden(sample):
    rows = [row for row in sample.rows("ccidownload2025") if row["currstatus"] and not row["priorstatus"]]
    assert rows
    assert {(row["change"], row["changelevel"]) for row in rows} == {("0.0", "0")}


def test_graduation_prints_the_unfolded_change_level_and_the_folded_box(sample):
    rows = [row for year in (2023, 2024, 2025) for row in sample.rows(f"graddownload{year}")]
    assert {row["smalldenom"] for row in rows} == {"Y", "N"}
    folded = [
        row for row in rows if row["smalldenom"] == "Y" and row["changelevel"] in "15" and row["color"] != "0"
    ]
    assert folded
    for row in folded:
        read_as = {"5": 4, "1": 2}[row["changelevel"]]
        assert int(row["box"]) == (5 - int(row["statuslevel"])) * 50 + read_as * 10


@pytest.mark.parametrize("name", ["chronicdownload2025", "suspdownload2025", "ccidownload2025"])
def test_other_small_populations_print_the_folded_change_level(sample, name):
    rows = [lower(row) for row in sample.rows(name)]
    small = {row["changelevel"] for row in rows if row["smalldenom"] == "Y"}
    assert small <= {"0", "2", "3", "4"}
    assert {"2", "4"} <= small
    assert all((row["smalldenom"] == "Y") == (int(row["currdenom"]) < 150) for row in rows)


def test_suspension_types_and_high_school_cut_points(sample):
    types = {row["type"] for row in sample.rows("suspdownload2025")}
    assert types == {"ES", "MS", "HS", "UD", "ED"}
    high = {row["cds"] for row in sample.rows("mathdownload2025") if row["hscutpoints"] == "Y"}
    assert FABLE_VALLEY_HIGH in high
    assert LANTERN_CREEK not in high


def test_flagged_rows_have_levels_set_by_hand(sample):
    uncertified = sample.row("chronicdownload2024", CERTIFIED_BY_STATE)
    assert (uncertified["certifyflag"], uncertified["statuslevel"], uncertified["color"]) == ("Y", "2", "2")
    assert sample.row("chronicdownload2025", CERTIFIED_BY_STATE)["priorcertifyflag"] == "Y"
    in_error = sample.row("chronicdownload2025", IN_ERROR)
    assert (in_error["dataerrorflag"], in_error["statuslevel"], in_error["color"]) == ("Y", "1", "1")
    assert any(row["certifyflag"] == "Y" for row in sample.rows("suspdownload2023"))


def test_district_rows_color_foster_homeless_and_long_term_learners_from_15(sample):
    few = [
        row
        for name in COLORED
        for row in sample.rows(name)
        if int(row["currdenom"]) < 30 and row["color"] not in ("", "0")
    ]
    assert {row["rtype"] for row in few} == {"D"}
    assert {row["studentgroup"] for row in few} == {"FOS", "HOM", "LTEL"}
    assert min(int(row["currdenom"]) for row in few) >= 15


def test_published_change_may_differ_by_a_tenth_from_the_rounded_statuses(sample):
    differences = {
        round(abs(number(row["currstatus"]) - number(row["priorstatus"]) - number(row["change"])), 1)
        for row in sample.rows("eladownload2025")
        if row["change"]
    }
    assert differences == {0.0, 0.1}


@pytest.mark.parametrize(
    "stem", ["eladownload", "mathdownload", "chronicdownload", "suspdownload", "graddownload"]
)
def test_2022_has_status_only(sample, stem):
    names = sample.rows(f"{stem}2022")[0].keys()
    assert not {"color", "change", "changelevel", "priorstatus"} & set(names)


def test_older_progress_and_career_files_have_status_only(sample):
    assert "color" not in sample.rows("elpidownload2019")[0]
    assert "studentgroup" not in sample.rows("elpidownload2023")[0]
    assert "color" not in sample.rows("ccidownload2023")[0]
    assert not (sample.folder / "ccidownload2022.txt").exists()
    assert not (sample.folder / "sciencedownload2024.txt").exists()


def test_english_learner_progress_of_2024_drops_the_trailing_zero(sample):
    shown = [row["currstatus"] for row in sample.rows("elpidownload2024") if row["currstatus"]]
    assert any("." not in text for text in shown)
    assert not any(text.endswith(".0") for text in shown)
    assert any(row["currstatus"].endswith(".0") for row in sample.rows("elpidownload2025"))


def test_one_file_starts_with_a_byte_order_mark_and_two_are_windows_text(sample):
    marked = [
        path.name for path in sample.folder.glob("*.txt") if path.read_bytes().startswith(b"\xef\xbb\xbf")
    ]
    assert marked == ["graddownload2023.txt"]
    for name in ("suspdownload2019", "chronicdownload2019"):
        raw = (sample.folder / f"{name}.txt").read_bytes()
        assert b"Ni\xf1os" in raw
        with pytest.raises(UnicodeDecodeError):
            raw.decode("utf-8")


def test_lowest_scores_are_added_where_too_few_took_the_test(sample):
    rows = [row for row in sample.rows("mathdownload2025") if row["currnumPRLOSS"]]
    assert rows
    for row in rows:
        enrolled, tested = int(row["currprate_enrolled"]), int(row["currprate_tested"])
        assert tested < 0.95 * enrolled <= tested + int(row["currnumPRLOSS"])
        assert int(row["currdenom"]) == int(row["currdenom_withoutPRLOSS"]) + int(row["currnumPRLOSS"])
    both = [row for row in rows if row["currstatus"] and row["currstatus_withoutPRLOSS"]]
    assert all(number(row["currstatus"]) < number(row["currstatus_withoutPRLOSS"]) for row in both)
