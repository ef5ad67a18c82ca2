"""A facilitator takes a kit along: from its page to the PDF and the ZIP, with and without JavaScript."""

import io
import threading
from pathlib import Path
from zipfile import ZipFile

import page as checker
import pytest
from django.db import connections
from playwright.sync_api import expect

from dashboard.guide.kit.files import desk
from dashboard.guide.models import KitFile
from schoolinfo.releases.working.worker import work_off

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KIT = "/workshops/kit/?schools=99100170100119,99100170100275&minutes={minutes}"
SIZES = pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture(autouse=True)
def _nothing_made_yet(site):
    """The site's own connections write; what they wrote is removed on one of the same kind."""
    yield
    apart(lambda: KitFile.objects.all().delete())


def apart(work) -> None:
    """Do something as another process does it: on a connection of its own, seen by the site at once."""

    def done():
        work()
        connections.close_all()

    thread = threading.Thread(target=done)
    thread.start()
    thread.join(60)
    assert not thread.is_alive()


def taken(page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    return Path(waiting.value.path()).read_bytes()


@SIZES
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_the_kit_to_its_files(reader, viewport, script):
    page = reader(viewport=viewport, java_script_enabled=script).goto(KIT.format(minutes=60))
    page.get_by_role("link", name="Everything as one PDF to print").click()
    expect(page.get_by_role("heading", name="Your files are being made")).to_be_visible()
    expect(page.get_by_text("Waiting for its turn.").first).to_be_visible()
    apart(work_off)
    expect(page.get_by_role("heading", name="Your files are ready")).to_be_visible(timeout=15_000)
    pdf = taken(page, "Everything as one PDF to print")
    assert checker.is_pdf_compliant_bytes(pdf, profile="ua1")
    with ZipFile(io.BytesIO(taken(page, "Everything as one ZIP file"))) as archive:
        assert archive.read("workshop-kit/workshop-kit.pdf") == pdf


@SIZES
@pytest.mark.parametrize("state", ["", "waiting", "making", "ready", "failed", "full"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(reader, viewport, state, monkeypatch):
    one = reader(viewport=viewport, bypass_csp=True)
    address = KIT.format(minutes=90).replace("kit/?", "kit/{}/?")
    if state == "full":
        monkeypatch.setattr(desk, "MOST_WAITING", 0)
    one.goto(address.format("make" if state else "state"))
    if state == "ready":
        apart(work_off)
    elif state in ("making", "failed"):
        apart(lambda: KitFile.objects.update(state=state, stage="pdf", ended_at="2026-01-01T00:00Z"))
    if state not in ("", "full"):
        one.goto(address.format("state"))
    assert one.faults() == []
    assert one.sticks_out() == []
    one.complaints = [said for said in one.complaints if "status of 503" not in said]


def test_the_offline_copy_opens_from_a_disk(chromium, reader, tmp_path):
    page = reader(viewport=PHONE).goto(KIT.format(minutes=60))
    page.get_by_role("link", name="Everything as one ZIP file").click()
    apart(work_off)
    with ZipFile(io.BytesIO(taken(page, "Everything as one ZIP file"))) as archive:
        archive.extractall(tmp_path)
    offline = chromium.new_context(offline=True, viewport=PHONE).new_page()
    asked = []
    offline.on("request", lambda request: asked.append(request.url))
    offline.goto((tmp_path / "workshop-kit" / "index.html").as_uri())
    offline.get_by_role("link", name="Number hunt", exact=True).click()
    expect(offline.get_by_role("heading", level=1)).to_have_text("Number hunt")
    assert all(url.startswith("file:") for url in asked)
    offline.context.close()
