"""The district's own list: types and languages are lists, codes are codes."""

import pytest

from schoolinfo.directory.models import DistrictListing
from schoolinfo.releases.findings import Refused
from tests.tables import from_dicts

from .builders import publish, screen
from .samples import DISTRICT

PERIOD = "2025-10-01"


def warnings(*rows: dict) -> list[str]:
    return [f.rule for f in screen("directory/district", from_dicts(*rows), PERIOD).findings.warnings()]


def refusal(*rows: dict) -> list[str]:
    with pytest.raises(Refused) as refused:
        screen("directory/district", from_dicts(*rows), PERIOD)
    return [finding.rule for finding in refused.value.findings]


@pytest.mark.django_db
def test_types_and_languages_are_stored_as_lists():
    publish("directory/district", from_dicts(DISTRICT), PERIOD)
    stored = DistrictListing.objects.get()
    assert (stored.region, stored.board_district) == ("East", "2")
    assert stored.types == ["pilot", "dual_language"]
    assert stored.languages == ["Spanish", "Korean"]


@pytest.mark.django_db
def test_any_text_of_a_list_survives():
    publish("directory/district", from_dicts(DISTRICT | {"languages": "K'iche\"; a,b; {c}\\; d"}), PERIOD)
    assert DistrictListing.objects.get().languages == ["K'iche\"", "a,b", "{c}\\", "d"]


@pytest.mark.django_db
def test_empty_cells_and_missing_columns_are_empty():
    publish("directory/district", from_dicts({"cds_code": DISTRICT["cds_code"], "region": ""}), PERIOD)
    stored = DistrictListing.objects.get()
    assert (stored.region, stored.types, stored.languages) == ("", [], [])


def test_types_known():
    assert warnings(DISTRICT | {"types": "pilot; boarding"}) == ["types_known"]


def test_one_district():
    assert warnings(DISTRICT, DISTRICT | {"cds_code": "01100170109835"}) == ["one_district"]


def test_one_row_each():
    assert refusal(DISTRICT, DISTRICT | {"region": "West"}) == ["one_row_each"]


def test_cds_codes():
    assert refusal(DISTRICT | {"cds_code": "1.96E+13"}) == ["cds_codes"]
