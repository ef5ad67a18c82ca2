"""Rules of screening: what is refused, what only warns, and what is stored."""

import pytest

from schoolinfo.measures import State
from schoolinfo.releases.findings import Refused

from .builders import DISTRICT, SCHOOL, STATE, screen, stored


def refusals(measure, *rows, **more):
    with pytest.raises(Refused) as refused:
        screen(measure, *rows, **more)
    return {finding.rule for finding in refused.value.findings}


def warnings(measure, *rows, **more):
    return {finding.rule for finding in screen(measure, *rows, **more).findings.warnings()}


def test_a_good_row_is_stored_as_published_and_warns_of_nothing():
    screened = screen("chronic")
    row = stored(screened)[0]
    assert screened.findings.warnings() == []
    assert row | {"detail": ""} == {
        "cds": SCHOOL, "measure": "chronic", "student_group": "ALL", "state": "1", "students": "200",
        "numerator": "20", "status": "10.0", "prior_students": "200", "prior_numerator": "18",
        "prior_status": "9.0", "change": "1.0", "status_level": "3", "change_level": "2", "color": "2",
        "box": "120", "rule": "", "flags": "0", "detail": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        {"currstatus": "NaN"},
        {"currstatus": "10.05"},
        {"currstatus": "100.1"},
        {"currstatus": "-0.1"},
        {"currdenom": "12.5"},
        {"currdenom": "-3"},
        {"statuslevel": "6"},
        {"changelevel": "x"},
        {"color": "7"},
        {"box": "125"},
        {"box": "260"},
        {"studentgroup": "XX"},
        {"rtype": "L"},
        {"smalldenom": "maybe"},
    ],
)
def test_a_value_out_of_its_range_refuses_the_file(cell):
    assert refusals("chronic", cell) == {"column_value"}


@pytest.mark.parametrize(
    "cell", [{"studentgroup": ""}, {"rtype": ""}, {"studentgroup": "*"}, {"rtype": "--"}]
)
def test_a_row_has_to_say_who_it_speaks_of(cell):
    assert refusals("chronic", cell) == {"code_missing"}


@pytest.mark.parametrize("cell", [{"indicator": "SUSP"}, {"indicator": ""}])
def test_rows_of_another_indicator_are_refused(cell):
    assert refusals("chronic", {}, {"cds": DISTRICT, "rtype": "D", **cell}) == {"indicator_agrees"}


def test_rows_of_another_year_are_refused():
    assert refusals("chronic", {}, {"reportingyear": "2024", "studentgroup": "AA"}) == {"year_agrees"}


def test_a_year_may_be_followed_by_more():
    assert stored(screen("chronic", {"reportingyear": "2025 revised"}))


@pytest.mark.parametrize(
    "cell",
    [
        {"rtype": "D"},
        {"rtype": "X"},
        {"rtype": "S", "cds": DISTRICT},
        {"rtype": "D", "cds": STATE},
    ],
)
def test_row_type_and_cds_code_must_fit(cell):
    assert refusals("chronic", cell) == {"row_type_agrees"}


def test_a_code_that_lost_its_zeros_is_refused():
    assert "cds_codes" in refusals("chronic", {"cds": "1100170125567"})


def test_real_and_fictional_schools_do_not_mix():
    assert refusals("chronic", {}, {"cds": "99100170000123"}) == {"one_family"}


def test_a_lost_letter_in_a_name_is_refused():
    assert refusals("chronic", {"schoolname": "Para Los Ni\ufffdos"}) == {"damaged_text"}


def test_two_rows_of_one_group_are_refused_also_when_they_differ():
    assert refusals("chronic", {}, {"currstatus": "11.0"}) == {"one_row_each"}


def test_more_students_than_there_are_is_refused():
    assert refusals("chronic", {"currnumer": "201", "currstatus": "100.0"}) == {"part_of_whole"}
    assert refusals("chronic", {"priornumer": "201"}) == {"part_of_whole"}


def test_a_result_without_a_size_is_refused():
    assert refusals("chronic", {"currdenom": ""}) == {"status_needs_size"}


def test_a_rate_that_is_not_its_counts_warns():
    assert warnings("chronic", {"currstatus": "12.0", "change": "3.0"}) == {"rate_fits_counts"}


@pytest.mark.parametrize(
    ("measure", "changelevel", "small", "box", "fits"),
    [
        ("chronic", "2", "", "120", True),
        ("chronic", "2", "", "130", False),
        ("chronic", "4", "Y", "140", True),
        ("grad", "5", "Y", "140", True),  # printed unfolded, read folded
        ("grad", "1", "Y", "120", True),
        ("grad", "5", "N", "140", False),
    ],
)
def test_a_box_follows_from_its_levels_with_the_change_folded_in_small_populations(
    measure, changelevel, small, box, fits
):
    row = {"changelevel": changelevel, "smalldenom": small, "box": box}
    assert ("box_fits_levels" not in warnings(measure, row)) is fits


@pytest.mark.parametrize(
    ("row", "warned"),
    [
        ({"currdenom": "29", "currnumer": "3", "currstatus": "10.3"}, True),
        ({"priordenom": "29", "priornumer": "4"}, True),
        ({"priordenom": "30"}, False),
        (
            {"cds": DISTRICT, "rtype": "D", "studentgroup": "HOM", "priordenom": "16", "priornumer": "2"},
            False,
        ),
        ({"cds": DISTRICT, "rtype": "D", "studentgroup": "EL", "priordenom": "16", "priornumer": "2"}, True),
        ({"studentgroup": "HOM", "priordenom": "16", "priornumer": "2"}, True),
        ({"priordenom": "16", "priornumer": "2", "dataerrorflag": "Y"}, False),
    ],
)
def test_a_color_of_too_few_students_warns(row, warned):
    assert ("color_needs_students" in warnings("chronic", row)) is warned


def test_a_color_of_a_group_that_never_has_one_warns():
    assert "color_of_group" in warnings("ela", {"studentgroup": "ELO"})
    assert "color_of_group" not in warnings("ela", {"studentgroup": "ELO", "color": "0", "box": "0"})


def test_results_printed_for_a_hidden_group_warn_without_their_numbers():
    screened = screen("chronic", {"currdenom": "7", "currnumer": "3", "currstatus": "42.9"})
    found = [f for f in screened.findings.warnings() if f.rule == "small_groups_are_empty"]
    assert [f.value for f in found] == [""]
    assert "42.9" not in str(screened.findings.as_json())


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({}, State.SHOWN),
        ({"currnumer": "0", "currstatus": "0.0"}, State.SHOWN),
        ({"currdenom": "10", "currnumer": "", "currstatus": ""}, State.HIDDEN),
        ({"currdenom": "1", "currnumer": "", "currstatus": ""}, State.HIDDEN),
        ({"currdenom": "*", "currnumer": "*", "currstatus": "*"}, State.HIDDEN),
        ({"currnumer": "*", "currstatus": "*"}, State.HIDDEN),
        ({"currdenom": "0", "currnumer": "", "currstatus": ""}, State.NOT_APPLICABLE),
        ({"currnumer": "", "currstatus": ""}, State.NOT_REPORTED),
        ({"currdenom": "", "currnumer": "", "currstatus": ""}, State.NOT_REPORTED),
    ],
)
def test_state_of_a_row(row, state):
    assert stored(screen("chronic", row))[0]["state"] == str(int(state))


def test_level_0_and_box_0_are_none():
    row = stored(screen("chronic", {"statuslevel": "0", "changelevel": "0", "color": "0", "box": "0"}))[0]
    assert [row[name] for name in ("status_level", "change_level", "color", "box")] == [None] * 4


def test_a_zero_is_a_number():
    row = stored(screen("chronic", {"currnumer": "0", "currstatus": "0.0", "change": "0.0"}))[0]
    assert (row["numerator"], row["status"], row["change"]) == ("0", "0.0", "0.0")


@pytest.mark.parametrize("prior", ["", "7"])
def test_college_career_prints_a_change_where_there_is_none_to_compare_with(prior):
    row = {
        "priordenom": prior,
        "priorstatus": "",
        "change": "0.0",
        "changelevel": "0",
        "color": "0",
        "box": "0",
    }
    assert stored(screen("cci", row))[0]["change"] is None
    assert stored(screen("cci", {"change": "0.0", "changelevel": "3", "box": "130"}))[0]["change"] == "0.0"


@pytest.mark.parametrize(("printed", "rule"), [("Y", "HS"), ("", "3-8")])
def test_cut_scores_of_a_row_of_ela(printed, rule):
    assert stored(screen("ela", {"hscutpoints": printed}))[0]["rule"] == rule


def test_cut_scores_of_a_row_of_suspension_are_those_of_its_type():
    assert stored(screen("susp", {"type": "UD"}))[0]["rule"] == "UD"


def test_flags_are_kept():
    row = {"smalldenom": "Y", "dataerrorflag": "Y", "certifyflag": "Y", "charter_flag": "Y", "dass_flag": "Y"}
    assert int(stored(screen("chronic", row))[0]["flags"]) == 1 + 2 + 4 + 512 + 1024
    assert int(stored(screen("ela", {"pairshare_method": "P1"}))[0]["flags"]) == 16


def test_two_or_more_races_may_be_called_tom():
    assert stored(screen("chronic", {"studentgroup": "TOM"}))[0]["student_group"] == "MR"


def test_a_refusal_counts_more_faults_than_it_lists():
    rows = [{"cds": f"1964733010{n:04d}", "currnumer": "201", "currstatus": "100.0"} for n in range(50)]
    with pytest.raises(Refused, match="30 more"):
        screen("chronic", *rows)


def test_names_and_entities_go_with_the_rows():
    rows = [
        {},
        {"studentgroup": "AA"},
        {"cds": DISTRICT, "rtype": "D"},
        {"cds": STATE, "rtype": "X"},
    ]
    screened = screen("chronic", *rows)
    assert screened.entities == ((SCHOOL, "school"), (DISTRICT, "district"), (STATE, "state"))
    assert [batch.table for batch in screened.batches] == ["dashboard_value", "directory_reportedname"]
    assert screened.batches[1].rows == 3
