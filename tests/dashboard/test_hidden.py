"""No number of a group of 1 to 10 students is ever stored, whatever the sizes in its row."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.layouts import LAYOUTS
from schoolinfo.measures import State

from .builders import results, screen, stored
from .headers import HEADERS

NAMES = {
    "cds",
    "rtype",
    "schoolname",
    "districtname",
    "countyname",
    "studentgroup",
    "type",
    "indicator",
    "reportingyear",
}
SIZES = {
    "current": ("currdenom",),
    "prior": ("priordenom",),
    "current_tested": ("currprate_enrolled", "currprate_tested", "currdenom_withoutPRLOSS"),
    "prior_tested": ("priorprate_enrolled", "priorprate_tested", "priordenom_withoutPRLOSS"),
}
size = st.one_of(st.just(""), st.just("*"), st.integers(0, 60).map(str))


def small(text):
    return text == "*" or (text.isdigit() and 1 <= int(text) <= 10)


def telling(measure):
    """A row in which every number is one that can be known again, and no rule is broken."""
    row = {}
    for place, heading in enumerate(HEADERS[measure]):
        declared = LAYOUTS[measure][2025].columns[place]
        if (
            declared.blocks
            and not declared.hides
            and declared.field not in ("status_level", "change_level", "color", "box")
        ):
            row[heading.lower()] = ""
    return row | {"currstatus": "31.7", "priorstatus": "47.9", "change": "-16.2", "color": "0", "box": "0"}


@given(data=st.data())
@pytest.mark.parametrize("measure", HEADERS)
def test_no_number_of_a_hidden_block_is_stored(measure, data):
    row = telling(measure)
    for names in SIZES.values():
        for name in names:
            if name in HEADERS[measure]:
                row[name.lower()] = data.draw(size, label=name)
    row["currstatus"] = row["currstatus"] if row["currdenom"] else ""
    row["priorstatus"] = row["priorstatus"] if row["priordenom"] else ""
    marks = {heading: f"{place}.7" for place, heading in enumerate(HEADERS[measure], start=20)}
    kept = [d for d in LAYOUTS[measure][2025].columns if d.blocks and not d.field]
    row |= {
        d.key: marks[d.heading] if "." in marks[d.heading] and d.rule.expected.startswith("a number") else ""
        for d in kept
    }
    saved = stored(screen(measure, row))[0]
    detail = json.loads(saved["detail"])
    hidden = {
        block for block, names in SIZES.items() if any(small(row.get(name.lower(), "")) for name in names)
    }
    for declared in LAYOUTS[measure][2025].columns:
        if declared.blocks & hidden:
            assert declared.heading not in detail
            if declared.field in saved:
                assert saved[declared.field] is None, declared.field
        elif declared in kept and row[declared.key]:
            assert detail[declared.heading] == row[declared.key]
    for name in ("students", "prior_students"):
        assert saved[name] is None or not small(saved[name])
    assert (saved["state"] == str(int(State.HIDDEN))) is ("current" in hidden)


def test_the_blocks_of_this_year_and_the_year_before_are_hidden_apart():
    row = {
        "currdenom": "8",
        "currstatus": "12.5",
        "priordenom": "24",
        "priorstatus": "16.7",
        "currnumer": "1",
        "priornumer": "4",
    }
    saved = stored(screen("chronic", row))[0]
    assert [
        saved[n] for n in ("students", "numerator", "status", "change", "change_level", "color", "box")
    ] == [None] * 7
    assert (saved["prior_students"], saved["prior_status"]) == ("24", "16.7")


def test_a_hidden_year_before_hides_the_change_too():
    saved = stored(screen("chronic", {"priordenom": "8", "priornumer": "1", "priorstatus": "12.5"}))[0]
    assert saved["status"] == "10.0"
    assert [
        saved[n]
        for n in (
            "prior_students",
            "prior_numerator",
            "prior_status",
            "change",
            "change_level",
            "color",
            "box",
        )
    ] == [None] * 7


def test_few_tested_hide_participation_and_what_subtraction_would_give_back():
    row = {
        "currdenom": "15", "currprate_enrolled": "15", "currprate_tested": "9", "currprate": "60",
        "currnumprloss": "5", "currdenom_withoutprloss": "10", "currstatus_withoutprloss": "22.5",
        "priordenom": "200", "priorprate_enrolled": "201", "priorprate_tested": "200", "priornumprloss": "0",
    }  # fmt: skip
    saved = stored(screen("ela", row))[0]
    detail = json.loads(saved["detail"])
    assert saved["status"] == "10.0"
    assert [name for name in detail if name.startswith("curr")] == []
    assert detail["priorprate_tested"] == "200"


def test_a_count_within_a_shown_group_stays():
    row = {"currdenom": "14", "currnumer": "1", "currstatus": "7.1", "color": "0", "box": "0"}
    assert stored(screen("susp", row))[0]["numerator"] == "1"


def test_names_of_columns_do_not_matter_to_case():
    table = results("chronic", {"currdenom": "4"}, header=[name.upper() for name in HEADERS["chronic"]])
    assert "currdenom" in table
