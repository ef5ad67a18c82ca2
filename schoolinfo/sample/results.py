"""What the model says of one indicator and one year, before the publisher's rules."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Results:
    """Arrays by entity (in the files' order) and student group. ``raw`` is Status in millionths where
    ``denominator`` is not zero; ``parts`` holds the publisher's other counts by column name."""

    denominator: np.ndarray
    raw: np.ndarray
    parts: dict[str, np.ndarray]

    def at(self, entity: np.ndarray, group: np.ndarray) -> "Results":
        """The same for chosen rows, as flat arrays."""
        return Results(
            self.denominator[entity, group],
            self.raw[entity, group],
            {name: values[entity, group] for name, values in self.parts.items()},
        )
