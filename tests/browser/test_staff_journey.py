"""A yearly file from somebody's disk to the public and back, by three people, with a mouse and by the keyboard."""

import pytest

from schoolinfo.middleware.content import memory
from schoolinfo.releases.engine import Approval, load_paths
from tests.conftest import SAMPLE
from tests.staff.people import person
from tests.uploads import uploads  # noqa: F401

from .conftest import DESK, PHONE
from .keys import Keys
from .walking import FILE, NEW, OLD, Walk, next_year, site  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHOOL = "99100170100309"
WAYS = [(Walk, PHONE), (Keys, DESK)]
NAMES = ["mouse, phone", "keyboard, desk"]


@pytest.fixture
def broken(next_year, tmp_path):  # noqa: F811
    """The same file with a Status level that does not exist, in its fifth line."""
    lines = next_year.read_bytes().decode().split("\r\n")
    cells = lines[4].split("\t")
    cells[lines[0].split("\t").index("statuslevel")] = "6"
    lines[4] = "\t".join(cells)
    path = tmp_path / FILE
    path.write_bytes("\r\n".join(lines).encode())
    return path


@pytest.fixture
def people():
    names = ("pubschls-2026-06-01.txt", "eladownload2024.txt", "eladownload2025.txt")
    load_paths([SAMPLE / name for name in names], by="loader", approval=Approval("another"))
    return {
        "olivia": person("uploader", name="olivia"),
        "andre": person("approver", name="andre"),
        "petra": person("previewer", name="petra", schools=[SCHOOL]),
    }


def public(stranger: Walk, address: str) -> str:
    """What a stranger reads."""
    memory.forget()
    return stranger.reader.goto(address).inner_text("main")


@pytest.mark.parametrize(("way", "viewport"), WAYS, ids=NAMES)
def test_from_a_broken_file_to_the_public_and_back(reader, way, viewport, people, broken, next_year):  # noqa: F811
    stranger, school = way(reader(viewport=viewport, bypass_csp=True)), f"/schools/{SCHOOL}/"
    before = public(stranger, school)
    assert OLD in before

    olivia = way(reader(viewport=viewport, bypass_csp=True), people["olivia"]).sign_in()
    reads_what_is_wrong(olivia, broken)
    submits(olivia, next_year)
    assert public(stranger, school) == before

    petra = way(reader(viewport=viewport, bypass_csp=True), people["petra"]).sign_in()
    petra.follow("Preview", inside="header")
    assert NEW in petra.follow("Lantern Creek")
    assert "Preview. Not public." in petra.page.inner_text("body")

    andre = way(reader(viewport=viewport, bypass_csp=True), people["andre"]).sign_in()
    approves(andre)
    assert NEW in public(stranger, school)

    withdraws(andre)
    assert public(stranger, school) == before
    memory.forget()
    log = stranger.follow("What changed on this site")
    assert f"The results of the {NEW}." in log
    assert "It came before the embargo ended." in log


def reads_what_is_wrong(olivia: Walk, path) -> None:
    assert "Refused: 1 rule failed" in olivia.upload(path)
    report = olivia.follow("What to mend")
    assert "line 5" in report
    assert "statuslevel" in report
    assert "What to do" in report


def submits(olivia: Walk, path) -> None:
    assert "Loaded as version 1, a draft" in olivia.upload(path)
    assert "not possible" in olivia.follow("The version")
    version = olivia.page.url
    olivia.follow("A reason for each warning that needs one")
    while (forms := olivia.page.locator("form:has(.tag.warn)")).count():
        olivia.write(forms.first.locator("textarea"), "Compared with the state's own pages: they agree.")
        olivia.press(forms.first.get_by_role("button", name="Save the reason"))
    olivia.page.goto(version)
    assert "Lantern Creek" in olivia.follow("Pages that will change")
    olivia.page.goto(version)
    olivia.follow("Submit for approval")
    olivia.write("Release note", f"The results of the {NEW}.")
    assert "Waiting for approval" in olivia.press("Submit for approval")


def approves(andre: Walk) -> None:
    assert "For you to approve" in andre.stop()
    andre.follow("English Language Arts")
    andre.follow("Approve", exact=True)
    andre.choose("At once")
    assert "Public" in andre.press("Approve")


def withdraws(andre: Walk) -> None:
    andre.follow("Withdraw")
    andre.choose(andre.page.locator("[name=kind][value=superseded]"))
    andre.write(andre.page.locator("[name=note]"), "It came before the embargo ended.")
    assert "Withdrawn" in andre.press("Withdraw")
