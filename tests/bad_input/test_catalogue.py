"""Every bad file of the catalogue, through the production engine: refused with its own sentence, and no trace."""

import pytest

from .catalogue import BAD, OPTIONS, PARTS, sentences

pytestmark = pytest.mark.django_db
SENTENCES = sentences()
LEAST = 120  # bad files


def test_the_catalogue_is_whole():
    assert len(BAD) == sum(len(part.BAD) for part in PARTS) >= LEAST
    assert BAD.keys() == SENTENCES.keys()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_sentence(tmp_path, refused, name):
    assert SENTENCES[name] in refused(BAD[name](tmp_path), **OPTIONS.get(name, {})).split("\n")
