import shutil
import tempfile
from pathlib import Path

import pytest

from tests.running.site import Site


@pytest.fixture
def var():
    """A folder for the site's files that any account can enter, with nothing in it."""
    folder = Path(tempfile.mkdtemp(prefix="run-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def site(var):
    """A site that is not yet started; whatever is left of it is ended afterwards."""
    site = Site(var)
    yield site
    site.remove()
