"""Every kind of page: accessible, as wide as its window, dark, on paper, from right to left."""

import pytest

from tests.profiles.addresses import school_codes

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

DISTRICT = "99100170000000"
ADDRESSES = (
    "/",
    "/schools/",
    "/schools/?where=elsewhere",
    "/schools/?q=zzz",
    "/measures/",
    "/measures/ela/",
    "/method/",
    "/method/growth/",
    "/method/at-a-glance/",
    "/method/colors/",
    "/method/data/",
    "/glossary/",
    "/why-no-rating/",
    "/accessibility/",
    "/privacy/",
    "/contact/",
    "/about/",
    f"/districts/{DISTRICT}/",
)
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def addresses(sample_district):
    schools = school_codes()
    return (
        *ADDRESSES,
        *(f"/schools/{cds}/" for cds in schools),
        f"/schools/{schools[0]}/groups/chronic/",
        f"/schools/{schools[0]}/2025/why/chronic/el/",
    )


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["light phone", "dark desk"]
)
def test_axe_finds_nothing(reader, addresses, viewport, scheme):
    one = reader(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    for address in addresses:
        one.goto(address)
        assert one.faults() == [], address


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK], ids=["320", "390", "1280"])
def test_nothing_scrolls_sideways(reader, addresses, viewport):
    one = reader(viewport=viewport)
    for address in addresses:
        page = one.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert one.sticks_out() == [], address


def test_nothing_scrolls_sideways_from_right_to_left_in_long_words(
    reader, addresses, pseudo_locale, settings
):
    settings.LANGUAGES_BIDI = ["en"]
    one = reader(viewport=NARROW)
    for address in addresses:
        page = one.goto(f"/{pseudo_locale}{address}")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        assert one.sticks_out() == [], address


def test_on_paper_a_school_keeps_what_matters_and_leaves_the_long_tables(reader, addresses):
    one = reader(viewport=DESK)
    page = one.goto(next(address for address in addresses if address.startswith("/schools/99")))
    page.emulate_media(media="print")
    for heading in ("glance", "measures", "grew", "groups", "sources"):
        assert page.locator(f"#{heading}").is_visible(), heading
    for hidden in ("#who", "#by-group nav", "form", ".skip"):
        for found in page.locator(hidden).all():
            assert not found.is_visible(), hidden
