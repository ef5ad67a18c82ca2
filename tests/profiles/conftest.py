import pytest
from django.utils.translation import trans_real

from schoolinfo.measures import Subject

from . import pseudo


@pytest.fixture
def pseudo_locale(settings, monkeypatch):
    """The code of a language in which every translatable text is accented."""
    settings.LANGUAGES = [*settings.LANGUAGES, (pseudo.CODE, "Pseudo")]
    monkeypatch.setitem(trans_real._translations, pseudo.CODE, pseudo.PseudoTranslation())
    return pseudo.CODE


@pytest.fixture
def subject():
    return Subject("99100170000123", "school", "Oak", "99100170000000", "Fable Valley", 0, 8, False)
