"""Uploading in a real browser: dropped or chosen files, the bar, and the page that follows the work."""

import pytest
from django.conf import settings
from django.db import connections
from pytest_django.live_server_helper import LiveServer

from schoolinfo.releases.models import Job
from schoolinfo.releases.working.worker import work_off
from tests.releases.conftest import HEADER, SCHOOL, test_datasets  # noqa: F401
from tests.staff.people import signed_in
from tests.uploads import uploads  # noqa: F401

from .reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NEW = "/staff/uploads/new/"
# Drops files of this name and text onto the field, as a hand with a mouse does.
DROP = """([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name, { type: "text/plain" }));
  const event = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
  document.querySelector(".drop").dispatchEvent(event);
}"""


def text(code: str = SCHOOL) -> str:
    return "\n".join("\t".join(row) for row in (HEADER, (code, "A", "", "")))


@pytest.fixture
def uploader(chromium, transactional_db):
    """A browser in which an uploader has signed in, with scripts or without."""
    database = connections.settings["default"]
    kept, database["CONN_MAX_AGE"] = database["CONN_MAX_AGE"], 0
    server, readers = LiveServer("localhost"), []

    def open_one(**options) -> Reader:
        context = chromium.new_context(base_url=server.url, **options)
        key = signed_in("uploader").cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": f"{server.url}/staff/"}]
        )
        readers.append(Reader(context, server.url))
        return readers[-1]

    yield open_one
    for one in readers:
        one.close()
    server.stop()
    database["CONN_MAX_AGE"] = kept
    assert [complaint for one in readers for complaint in one.complaints] == []


def test_a_dropped_file_is_sent_and_its_page_follows_the_work(uploader):
    reader = uploader(viewport={"width": 320, "height": 640})
    page = reader.goto(NEW)
    assert reader.sticks_out() == []
    assert reader.faults() == []
    page.evaluate(DROP, ["red2025.txt", text()])
    assert page.inner_text("#chosen") == "Chosen: red2025.txt"
    page.click("button[type=submit]")
    page.wait_for_url("**/staff/uploads/*/")
    assert "Waiting for its turn" in page.inner_text("#live")
    assert (reader.faults(), reader.sticks_out()) == ([], [])
    work_off()
    page.wait_for_selector("text=Loaded as version 1, a draft")
    assert (reader.faults(), reader.sticks_out()) == ([], [])
    assert Job.objects.get().files.get().name == "red2025.txt"


def test_a_file_that_is_too_large_is_told_before_it_is_sent(uploader):
    page = uploader().page
    page.goto(NEW)
    page.evaluate("document.getElementById('uploading').dataset.most = 10")
    page.set_input_files(
        "[name=files]", {"name": "red2025.txt", "mimeType": "text/plain", "buffer": b"x" * 11}
    )
    page.click("button[type=submit]")
    assert "“red2025.txt” is larger than 200 MB" in page.inner_text("#told")
    assert Job.objects.count() == 0


def test_what_is_wrong_is_shown_in_place_and_nothing_typed_is_lost(uploader):
    page = uploader().page
    page.goto(NEW)
    page.click("summary")
    page.fill("[name=period]", "soon")
    page.set_input_files("[name=files]", {"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"})
    page.click("button[type=submit]")
    page.wait_for_selector("#errors")
    assert "Write a year such as 2025" in page.inner_text("#errors")
    assert page.input_value("[name=period]") == "soon"


def test_without_scripts_the_form_sends_itself_and_the_page_looks_again(uploader):
    page = uploader(java_script_enabled=False).page
    page.goto(NEW)
    page.set_input_files(
        "[name=files]", {"name": "red2025.txt", "mimeType": "text/plain", "buffer": text().encode()}
    )
    page.click("button[type=submit]")
    page.wait_for_url("**/staff/uploads/*/")
    work_off()
    page.wait_for_selector("text=Loaded as version 1, a draft", timeout=20_000)
