import pytest

from schoolinfo.styleguide.view import styleguide


@pytest.fixture
def guide(rf, settings) -> str:
    """The page of components."""
    settings.DEBUG = True
    return styleguide(rf.get("/styleguide/")).content.decode()
