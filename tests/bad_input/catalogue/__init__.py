"""Bad files by name: how each is made, and the whole sentence that people are told of it.

The sentences stand in `sentences.tsv`: the name of the file, a tab, and a finding as it is printed.
"""

from pathlib import Path

from . import growth, names, results, schools, text, workbooks
from .spoiling import Maker

PARTS = (names, text, results, schools, growth, workbooks)
BAD: dict[str, Maker] = {name: make for part in PARTS for name, make in part.BAD.items()}
OPTIONS = names.OPTIONS  # what the person said besides, to the engine


def sentences() -> dict[str, str]:
    """{name of a bad file: the finding that must be among those of its refusal}."""
    lines = Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").split("\n")
    return dict(line.split("\t", 1) for line in lines if line)
