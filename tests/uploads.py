"""A folder of their own for the bytes that tests upload. Import the fixture where the engine loads files."""

import pytest


@pytest.fixture(autouse=True)
def uploads(tmp_path, settings):
    """The folder."""
    folder = tmp_path / "uploads"
    storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": folder},
    }
    settings.STORAGES = settings.STORAGES | {"uploads": storage}
    return folder
