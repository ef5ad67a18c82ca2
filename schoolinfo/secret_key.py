"""The demo's own secret key, made once and kept where only its owner reads it."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def demo_secret_key(folder: Path) -> str:
    """The key in the folder, made if there is none; processes that ask at once get the same."""
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        handle, whole = tempfile.mkstemp(dir=folder, prefix="secret-key-")  # mode 600
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
        with suppress(FileExistsError):
            os.link(whole, path)
        os.unlink(whole)
    return path.read_text()
