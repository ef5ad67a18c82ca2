import html

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from growth.models import GrowthModel
from schoolinfo.directory.models import DistrictListing, Listing
from schoolinfo.measures import Subject
from schoolinfo.releases.models import Edition, VersionFile

from . import pseudo
from .comparisons import address


@pytest.fixture
def pseudo_locale(settings, monkeypatch):
    """The code of a language in which every translatable text is accented."""
    settings.LANGUAGES = [*settings.LANGUAGES, (pseudo.CODE, "Pseudo")]
    monkeypatch.setitem(trans_real._translations, pseudo.CODE, pseudo.PseudoTranslation())
    return pseudo.CODE


@pytest.fixture
def subject():
    return Subject("99100170000123", "school", "Oak", "99100170000000", "Fable Valley", 0, 8, False)


@pytest.fixture
def data() -> set[str]:
    """Texts on the pages that come from files or settings, and are not translated."""
    listed = ("name", "district_name", "county", "street", "city", "school_type", "website")
    columns = (
        *(Listing.objects.values_list(column, flat=True) for column in listed),
        DistrictListing.objects.values_list("region", flat=True),
        VersionFile.objects.values_list("name", flat=True),
        Edition.objects.values_list("publisher", flat=True),
        *(
            GrowthModel.objects.values_list(column, flat=True)
            for column in ("title", "publisher", "compares_with")
        ),
    )
    own = (
        settings.SITE["name"],
        settings.SITE["data_license"],
        "Español",
        "California Department of Education",
    )
    levels = GrowthModel.objects.values_list("categories", flat=True)
    quoted = (level for model in levels for level in model.values())
    return {*own, *quoted, *(text for column in columns for text in column.distinct() if text)}


@pytest.fixture
def page(client):
    """Reads the list of schools with the parameters given; returns its HTML."""

    def read(**asked) -> str:
        answer = client.get("/schools/", asked)
        assert answer.status_code == 200, asked
        return html.unescape(answer.content.decode())

    return read


@pytest.fixture
def compared(client):
    """The text of the comparison of some schools: `compared(LANTERN, HIGH, year=2024)`."""

    def read(*codes, **more) -> str:
        response = client.get(address(*codes, **more))
        assert response.status_code == 200, response.content
        return response.content.decode()

    return read
