"""Which enrollment rows are hidden: groups of 1 to 10 students, and what would give one of them away."""

import numpy as np

from schoolinfo.student_groups import RACES

from .models import SMALL


def is_small(sizes: np.ndarray) -> np.ndarray:
    """True for sizes of 1 to 10; an unknown size (NaN) is not small."""
    return (sizes >= SMALL[0]) & (sizes <= SMALL[1])


def hidden_rows(school: np.ndarray, group: np.ndarray, students: np.ndarray, total: np.ndarray) -> np.ndarray:
    """True for each row that is hidden.

    `school` numbers the schools, `group` holds codes, `students` and `total` sizes with NaN where the
    publisher prints none. Hidden are groups of 1 to 10 and of unknown size, every row of a school of 1 to 10,
    and one more group where subtraction would give a hidden one away (see `_second`).
    """
    unknown = np.isnan(students) | np.isnan(total)
    hidden = is_small(students) | is_small(total) | unknown
    hidden[_second(school, group, students, hidden)] = True
    return hidden


def _second(school, group, students, hidden) -> np.ndarray:
    """Rows to hide besides: of each school whose hidden races follow from the others, the smallest shown one.

    Races sum to the enrollment. So one hidden race is the rest of it, and hidden races whose sum is their
    number have one student each.
    """
    race = np.isin(group, list(RACES))
    gone = race & hidden
    schools = int(school.max()) + 1 if len(school) else 0
    many = np.bincount(school[gone], minlength=schools)
    together = np.bincount(school[gone], weights=students[gone], minlength=schools)
    given_away = (many == 1) | ((many > 1) & (together == many))
    rows = np.flatnonzero(race & ~hidden & (students > 0) & given_away[school])
    rows = rows[np.lexsort((group[rows], students[rows], school[rows]))]
    return rows[np.unique(school[rows], return_index=True)[1]]
