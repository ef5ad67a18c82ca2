"""Parents' text is at grade 8 or lower: each page, and each family of sentences that may stand on a page."""

from pathlib import Path

import pytest
from django.conf import settings

from growth.models import GrowthModel
from schoolinfo.directory.models import Listing
from schoolinfo.measures import sources
from schoolinfo.releases.models import Edition
from schoolinfo.student_groups import LABELS
from tests.profiles.addresses import form_addresses, public_addresses

from .grades import HIGHEST, MOST_WORDS, grade, words
from .sentences import in_module, in_template, of_messages, of_page

ROOT = Path(settings.BASE_DIR)
# Rooms whose texts readers see. Staff's tools and messages about files are not among them.
ROOMS = ("dashboard", "growth", "schoolinfo/feedback", "schoolinfo/profiles", "schoolinfo/student_groups.py")
STAFF = ("templates/styleguide.html",)


def families() -> dict[str, list[str]]:
    """{file: its sentences} of every file with sentences for readers."""
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")] + [
        ROOT / room for room in ROOMS if room.endswith(".py")
    ]
    found = {path: in_module(path) for path in sorted(modules)}
    found |= {path: in_template(path) for path in sorted((ROOT / "templates").rglob("*.html"))}
    named = {str(path.relative_to(ROOT)): of_messages(texts) for path, texts in found.items()}
    return {name: said for name, said in named.items() if said and name not in STAFF}


FAMILIES = families()


@pytest.fixture
def names() -> set[str]:
    """Proper names: of schools, places, publishers and models, of measures and student groups.

    They are what they are; a page's own words are measured without them.
    """
    listed = ("name", "district_name", "county", "street", "city")
    columns = (
        *(Listing.objects.values_list(column, flat=True) for column in listed),
        Edition.objects.values_list("publisher", flat=True),
        *(GrowthModel.objects.values_list(column, flat=True) for column in ("title", "publisher")),
    )
    measures = {str(measure.label) for source in sources() for measure in source.measures}
    groups = {str(label) for label in LABELS.values()}
    official = {"California Department of Education", "California School Dashboard", settings.SITE["name"]}
    return {
        *measures,
        *groups,
        *official,
        *(name for column in columns for name in column.distinct() if name),
    }


@pytest.mark.django_db
@pytest.mark.usefixtures("sample_district")
def test_every_page_is_at_grade_8_or_lower(client, names, say):
    hard = []
    for address in (*public_addresses(), *form_addresses()):
        if prose := of_page(client.get(address).content.decode(), names):
            found = grade(prose)
            say(address, found)
            hard += [(address, found)] if found.kincaid > HIGHEST else []
    assert hard == []


@pytest.mark.parametrize("name", FAMILIES)
def test_every_family_of_sentences_is_at_grade_8_or_lower(name, say):
    found = grade(FAMILIES[name])
    say(name, found)
    assert found.kincaid <= HIGHEST


@pytest.mark.parametrize("name", FAMILIES)
def test_no_sentence_is_long(name):
    assert [sentence for sentence in FAMILIES[name] if words(sentence) > MOST_WORDS] == []
