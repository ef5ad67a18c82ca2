"""Which texts have which words."""

from collections.abc import Sequence

import numpy as np


class Postings:
    """For every word of a lexicon the texts that have it, one array after another."""

    def __init__(self, texts: Sequence[Sequence[str]], number: dict[str, int]):
        self.texts = len(texts)
        words = np.array([number[word] for text in texts for word in text], dtype=np.int32)
        owners = np.repeat(np.arange(len(texts), dtype=np.int32), [len(text) for text in texts])
        self._owners = owners[np.argsort(words, kind="stable")]
        self._ends = np.cumsum(np.bincount(words, minlength=len(number)))
        self._starts = self._ends - np.bincount(words, minlength=len(number))

    def having(self, words: np.ndarray) -> np.ndarray:
        """Texts with one of the words, given by number in order; a text may come twice."""
        if words[-1] - words[0] == len(words) - 1:  # neighbors stand together
            return self._owners[self._starts[words[0]] : self._ends[words[-1]]]
        return np.concatenate(
            [self._owners[self._starts[word] : self._ends[word]] for word in words.tolist()]
        )
