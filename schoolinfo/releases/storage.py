"""Uploaded bytes, kept under their SHA-256 so that the same file is kept once."""

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages

from .reading.source import SourceFile


def path_of(sha256: str) -> str:
    """Where the bytes with that hash lie in the storage."""
    return f"{sha256[:2]}/{sha256}"


def keep(source: SourceFile) -> None:
    """Store the bytes unless they are there. Runs before the version is written: a file without a version is
    harmless and `verify` names it, a version without its file would not be."""
    storage = storages["uploads"]
    if not storage.exists(path_of(source.sha256)):
        storage.save(path_of(source.sha256), ContentFile(source.data()))


def is_kept(sha256: str) -> bool:
    """Whether the bytes are there."""
    return storages["uploads"].exists(path_of(sha256))


def read(sha256: str) -> bytes | None:
    """The kept bytes, or None when they are not there."""
    storage = storages["uploads"]
    if not storage.exists(path_of(sha256)):
        return None
    with storage.open(path_of(sha256)) as stream:
        return stream.read()


def stream(sha256: str) -> File:
    """The kept bytes as an open file."""
    return storages["uploads"].open(path_of(sha256))


def purge(sha256: str) -> None:
    """Remove the bytes for good."""
    storages["uploads"].delete(path_of(sha256))


def all_kept() -> set[str]:
    """The SHA-256 of everything that is kept."""
    storage = storages["uploads"]
    if not storage.exists(""):
        return set()
    folders, _ = storage.listdir("")
    return {name for folder in folders for name in storage.listdir(folder)[1]}
