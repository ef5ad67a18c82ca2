"""Whatever stands in the cells, a file is loaded whole or refused: it never crashes."""

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from growth import loader
from growth.models import Value
from schoolinfo.releases.findings import Refused

from .builders import HIDDEN, SCHOOL, canonical, cde, historic, model, stored, upload
from .test_state_files import core

CELLS = st.sampled_from([
    "", "*", "--", "0", "1", "10", "11", "29", "30", "120", "-1", "0.5", "50", "100", "1e5", "NaN", "nan", "inf",
    "1.96E+13", "2019", "2025", "ALL", "ELA", "S", "ſ", "½", "N_LT_MIN", "\\N", "\\.", "a\tb", "x" * 300,
    SCHOOL, "0" * 14, "\ufffd", "'", '"', "+", "-", ".", "95%", "95.0",
]) | st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=6)  # fmt: skip
QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
KINDS = {"canonical": canonical, "cde": cde, "historic": historic, "core": core}
YEARS = {"historic": "2019"}
pytestmark = pytest.mark.django_db


def screened(what):
    """The screened upload, or None with the promise that the refusal says why."""
    try:
        return loader.screen(what)
    except Refused as refused:
        findings = refused.findings
    assert findings
    assert all(finding.rule and finding.message for finding in findings)
    return None


def written(found):
    """The stored rows of a screened upload; the database is as before afterwards."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            loader.write(cursor, 1, found)
        rows = list(Value.objects.all())
        transaction.set_rollback(True)
    return rows


@pytest.mark.parametrize("kind", KINDS)
@QUICK
@given(data=st.data())
def test_rows_with_anything_in_them_are_loaded_or_refused(kind, data):
    rows = []
    for number in range(data.draw(st.integers(1, 4))):
        row = KINDS[kind]()
        row[next(n for n in ("cds_code", "cds", "school") if n in row)] = f"9910017010010{number}"
        for name in data.draw(st.lists(st.sampled_from(sorted(row)), max_size=4, unique=True)):
            row[name] = data.draw(CELLS)
        rows.append(row)
    found = screened(upload(*rows, period=YEARS.get(kind, "2025")))
    if found:
        assert len(written(found)) == len(rows)
        for row in stored(found):
            assert row["students"] == "\\N" or int(row["students"]) >= 11
            assert (row["state"] == "1") == (row["estimate"] != "\\N")


@QUICK
@given(cells=st.dictionaries(st.sampled_from(sorted(model())), CELLS, max_size=3))
def test_a_sheet_with_anything_in_it_is_read_or_refused(cells):
    found = screened(upload(canonical(), sheet=[model(**cells)]))
    assert found is None or len(written(found)) == 1


NUMBERS = st.decimals(min_value=0, max_value=100, places=3)


@QUICK
@given(
    values=st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS).map(sorted), min_size=1, max_size=3),
    students=st.integers(11, 99_999),
    hidden=st.booleans(),
)
def test_what_was_published_is_read_back_digit_by_digit(values, students, hidden):
    rows = [
        canonical(
            cds_code=f"9910017010010{number}", ci_low=str(low), estimate=str(middle), ci_high=str(high),
            n_students=str(students), n_improved="", pct_improved="",
        )
        for number, (low, middle, high) in enumerate(values)
    ]  # fmt: skip
    if hidden:
        rows.append(canonical(**HIDDEN, cds_code="99100170100109"))
    if found := screened(upload(*rows)):
        read = [(v.ci_low, v.estimate, v.ci_high, v.students) for v in written(found) if v.state == 1]
        assert sorted(read) == sorted((low, middle, high, students) for low, middle, high in values)
