"""Is the file on the scale it says? And does it give a hidden group away?"""

import pytest

from growth import loader
from schoolinfo.releases.findings import Refused

from .builders import HIDDEN, POINTS, POINTS_MODEL, canonical, cde, model, upload

PLAIN = {"ci_low": "", "ci_high": "", "ci_level": "", "n_improved": "", "pct_improved": ""}


def schools(values, **cells):
    """One row for each value, each about another school."""
    return [
        canonical(**PLAIN | cells | {"cds_code": f"99100170{place:06d}", "estimate": str(value)})
        for place, value in enumerate(values, start=100101)
    ]


def refused_for(rows, **how):
    with pytest.raises(Refused) as refused:
        loader.screen(upload(*rows, **how))
    return {finding.rule for finding in refused.value.findings}


def warned_of(rows, **how):
    return loader.screen(upload(*rows, **how)).findings.warnings()


def spread(middle, step, count=21):
    return [round(middle + step * (place - count // 2), 3) for place in range(count)]


@pytest.mark.parametrize("count", [1, 21])
def test_percentiles_given_as_shares_are_refused(count):
    assert "median_near_typical" in refused_for(schools(spread(0.5, 0.01, count)))


@pytest.mark.parametrize("count", [1, 21])
def test_scores_around_100_are_refused_where_0_is_typical(count):
    rows = schools(spread(100, 2, count), measure="residual_gain")
    assert "median_near_typical" in refused_for(rows, sheet=[model(**POINTS_MODEL)])


@pytest.mark.parametrize(("middle", "off"), [(60, False), (60.5, True), (40, False), (39.5, True)])
def test_a_median_more_than_10_from_50_is_refused(middle, off):
    rows = schools(spread(middle, 2))
    if off:
        assert "median_near_typical" in refused_for(rows)
    else:
        assert loader.screen(upload(*rows))


@pytest.mark.parametrize(("middle", "off"), [(15, False), (15.5, True), (-15.5, True)])
def test_a_median_more_than_15_from_0_is_refused(middle, off):
    rows = schools(spread(middle, 2), measure="residual_gain")
    how = {"sheet": [model(**POINTS_MODEL)]}
    if off:
        assert "median_near_typical" in refused_for(rows, **how)
    else:
        assert loader.screen(upload(*rows, **how))


def test_a_few_schools_may_lie_apart_with_a_warning():
    assert "median_near_typical" in {f.rule for f in warned_of(schools([70, 72, 75]))}


def test_percentiles_that_hardly_spread_look_like_means():
    assert "spread_of_the_scale" in {f.rule for f in warned_of(schools(spread(50, 1)))}
    assert "spread_of_the_scale" not in {f.rule for f in warned_of(schools(spread(50, 4)))}


def test_means_that_spread_widely_look_like_percentiles():
    sheet = [model(measure="mean_sgp", scale_min="1", scale_max="99")]
    wide = schools(spread(50, 4), measure="mean_sgp")
    narrow = schools(spread(50, 1), measure="mean_sgp")
    assert "spread_of_the_scale" in {f.rule for f in warned_of(wide, sheet=sheet)}
    assert "spread_of_the_scale" not in {f.rule for f in warned_of(narrow, sheet=sheet)}


def test_a_hidden_group_that_subtraction_gives_away_is_warned_of():
    rows = [
        canonical(**PLAIN | {"n_students": "100"}),
        canonical(**PLAIN | {"student_group": "HI", "n_students": "94"}),
        canonical(**HIDDEN | {"student_group": "WH"}),
    ]
    found = [f for f in warned_of(rows) if f.rule == "hidden_by_subtraction"]
    assert [(f.line, f.value) for f in found] == [(4, "WH")]


@pytest.mark.parametrize(("all_students", "second"), [("120", {}), ("100", HIDDEN | {"student_group": "AS"})])
def test_no_warning_where_subtraction_gives_nothing_away(all_students, second):
    rows = [
        canonical(**PLAIN | {"n_students": all_students}),
        canonical(**PLAIN | {"student_group": "HI", "n_students": "94"}),
        canonical(**HIDDEN | {"student_group": "WH"}),
        *([canonical(**second)] if second else []),
    ]
    assert "hidden_by_subtraction" not in {f.rule for f in warned_of(rows)}


def test_points_are_taken_around_0():
    rows = [canonical(**POINTS | {"n_improved": "", "pct_improved": ""})]
    assert loader.screen(upload(*rows, sheet=[model(**POINTS_MODEL)]))


def test_the_states_file_around_100_is_refused():
    rows = [cde(cds=f"99100170{place}", status="101") for place in range(100101, 100121)]
    assert "median_near_typical" in refused_for(rows, publisher="CDE")
