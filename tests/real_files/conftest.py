"""The state's real files are too large for this repository: REAL_FILES names the folder that holds them."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real_files() -> Path:
    """The folder with ``dashboard``, ``directory``, ``frpm`` and ``growth``."""
    folder = os.environ.get("REAL_FILES", "")
    if not folder:
        pytest.skip("REAL_FILES is not set: the state's real files were not read in this run")
    return Path(folder).resolve(strict=True)
