"""The guide on a site that has no file yet: every chapter can be read, and says that its examples come later."""

import pytest

from dashboard.guide.files import chapters
from schoolinfo.releases.engine import Approval, load_paths
from tests.conftest import SAMPLE

pytestmark = pytest.mark.django_db


@pytest.fixture
def one_file(db):
    files = [SAMPLE / name for name in ("pubschls-2026-06-01.txt", "elpidownload2025.txt")]
    outcomes = load_paths(files, by="uploader", approval=Approval("approver"))
    assert not [outcome for outcome in outcomes if outcome.failures]


@pytest.mark.parametrize("chapter", chapters("en"), ids=lambda chapter: chapter.slug)
def test_every_chapter_can_be_read(client, chapter):
    page = client.get(f"/guide/{chapter.slug}/", {"school": "99100170100119", "q": "oak"})
    assert page.status_code == 200
    assert "An example from a school stands here as soon as this site has one." in page.content.decode()


def test_the_contents_can_be_read(client):
    assert client.get("/guide/").status_code == 200


def test_a_number_that_is_not_loaded_is_told_from_one_that_is_not_released(client, one_file):
    """With the English learners' file alone: other measures are not on this site yet, and no school steps in."""
    for chapter in chapters("en"):
        page = client.get(f"/guide/{chapter.slug}/").content.decode()
        assert '<div class="example"' in page
        assert "So here is the same example" not in page
    page = client.get("/guide/missing-numbers/").content.decode()
    assert "The state has released results for 2024–25. We have not loaded them." in page
    assert "This school has no such number now." in page
