"""Findings by rule, steps and heads of the report: pure functions of what was kept."""

import pytest

from schoolinfo.releases import manual
from schoolinfo.releases.findings import Findings, counted_more
from schoolinfo.releases.manual import Rule, Stage
from schoolinfo.releases.standing import Stage as Standing
from schoolinfo.staff.reports.findings import MOST_LINES, Said, groups, told
from schoolinfo.staff.reports.report import File, report
from schoolinfo.staff.reports.schools import About, speaks_of
from schoolinfo.staff.reports.visible import pieces

REFUSED = File("eladownload2025.txt", "Uploaded by ana.", {Stage.READ: "2 rows"})
SCHOOL, OTHER = "99100170100101", "99100170100119"


def loaded(**about) -> File:
    return File(
        **{"title": "A", "origin": "B", "notes": {}, "version": 1, "standing": Standing.DRAFT} | about
    )


def finding(rule="column_value", level="fail", message="This value cannot be read.", **where) -> dict:
    return {"level": level, "rule": rule, "message": message, **where}


@pytest.fixture
def wanting(monkeypatch):
    """A rule whose warnings want a reason."""
    known = manual.rules() | {"far_off": Rule("far_off", "Far off", "Means.", "Mend.", wants_reason=True)}
    monkeypatch.setattr(manual, "_rules", known)
    return "far_off"


def test_the_last_finding_of_a_rule_counts_those_that_are_not_listed():
    found = Findings("a.txt")
    for line in range(1_300):
        found.fail("column_value", "This value cannot be read.", line=line + 2)
    *listed, last = found.failures()
    assert (len(listed), counted_more(last.message)) == (20, 1_280)
    assert counted_more("This value cannot be read.") == 0


def test_findings_of_a_rule_stand_together():
    found = told([finding(line=3), finding("cds_codes", line=4), finding(line=5),
                  finding(message="... and 1204 more of this kind.")])  # fmt: skip
    first, second = groups(found, "fail", {}, {})
    assert (first.code, first.count, len(first.lines)) == ("column_value", "1,206 places", 2)
    assert first.rest == "1,204 more places of this kind are not listed."
    assert (second.code, second.count, second.rest) == ("cds_codes", "1 place", "")
    assert first.title == "A value that cannot be read"
    assert groups(found, "warn", {}, {}) == ()


def test_a_sentence_that_all_lines_share_is_said_once():
    same = groups(told([finding(), finding()]), "fail", {}, {})[0]
    assert same.message == "This value cannot be read."
    assert [line.message for line in same.lines] == ["", ""]
    mixed = groups(told([finding(), finding(message="Another.")]), "fail", {}, {})[0]
    assert mixed.message == ""
    assert [line.message for line in mixed.lines] == ["This value cannot be read.", "Another."]


def test_a_page_lists_only_so_many_places():
    [group] = groups(told([finding(line=n) for n in range(MOST_LINES + 3)]), "fail", {}, {})
    assert len(group.lines) == MOST_LINES
    assert group.rest == "3 more places of this kind are not listed."


def test_a_rule_without_an_entry_is_named_by_its_code():
    [group] = groups(told([finding("brand_new")]), "fail", {}, {})
    assert (group.title, group.mend) == ("brand_new", "")


def test_a_place_says_line_column_and_school():
    [group] = groups(
        told([finding(line=412, column="currstatus", cds=SCHOOL)]), "fail", {}, {SCHOOL: "Old Orchard"}
    )
    [line] = group.lines
    assert (line.where, line.column, line.school) == ("line 412", "currstatus", f"Old Orchard, {SCHOOL}")


def test_keys_of_a_finding_that_nobody_knows_are_left():
    assert told([finding(color="red")])[0].rule == "column_value"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12.3", ["12.3"]),
        (" 12", ["[space]", "12"]),
        ("12 ", ["12", "[space]"]),
        ("a b", ["a b"]),
        ("a  b", ["a ", "[space]", "b"]),
        ("a\tb", ["a", "[tab]", "b"]),
        ("\u00a0", ["[no-break space]"]),
        ("a\x00", ["a", "[U+0000]"]),
        ("", []),
    ],
)
def test_white_space_that_would_not_be_seen_is_named(value, shown):
    assert [f"[{piece.mark}]" if piece.mark else piece.text for piece in pieces(value)] == shown


def test_a_refused_file_says_what_to_do_first():
    shown = report(told([finding(), finding("cds_codes"), finding("unknown_columns", "warn")]), REFUSED)
    assert (shown.tone, shown.heading) == ("fail", "This file cannot be approved yet")
    assert shown.sentences[0] == "2 rules failed."
    assert shown.sentences[-1] == "There is also 1 warning. It does not stop the file."
    assert [group.code for group in shown.index] == ["column_value", "cds_codes"]


def test_a_refused_file_stops_at_the_first_step_that_failed():
    shown = report(told([finding("column_value"), finding("missing_columns")]), REFUSED)
    states = {step.name: step.state for step in shown.steps}
    assert states == states | {
        "Read": "done", "Recognized": "done", "Columns": "failed", "Codes, numbers and totals": "not yet",
        "Approved by a second person": "not yet",
    }  # fmt: skip
    assert shown.done == 2


def test_a_file_without_findings_has_nothing_to_correct():
    shown = report((), loaded())
    assert (shown.tone, shown.heading, shown.index) == ("ok", "Nothing to correct", ())
    assert shown.steps[-1].state == "not yet"


def test_warnings_without_reasons_do_not_hold_a_file_up():
    shown = report(told([finding("unknown_columns", "warn")]), loaded())
    assert (shown.tone, shown.sentences) == (
        "ok",
        ("There is 1 warning.", "None of them needs a written reason."),
    )


def test_a_warning_that_wants_a_reason_is_named_first(wanting):
    found = told([finding("unknown_columns", "warn"), finding(wanting, "warn"), finding(wanting, "warn")])
    shown = report(found, loaded(reasons={1: Said("New campus.", "ana", "today")}))
    assert shown.tone == "warn"
    assert shown.sentences[1].startswith("1 still needs a written reason")
    assert [group.code for group in shown.index] == [wanting]
    assert [reason.text for reason in shown.warnings[1].reasons] == ["New campus."]
    assert ("Written reasons for warnings", "waiting") in [(step.name, step.state) for step in shown.steps]


def test_given_reasons_are_enough(wanting):
    said = Said("New campus.", "ana", "today")
    shown = report(told([finding(wanting, "warn")]), loaded(reasons={0: said}))
    assert (shown.tone, shown.sentences[1]) == ("ok", "All reasons that are needed have been given.")
    assert shown.warnings[0].reasons == (said,)


@pytest.mark.parametrize(
    ("standing", "state"),
    [("draft", "not yet"), ("waiting", "waiting"), ("returned", "failed"), ("scheduled", "done"), ("public", "done"),
     ("replaced", "done"), ("superseded", "done")],
)  # fmt: skip
def test_approval_is_the_last_step(standing, state):
    assert report((), loaded(standing=Standing(standing))).steps[-1].state == state


def test_a_filter_narrows_the_list_and_not_the_head():
    found = told([finding(), finding("cds_codes"), finding("unknown_columns", "warn")])
    shown = report(found, REFUSED, rule="cds_codes")
    assert [group.code for group in (*shown.failures, *shown.warnings)] == ["cds_codes"]
    assert shown.sentences[0] == "2 rules failed."
    assert shown.shown == "1 of 3 rules are shown."
    assert [choice.value for choice in shown.choices if choice.chosen] == ["cds_codes"]
    assert len(shown.choices) == 4


def test_a_rule_that_found_nothing_is_no_choice():
    shown = report(told([finding()]), REFUSED, rule="not-there")
    assert (shown.failures, shown.choices[0].chosen) == ((), True)


def test_a_school_is_found_by_its_line_or_by_words():
    school = About("x", SCHOOL)
    assert speaks_of(told([finding(cds=SCHOOL)])[0], school)
    assert speaks_of(told([finding(value=f"{SCHOOL} ALL")])[0], school)
    assert not speaks_of(told([finding(cds=OTHER)])[0], school)
    shown = report(told([finding(cds=OTHER), finding("cds_codes", cds=SCHOOL)]), REFUSED, school=school)
    assert [group.code for group in shown.failures] == ["cds_codes"]


def test_words_that_fit_no_school_show_nothing():
    assert report(told([finding(cds=SCHOOL)]), REFUSED, school=About("nowhere")).failures == ()
