"""Whatever is sent, in whatever order: an answer, and nothing half done."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schoolinfo.releases.models import Job, Match
from tests.growth.matches import WIDE, WIDE_AT, match_for
from tests.uploads import uploads  # noqa: F401

from .matching import Walk
from .objects import uploaded_file
from .people import signed_in

pytestmark = pytest.mark.django_db

ODD = [
    {},
    {"do": "nothing"},
    {"do": "header"},
    {"do": "header", "at": "9:9"},
    {"do": "header", "at": "0:5:1", "dataset": "x"},
    {"do": "columns", "c0": "cds"},
    {"do": "columns", "line": ":5:1", "c0": "nothing", "c1": "cds"},
    {"do": "values", "v-marks-0": "leave", "t-marks-0": "other"},
    {"do": "model", "period": "٢٠٢٦", "q-model_id": "x" * 999, "q-decimals": "９"},
    {"do": "copy", "from": "nobody"},
    {"do": "save"},
    {"do": "load", "name": "x" * 200},
    {"do": "use"},
    {"do": "use", "match": "-1"},
    {"do": "use", "match": "999999"},
    {"do": "anew"},
]
FILES = ["a", "a,b\n", "\n\n\n", "1,2,3\n4,5,6\n", "a;b;c\nx\n", WIDE, WIDE.replace(",", "\t")]


@pytest.mark.parametrize("text", FILES)
def test_odd_forms_get_an_answer(text):
    client = signed_in("uploader")
    journey = Walk(client, uploaded_file(client.person, "a.csv", text.encode()))
    jobs = Job.objects.count()
    for sent in ODD:
        assert client.post(journey.address, sent).status_code in (200, 302, 404)
        for step in ("", "header", "columns", "values", "model", "look", "x"):
            assert journey.get(step).status_code == 200
    assert (Job.objects.count(), Match.objects.count()) == (jobs, 0)


def test_odd_years_of_a_saved_match():
    client = signed_in("uploader")
    match = match_for(WIDE, WIDE_AT)
    journey = Walk(client, uploaded_file(client.person, "a.csv", WIDE.encode()))
    for period in ("", "26", "0000", "９９９９", "20266"):
        sent = {"do": "use", "match": str(match.pk), "period": period, "how": "load"}
        assert client.post(journey.address, sent).status_code in (200, 302)
    assert not Job.objects.filter(answers__has_key="match").exists()


@pytest.fixture
def staff():
    return signed_in("uploader")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(["", "CDS", "Growth", "N", "ELA", "99100170100101", "50", "*", "é"]),
                         min_size=1, max_size=5), min_size=1, max_size=6))  # fmt: skip
def test_any_table_can_be_gone_through(staff, rows):
    client = staff
    text = "\n".join(",".join(row) for row in rows)
    journey = Walk(client, uploaded_file(client.person, "a.csv", text.encode() or b"\n"))
    for step in ("header", "columns", "values", "model", "look"):
        assert journey.send(step).status_code in (200, 302)
