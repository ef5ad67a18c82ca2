"""Layouts against the headers that the publisher prints."""

import pytest

from dashboard.layouts import BLOCKS, LAYOUTS
from dashboard.measures import MEASURES
from schoolinfo.releases.findings import Refused

from .builders import screen, stored
from .headers import HEADERS

FLAGS = {"current_size_met", "prior_size_met", "prior_not_certified"}
YEARS = [(code, year) for code, years in LAYOUTS.items() for year in years]


@pytest.mark.parametrize("measure", HEADERS)
def test_layouts_of_2025_have_the_columns_of_the_files_in_their_order(measure):
    assert LAYOUTS[measure][2025].headings == HEADERS[measure]
    assert LAYOUTS[measure][2025].exact


def test_the_layout_of_english_learner_progress_of_2024_is_the_one_of_the_file():
    assert LAYOUTS["elpi"][2024].headings == HEADERS["elpi"]
    assert LAYOUTS["elpi"][2024].exact


def test_college_career_has_109_columns():
    assert len(LAYOUTS["cci"][2025].columns) == 109


def test_every_measure_has_a_layout():
    assert list(LAYOUTS) == list(MEASURES)


@pytest.mark.parametrize(("measure", "year"), YEARS)
def test_every_number_belongs_to_a_block_that_a_size_can_hide(measure, year):
    layout = LAYOUTS[measure][year]
    hiding = {declared.hides for declared in layout.columns if declared.hides}
    for declared in layout.columns:
        assert declared.blocks <= BLOCKS
        assert not declared.blocks - {"current", "prior", *hiding}
        if declared.heading.lower().startswith(("curr", "prior")) and declared.field not in FLAGS:
            assert declared.blocks, f"{declared.heading} would stay when its group is hidden"


@pytest.mark.parametrize(("measure", "year"), YEARS)
def test_a_column_is_declared_once_a_year(measure, year):
    headings = [declared.key for declared in LAYOUTS[measure][year].columns]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("missing", ["currstatus", "color", "priornumPRLOSS"])
def test_a_file_of_an_exact_layout_without_one_of_its_columns_is_refused(missing):
    header = [name for name in HEADERS["ela"] if name != missing]
    with pytest.raises(Refused, match=missing):
        screen("ela", header=header)


def test_in_other_years_only_the_needed_columns_are_asked_for():
    header = [name for name in HEADERS["susp"] if name not in ("currnsizemet", "coe_flag")]
    assert stored(screen("susp", {"reportingyear": "2023"}, header=header, year=2023))
    with pytest.raises(Refused, match="currdenom"):
        screen("susp", header=[name for name in header if name != "currdenom"], year=2023)


def test_an_unknown_column_warns_and_stays_with_the_row():
    screened = screen("ela", {"newcolumn": "7"}, header=[*HEADERS["ela"], "newColumn"])
    assert [f.column for f in screened.findings.warnings() if f.rule == "unknown_columns"] == ["newColumn"]
    assert '"newColumn":"7"' in stored(screened)[0]["detail"]


def test_an_unknown_column_of_a_hidden_group_is_left_out():
    header = [*HEADERS["ela"], "newColumn"]
    row = {"currdenom": "7", "currstatus": "", "newcolumn": "4321", "color": "0", "box": "0"}
    assert "4321" not in stored(screen("ela", row, header=header))[0]["detail"]


def test_a_year_without_layout_is_refused_with_the_years_there_are():
    with pytest.raises(Refused, match="2019, 2023, 2024, 2025"):
        screen("cci", year=2022)


@pytest.mark.parametrize("measure", LAYOUTS)
def test_a_year_after_all_known_layouts_is_read_by_the_newest_with_a_warning(measure):
    screened = screen(measure, {"reportingyear": "2026"}, year=2026)
    warned = [f for f in screened.findings.warnings() if f.rule == "layout_assumed"]
    assert [(f.value, f.expected) for f in warned] == [("2026", "the columns of 2025, with the same meaning")]
    assert stored(screened) == stored(screen(measure))


def test_a_known_year_is_read_without_that_warning():
    assert "layout_assumed" not in {f.rule for f in screen("ela").findings.warnings()}


def test_a_year_to_come_without_a_column_that_pages_need_is_refused():
    header = [name for name in HEADERS["ela"] if name != "currstatus"]
    with pytest.raises(Refused, match="currstatus"):
        screen("ela", {"reportingyear": "2026"}, header=header, year=2026)


def test_headings_match_in_any_case_and_order():
    header = [name.upper() for name in reversed(HEADERS["chronic"])]
    assert stored(screen("chronic", header=header))[0]["status"] == "10.0"


def test_english_learner_progress_before_2024_is_about_english_learners():
    header = [
        "cds",
        "rtype",
        "schoolname",
        "currnumer",
        "currdenom",
        "currstatus",
        "statuslevel",
        "reportingyear",
    ]
    assert stored(screen("elpi", header=header, year=2022))[0]["student_group"] == "EL"


@pytest.mark.parametrize(("year", "name"), [(2019, "safetynet"), (2023, "smalldenom")])
def test_the_mark_of_small_populations_is_read_under_both_its_names(year, name):
    header = [{"smalldenom": name}.get(heading, heading) for heading in HEADERS["chronic"]]
    flags = [
        int(stored(screen("chronic", {name: mark}, header=header, year=year))[0]["flags"]) for mark in "YN"
    ]
    assert flags == [1, 0]


def test_suspension_of_2019_may_call_its_first_column_cdscode():
    header = ["cdscode", *(name for name in HEADERS["susp"] if name != "cds")]
    screened = screen("susp", {"cdscode": "19647330100289"}, header=header, year=2019)
    assert stored(screened)[0]["cds"] == "19647330100289"


def test_2022_has_status_only():
    header = [
        "cds",
        "rtype",
        "studentgroup",
        "currdenom",
        "currstatus",
        "statuslevel",
        "hscutpoints",
        "reportingyear",
    ]
    row = stored(screen("ela", {"hscutpoints": "Y"}, header=header, year=2022))[0]
    assert (row["status"], row["status_level"], row["change"], row["color"]) == ("10.0", "3", None, None)
    assert row["rule"] == "HS"
