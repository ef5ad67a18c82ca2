"""Uploaded bytes, kept under their SHA-256 so that the same file is kept once."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from .reading.source import SourceFile

INCOMING = "incoming"  # the folder of bytes that are on their way to a version


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


def kept_since(sha256: str) -> datetime | None:
    """When the bytes were stored, or None when they are not there."""
    try:
        return storages["uploads"].get_modified_time(path_of(sha256))
    except FileNotFoundError:
        return None


def read(sha256: str) -> bytes | None:
    """The kept bytes, or None when they are not there."""
    storage = storages["uploads"]
    if not storage.exists(path_of(sha256)):
        return None
    with storage.open(path_of(sha256)) as stream:
        return stream.read()


def pieces(sha256: str) -> Iterator[bytes]:
    """The kept bytes, one piece after another."""
    with storages["uploads"].open(path_of(sha256)) as kept:
        yield from kept.chunks()


def purge(sha256: str) -> None:
    """Remove the bytes for good."""
    storages["uploads"].delete(path_of(sha256))


def all_kept() -> set[str]:
    """The SHA-256 of everything that is kept."""
    storage = storages["uploads"]
    if not storage.exists(""):
        return set()
    folders, _ = storage.listdir("")
    return {name for folder in folders if folder != INCOMING for name in storage.listdir(folder)[1]}


def new_place() -> str:
    """A place for bytes that come in; nothing lies there. It has nothing of the name people gave them."""
    place = f"{INCOMING}/{uuid4().hex}"
    located(place).parent.mkdir(parents=True, exist_ok=True)
    return place


def copied(path: str) -> str:
    """A new place with the same bytes as those that lie there."""
    place = new_place()
    shutil.copyfile(located(path), located(place))
    return place


def located(place: str) -> Path:
    """Where the bytes of a place lie. The storage is a folder, which web servers and workers share."""
    return Path(storages["uploads"].path(place))


def discard(place: str) -> None:
    """Remove what lies at a place, if anything does."""
    storages["uploads"].delete(place)


def all_places() -> Iterator[tuple[str, datetime]]:
    """(place, time of the last change) of all bytes on their way in."""
    storage = storages["uploads"]
    if storage.exists(INCOMING):
        for name in storage.listdir(INCOMING)[1]:
            place = f"{INCOMING}/{name}"
            yield place, storage.get_modified_time(place)
