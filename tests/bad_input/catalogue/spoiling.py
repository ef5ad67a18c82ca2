"""Ways to spoil a good file."""

from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path], Path]  # writes a file into a folder


def patched(make: Maker, change: Callable[[bytes], bytes]) -> Maker:
    """The file of another maker, with its bytes changed."""

    def made(folder: Path) -> Path:
        path = make(folder)
        path.write_bytes(change(path.read_bytes()))
        return path

    return made


def renamed(make: Maker, name: str) -> Maker:
    """The file of another maker under another name."""
    return lambda folder: make(folder).rename(folder / name)


def replacing(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Replace bytes that must be there, once."""

    def change(data: bytes) -> bytes:
        assert old in data, old
        return data.replace(old, new, 1)

    return change


def of_bytes(name: str, data: bytes) -> Maker:
    """A file of these bytes."""

    def made(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return made
