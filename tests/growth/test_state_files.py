"""The state's files of 2025 and 2019, and CORE results."""

from statistics import NormalDist

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused

from .builders import DISTRICT, OTHER, SCHOOL, cde, historic, stored, upload

NUMBERS = ("students", "estimate", "std_error", "ci_low", "ci_high", "improved", "improved_pct", "category")


def read(*rows, period="2025", publisher="CDE"):
    return loader.screen(upload(*rows, period=period, publisher=publisher))


def test_a_row_of_the_states_file():
    row = stored(read(cde()))[0]
    assert (row["students"], row["estimate"], row["category"]) == ("120", "3.5", "3")
    assert (row["year_start"], row["year_end"], row["span"]) == ("2024", "2025", "4-8/3")
    assert (row["std_error"], row["ci_low"], row["ci_high"]) == ("\\N", "\\N", "\\N")


def test_a_simple_average_is_of_one_year():
    assert stored(read(cde(estimate="SIMPLE")))[0]["span"] == "4-8/1"


@pytest.mark.parametrize("category", ["0", ""])
def test_category_0_is_none(category):
    assert stored(read(cde(performancecategory=category)))[0]["category"] == "\\N"


def test_long_term_english_learners_are_of_grades_6_to_8():
    assert stored(read(cde(), cde(studentgroup="LTEL")))[1]["span"] == "6-8/3"


@pytest.mark.parametrize("size", ["1", "10", "*"])
def test_a_group_of_1_to_10_is_hidden_with_every_number(size):
    row = stored(read(cde(), cde(cds=OTHER, denom=size, numberimprove="1", percentimprove="50")))[1]
    assert row["state"] == "2"
    assert {row[name] for name in NUMBERS} == {"\\N"}
    assert "WEIGHTED" not in row["detail"]


def test_a_group_of_11_is_shown():
    row = stored(read(cde(denom="11", numberimprove="", percentimprove="")))[0]
    assert (row["state"], row["students"]) == ("1", "11")


@pytest.mark.parametrize(("size", "state"), [("40", "5"), ("", "5"), ("0", "3")])
def test_a_score_that_was_not_calculated(size, state):
    row = cde(cds=OTHER, denom=size, status="", estimate="NONE", performancecategory="0", numberimprove="")
    found = stored(read(cde(), row | {"percentimprove": ""}))[1]
    assert found["state"] == state
    assert {found[name] for name in NUMBERS} == {"\\N"}


def test_accountabilitymet_may_be_absent():
    row = cde()
    del row["accountabilitymet"]
    assert stored(read(row))[0]["estimate"] == "3.5"


def test_a_year_whose_levels_are_not_known_is_refused():
    with pytest.raises(Refused, match="year_of_the_layout"):
        read(cde(reportingyear="2024"), period="2024")


def test_a_later_year_is_read_as_the_known_one_with_a_warning():
    screened = read(cde(reportingyear="2026"), period="2026")
    warned = [f for f in screened.findings.warnings() if f.rule == "layout_assumed"]
    assert [(f.line, f.column, f.value) for f in warned] == [(2, "reportingyear", "2026")]


def test_names_and_identities_come_from_the_file():
    screened = read(cde(), cde(cds=DISTRICT, rtype="D", schoolname=""))
    assert dict(screened.entities) == {SCHOOL: "school", DISTRICT: "district"}
    names = stored(screened, "directory_reportedname")
    assert [row["name"] for row in names] == ["Windmill", "Fable"]


def test_the_historic_file_is_centered_on_100_and_its_decile_is_kept_aside():
    screened = read(historic(), period="2019")
    row = stored(screened)[0]
    assert (row["measure"], row["estimate"], row["year_end"]) == ("growth-math", "103.5", "2019")
    assert '"decilerank":"8"' in row["detail"]
    assert stored(screened, loader.MODELS)[0]["typical_value"] == "100"


NORMAL = NormalDist(0, 0.2)


def core(place=0, effect=0.1, **cells):
    row = {
        "school": f"99100170{100101 + place}", "subject": "ELA", "n": "155", "fe": f"{effect * 1.2}", "se": "0.09",
        "eb": f"{effect}", "eb.se": "0.05", "per": f"{NORMAL.cdf(effect)}",
    }  # fmt: skip
    return row | cells


def network(share=True, count=21):
    rows = [core(place, round((place - count // 2) / 30, 4)) for place in range(count)]
    return rows if share else [row | {"per": f"{100 * float(row['per'])}"} for row in rows]


def core_read(rows):
    return loader.screen(upload(*rows, period="2024", publisher="CORE"))


@pytest.mark.parametrize("share", [True, False])
def test_core_percentiles_run_from_0_to_100_however_they_are_given(share):
    screened = core_read(network(share))
    low, middle = (float(stored(screened)[place]["estimate"]) for place in (0, 10))
    assert low == pytest.approx(100 * NORMAL.cdf(-0.3333), abs=0.01)
    assert middle == 50
    said = {f.rule for f in screened.findings.warnings()}
    assert ("percentiles_as_shares" in said) is share


def test_the_range_of_a_core_percentile_follows_from_its_shrunken_estimate():
    row = stored(core_read(network()))[10]
    assert float(row["ci_low"]) == pytest.approx(100 * NORMAL.cdf(-1.96 * 0.05), abs=0.01)
    assert float(row["ci_high"]) == pytest.approx(100 * NORMAL.cdf(1.96 * 0.05), abs=0.01)
    assert row["ci_level"] == "95"
    assert '"eb":"0.0"' in row["detail"]
    assert '"eb.se":"0.05"' in row["detail"]


def test_no_range_where_the_percentiles_do_not_follow_from_the_estimates():
    rows = network()
    rows[3]["per"] = "0.9"
    screened = core_read(rows)
    assert {row["ci_low"] for row in stored(screened)} == {"\\N"}
    assert {row["ci_level"] for row in stored(screened)} == {"\\N"}
    assert "percentile_range" in {f.rule for f in screened.findings.warnings()}


def test_a_core_school_with_few_students_is_hidden():
    rows = [*network(), core(50, n="4")]
    row = stored(core_read(rows))[-1]
    assert row["state"] == "2"
    assert {row[name] for name in NUMBERS} == {"\\N"}
    assert "eb" not in row["detail"]
