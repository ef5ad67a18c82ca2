"""How a step is taken at the staff pages: open, fill in, send, and hold the answer against what it should be."""

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from .at_work import Person
from .browser import Page
from .honest import refuses
from .journal import Journal
from .parts import Parts

UPLOAD, VERSION = re.compile(r"/staff/uploads/(\d+)/"), re.compile(r"/staff/versions/(\d+)/")


class Steps:
    """What people have in common who act by chance. `people`: the folder of tests.soak.people."""

    def __init__(self, seed: int, files: Path, people: Path, port: int):
        self.random, self.journal = random.Random(seed), Journal(people / "journal")
        self.parts = Parts(self.random, files)
        self.people = [Person(port, known, self.journal) for known in sorted(people.glob("*.json"))]

    def one(self, role: str) -> Person:
        return self.random.choice([person for person in self.people if role in person.roles])

    def version(self, person: Person, *stages: str) -> int | None:
        """One that stands at one of these, the newest most times."""
        stage = self.random.choice(stages)
        found = VERSION.findall(person.open(f"/staff/versions/?stage={stage}").html)
        return int(found[min(self.random.randrange(len(found)) for _ in range(2))]) if found else None

    def take(
        self,
        step: str,
        about: int,
        asked: tuple[Person, Page],
        leads: str,
        why: Callable[[], Sequence[str]] = tuple,
        **typed: str,
    ) -> None:
        """Fill in the form that has the first of these fields. It leads there, or says what came before it.

        `why`: further sentences by which it may be refused, asked for once it is. Raises Trouble.
        """
        person, page = asked
        form = page.form(next(iter(typed)))
        if form is not None:
            page = self._sure(person, person.send(page, form, **typed))
            if page.path == leads:
                self.journal.step(step, about)
                return
        if not refuses(page, *why()):
            raise page.unexpected(f"The step “{step}” was not taken")
        self.journal.step(f"{step}, too late")

    def arrived(self, step: str, at: re.Pattern, page: Page) -> int:
        """The number of what a step led to. Raises Trouble."""
        found = at.fullmatch(page.path)
        if not found:
            raise page.unexpected(f"The step “{step}” was not taken")
        self.journal.step(step, int(found[1]))
        return int(found[1])

    def _sure(self, person: Person, page: Page) -> Page:
        """The answer to the question that a page asks before the step is taken, where it asks one."""
        form = page.form("sure")
        return person.send(page, form) if form else page
