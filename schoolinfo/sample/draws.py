"""Random numbers that are pure functions of what they are drawn for.

A draw depends on the seed, a label and the ids it is for, never on the order of drawing, so a school
keeps its numbers whatever other schools and years are made. Only integer mixing, ``+ - * /`` and square
roots are used anywhere in the model: IEEE 754 fixes their last bit, so every machine makes the same bytes.
"""

import hashlib

import numpy as np

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_LANE = np.uint64(0xFFFF)
_LANES = (0, 16, 32, 48)


class Draws:
    """Draws for one seed; ``ids`` are broadcast together like any numpy operands."""

    def __init__(self, seed: str):
        self.seed = seed

    def uniform(self, label: str, *ids) -> np.ndarray:
        """Values in [0, 1)."""
        return (self._hash(label, ids) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def normal(self, label: str, *ids) -> np.ndarray:
        """Values with mean 0 and variance 1: the sum of twelve uniform ones (Irwin-Hall), so within -6..6."""
        total = np.zeros((), dtype=np.int64)
        for part in "abc":
            bits = self._hash(f"{label}/{part}", ids)
            for shift in _LANES:
                total = total + ((bits >> np.uint64(shift)) & _LANE).astype(np.int64)
        return (total - 6 * 65535) / 65536.0

    def _hash(self, label: str, ids) -> np.ndarray:
        digest = hashlib.sha256(f"{self.seed}|{label}".encode()).digest()
        value = np.array(int.from_bytes(digest[:8], "big"), dtype=np.uint64)
        with np.errstate(over="ignore"):
            for index in ids:
                value = _mix(value ^ (np.asarray(index).astype(np.uint64) * _STEP + _STEP))
            return _mix(value)


def _mix(value: np.ndarray) -> np.ndarray:
    value = (value ^ (value >> np.uint64(30))) * _MIX_1
    value = (value ^ (value >> np.uint64(27))) * _MIX_2
    return value ^ (value >> np.uint64(31))
