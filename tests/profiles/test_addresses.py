import pytest

from schoolinfo.middleware.language import language_of
from schoolinfo.profiles.addresses import groups_address, kind_of, page_address
from schoolinfo.profiles.context import languages

SCHOOL, DISTRICT, STATE = "99100170000123", "99100170000000", "00000000000000"


@pytest.mark.parametrize(
    ("cds", "year", "address"),
    [
        (SCHOOL, None, f"/schools/{SCHOOL}/"),
        (SCHOOL, 2024, f"/schools/{SCHOOL}/2024/"),
        (DISTRICT, None, f"/districts/{DISTRICT}/"),
        (DISTRICT, 2024, f"/districts/{DISTRICT}/"),
        (STATE, None, "/state/"),
    ],
)
def test_pages(cds, year, address):
    assert page_address(cds, year) == address


@pytest.mark.parametrize(
    ("cds", "year", "address"),
    [
        (SCHOOL, None, f"/schools/{SCHOOL}/groups/ela/"),
        (SCHOOL, 2024, f"/schools/{SCHOOL}/2024/groups/ela/"),
        (DISTRICT, None, f"/districts/{DISTRICT}/groups/ela/"),
        (STATE, None, "/state/groups/ela/"),
    ],
)
def test_groups(cds, year, address):
    assert groups_address(cds, "ela", year) == address


def test_kinds():
    assert [kind_of(cds) for cds in (SCHOOL, DISTRICT, STATE)] == ["school", "district", "state"]


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "en"),
        ("/schools/", "en"),
        ("/es/", "es"),
        ("/es/schools/", "es"),
        ("/estate/", "en"),
        ("/fr/", "en"),
    ],
)
def test_the_path_alone_says_the_language(settings, path, language):
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    assert language_of(path) == language


def test_each_language_has_the_same_page_at_its_own_address(settings):
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    for path in ("/schools/", "/es/schools/"):
        assert [choice.address for choice in languages(path, "en")] == ["/schools/", "/es/schools/"]
