"""`python -m tests.soak.staff_actor SEED FILES PEOPLE PORT`: the staff at their pages, over HTTP, without end.

Runs until it is killed, and goes on where the one before was killed: PEOPLE (see tests.soak.people) keeps cookies,
codes used, and the journal of what was done. FILES holds yearly files, of which parts are uploaded.
"""

import re
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from .at_work import Outside, Person
from .browser import Page
from .honest import OWN, PASSED
from .steps import UPLOAD, Steps
from .trouble import Trouble

ZONE = ZoneInfo("America/Los_Angeles")  # of the site
NOTE = "The results of spring 2025."
NEW, YEAR = "/staff/uploads/new/", "/staff/years/2025/"
NAME = re.compile(r"type its name: ([^<]+?)</p>")
BATCH = re.compile(rf"{YEAR}undo/\d+/")
PAUSE = 0.1  # seconds after a trouble, and between two looks at a job
LOOKS = 40  # at a job, until somebody does something else
TAKEN_BACK = ("public", "public", "scheduled", "draft", "waiting", "replaced")


class StaffActor(Steps):
    def act(self) -> None:
        """One step, chosen by chance. Raises Trouble, Outside."""
        steps: tuple[Callable[[], object], ...] = (
            self.upload, self.upload, self.go_on, self.go_on, self.go_on, self.go_on, self.submit, self.submit,
            self.approve_later, self.withdraw, self.withdraw, self.seal, self.send_back, self.cancel, self.again,
            self.submit_year, self.approve_year, self.undo_year, self.sign_out,
        )  # fmt: skip
        self.random.choice(steps)()

    def upload(self) -> None:
        """Send files and, most times, look at the job until it has ended."""
        job, person = self._uploaded()
        if self.random.random() < 0.8:
            self._follow(person, job)

    def go_on(self) -> None:
        """Approve what waits, else submit what is a draft, else upload."""
        if not (self.approve() or self.submit()):
            self.upload()

    def submit(self) -> bool:
        """Hand in what is a draft or was sent back, with reasons for its warnings; False: there is none."""
        person = self.one("uploader")
        version = self.version(person, "draft", "draft", "returned")
        if version:
            self._give_reasons(person, version)
            self._step("submit", version, person, "submit", note=NOTE)
        return version is not None

    def approve(self) -> bool:
        """Publish what waits; False: nothing does."""
        person = self.one("approver")
        version = self.version(person, "waiting")
        if version:
            self._step("approve", version, person, "approve", lambda: OWN, when="now", note=NOTE)
        return version is not None

    def approve_later(self) -> None:
        """Publish what waits, in some seconds."""
        person = self.one("approver")
        if version := self.version(person, "waiting"):
            soon = (datetime.now(ZONE) + timedelta(seconds=self.random.randint(2, 4))).replace(microsecond=0)
            why = partial(_own_or_passed, soon)
            self._step("approve later", version, person, "approve", why, **_at(soon), note=NOTE)

    def withdraw(self) -> None:
        person = self.one("approver")
        if version := self.version(person, *TAKEN_BACK):
            self._step("withdraw", version, person, "withdraw", kind="superseded", note="A mistake.")

    def seal(self) -> None:
        """Remove a version for good; its name has to be typed."""
        person = self.one("approver")
        if version := self.version(person, *TAKEN_BACK, "superseded"):
            page = person.open(f"/staff/versions/{version}/withdraw/")
            if found := NAME.search(page.html):
                typed = {"kind": "sealed", "name": found[1], "note": "A mistake."}
                self.take("seal", version, (person, page), f"/staff/versions/{version}/", **typed)

    def send_back(self) -> None:
        person = self.one("approver")
        if version := self.version(person, "waiting"):
            self._step("send back", version, person, "return", note="Look at it again.")

    def cancel(self) -> None:
        """Upload, and think better of it."""
        job, person = self._uploaded()
        page = person.open(f"/staff/uploads/{job}/")
        if form := page.form(leads="/cancel/"):
            self.arrived("cancel", UPLOAD, person.send(page, form))

    def again(self) -> None:
        """Load the files of a version anew that was withdrawn."""
        person = self.one("uploader")
        if version := self.version(person, "superseded"):
            page = person.open(f"/staff/versions/{version}/")
            self.arrived("again", UPLOAD, person.send(page, page.form(leads="/again/")))

    def submit_year(self) -> None:
        self._year("submit year", self.one("uploader"), f"{YEAR}submit/", note=NOTE)

    def approve_year(self) -> None:
        self._year("approve year", self.one("approver"), f"{YEAR}approve/", when="now")

    def undo_year(self) -> None:
        person = self.one("approver")
        if ways := BATCH.findall(person.open(YEAR).html):
            self._year("undo year", person, self.random.choice(ways), note="A mistake.")

    def sign_out(self) -> None:
        if self.random.random() < 0.3:
            self.random.choice(self.people).sign_out()

    def _step(self, step: str, version: int, person: Person, form: str, why=tuple, **typed) -> None:
        page = person.open(f"/staff/versions/{version}/{form}/")
        self.take(step, version, (person, page), f"/staff/versions/{version}/", why, **typed)

    def _year(self, step: str, person: Person, address: str, **typed) -> None:
        """A step of all versions together, where nothing stands in its way."""
        page = person.open(address)
        if page.form(next(iter(typed))):
            self.take(step, 0, (person, page), YEAR, **typed)

    def _uploaded(self) -> tuple[int, Person]:
        person = self.one("uploader")
        page = person.open(NEW)
        page = person.send(page, page.form("files"), files=self.parts.some())
        return self.arrived("upload", UPLOAD, page), person

    def _follow(self, person: Person, job: int) -> None:
        """Look at a job until it has ended, as far as the worker lives. It refuses no file."""
        for _ in range(LOOKS):
            if '"ended": true' in person.open(f"/staff/uploads/{job}/state/").html:
                self._ended(person, person.open(f"/staff/uploads/{job}/"))
                return
            time.sleep(PAUSE)

    def _ended(self, person: Person, page: Page) -> None:
        if form := page.form(leads="/again/"):  # its worker was killed too often
            self.arrived("upload again", UPLOAD, person.send(page, form))
        elif "Refused" in page.words or not ("Loaded" in page.words or "Unchanged" in page.words):
            raise page.unexpected("A file was not loaded")

    def _give_reasons(self, person: Person, version: int) -> None:
        """A reason for all warnings of each rule that have none."""
        address = f"/staff/versions/{version}/reasons/"
        asked = person.open(address)
        for form in asked.forms():
            if "text" in form.names and any(name == "warning" for name, _ in form.fields):
                page = person.send(asked, form, text="Fewer students were tested.")
                if page.path != address or "The reason is saved" not in page.words:
                    raise page.unexpected("A reason was not taken")
                self.journal.step("reason", version)


def _at(moment: datetime) -> dict[str, str]:
    return {"when": "later", "day": f"{moment:%Y-%m-%d}", "time": f"{moment:%H:%M:%S}"}


def _own_or_passed(moment: datetime) -> tuple[str, ...]:
    return (*OWN, *PASSED) if datetime.now(ZONE) >= moment else OWN


def main() -> None:
    seed, files, people, port = sys.argv[1:]
    actor = StaffActor(int(seed), Path(files), Path(people), int(port))
    while True:
        try:
            actor.act()
        except Trouble as trouble:
            actor.journal.trouble(trouble)
            time.sleep(PAUSE)
        except Outside:
            time.sleep(PAUSE)


if __name__ == "__main__":
    main()
