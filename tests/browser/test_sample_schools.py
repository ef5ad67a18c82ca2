"""From the list of sample schools through one of them, its groups and a color, to two side by side and back."""

import re

import pytest
from playwright.sync_api import expect

from schoolinfo.profiles.samples.chosen import K8, TWO_MODELS
from tests.guide.sample_addresses import ROOT

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SAMPLE = "A sample school. The numbers are made up."
EACH = pytest.mark.parametrize(
    ("viewport", "script"),
    [(PHONE, True), (DESK, True), (DESK, False)],
    ids=["phone", "desk", "without JavaScript"],
)


def stays(page) -> None:
    expect(page.get_by_text(SAMPLE)).to_be_visible()
    assert ROOT in page.url


@EACH
def test_a_reader_stays_among_the_samples_until_they_leave(reader, viewport, script):
    one = reader(viewport=viewport, java_script_enabled=script, bypass_csp=True)
    page = one.goto(ROOT)
    page.get_by_role("main").get_by_role("link", name="Old Orchard K-8 School").click()
    stays(page)
    page.get_by_role("link", name="2024 Dashboard").click()
    page.wait_for_url(f"**{ROOT}schools/{K8}/2024/")
    stays(page)
    page.get_by_role("link", name=re.compile("by student group in a table")).click()
    page.wait_for_url(f"**{ROOT}schools/{K8}/2024/groups/ela/")
    stays(page)
    page.get_by_role("link", name=re.compile("^Why\\?")).first.click()
    if script:
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
    else:
        page.wait_for_url(f"**{ROOT}schools/{K8}/2024/why/ela/**")
        stays(page)
    page.get_by_role("link", name="All sample schools").click()
    page.wait_for_url(f"**{ROOT}")
    page.get_by_role("link", name="Compare two sample schools").click()
    page.wait_for_url(f"**{ROOT}compare/?schools={K8},{TWO_MODELS}")
    expect(page.get_by_text("Sample schools. The numbers are made up.")).to_be_visible()
    page.get_by_role("link", name="Add: A high school").click()
    page.wait_for_url(f"**{ROOT}compare/?schools={K8},{TWO_MODELS},99100170100507")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Compare").click()
    page.wait_for_url(re.compile(r"//[^/]+/compare/$"))


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_sticks_out(reader, viewport):
    one = reader(viewport=viewport, bypass_csp=True)
    for address in (ROOT, f"{ROOT}schools/{K8}/", f"{ROOT}compare/?schools={K8},{TWO_MODELS}"):
        one.goto(address)
        assert one.sticks_out() == [], address
        assert one.faults() == [], address


def test_on_a_projector_every_screen_says_that_it_is_a_sample(reader):
    page = reader(viewport={"width": 1024, "height": 768}).goto(f"{ROOT}schools/{K8}/")
    page.get_by_role("link", name="Show on a projector").click()
    for _screen in range(5):
        expect(page.get_by_text(SAMPLE)).to_be_visible()
        page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(f"{ROOT}schools/{K8}/#"))
    stays(page)


def test_on_paper_it_says_so_too(reader):
    page = reader(viewport=DESK).goto(f"{ROOT}schools/{K8}/")
    page.emulate_media(media="print")
    expect(page.get_by_text(SAMPLE)).to_be_visible()
