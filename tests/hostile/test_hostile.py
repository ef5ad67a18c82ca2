"""Every hostile file, through the production engine: refused with its sentence, without a trace, in little memory."""

from pathlib import Path

import pytest

from schoolinfo.releases.models import Version
from tests.bad_input.conftest import load, state

from . import archives, texts, workbooks
from .measuring import measured

pytestmark = pytest.mark.django_db

HOSTILE = archives.HOSTILE | workbooks.HOSTILE | texts.HOSTILE
LEAST = 40
MOST_MEGABYTES = 512


def sentences() -> dict[str, str]:
    lines = Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").split("\n")
    return dict(line.split("\t", 1) for line in lines if line)


SENTENCES = sentences()


def test_the_list_is_whole():
    assert len(HOSTILE) >= LEAST
    assert HOSTILE.keys() == SENTENCES.keys()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(tmp_path, uploads, name):
    path = HOSTILE[name](tmp_path)
    before, kept, outside = state(), _files(uploads), _files(tmp_path)
    with measured() as peak:
        outcomes = load(path)
    assert {outcome.status for outcome in outcomes} == {"refused"}
    assert SENTENCES[name] in [str(finding) for outcome in outcomes for finding in outcome.failures]
    assert (state(), _files(uploads), _files(tmp_path)) == (before, kept, outside)
    assert peak.megabytes <= MOST_MEGABYTES


@pytest.mark.parametrize("name", workbooks.HARMLESS)
def test_what_only_looks_hostile_is_loaded_as_it_is(tmp_path, name):
    with measured() as peak:
        [outcome] = load(workbooks.HARMLESS[name](tmp_path))
    assert (outcome.status, Version.objects.latest("pk").row_counts["dashboard_value"]) == ("loaded", 2)
    assert peak.megabytes <= MOST_MEGABYTES


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))
