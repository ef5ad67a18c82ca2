"""The columns of the publisher's files by measure and year. Declarations; nothing here reads a file."""

from .academic import ELA, MATH, SCIENCE
from .college import COLLEGE_CAREER
from .declarations import BLOCKS, Declared, Layout
from .progress import ELPI
from .rates import CHRONIC, GRADUATION, SUSPENSION

LAYOUTS: dict[str, dict[int, Layout]] = {
    "ela": ELA,
    "math": MATH,
    "science": SCIENCE,
    "elpi": ELPI,
    "chronic": CHRONIC,
    "susp": SUSPENSION,
    "grad": GRADUATION,
    "cci": COLLEGE_CAREER,
}

__all__ = ["BLOCKS", "LAYOUTS", "Declared", "Layout"]
