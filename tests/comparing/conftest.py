import pytest

from tests.uploads import uploads  # noqa: F401

from .builders import Loader


@pytest.fixture
def load(db, tmp_path) -> Loader:
    return Loader(tmp_path)
