"""Numbers as text: a real minus sign, no sign before zero, thousands apart."""

from decimal import Decimal

import pytest
from django.utils import translation

from schoolinfo import numbers


@pytest.mark.parametrize(
    ("number", "decimals", "plain", "signed"),
    [
        (13.2, 1, "13.2", "+13.2"),
        (-7.2, 1, "−7.2", "−7.2"),
        (0.0, 1, "0.0", "0.0"),
        (-0.04, 1, "0.0", "0.0"),
        (0.04, 1, "0.0", "0.0"),
        (Decimal("-4.125"), 2, "−4.12", "−4.12"),
        (Decimal("4"), 0, "4", "+4"),
    ],
)
def test_decimals(number, decimals, plain, signed):
    assert numbers.plain(number, decimals) == plain
    assert numbers.signed(number, decimals) == signed


def test_counts_and_shares():
    assert [numbers.count(n) for n in (0, 999, 4127, 1_000_000)] == ["0", "999", "4,127", "1,000,000"]
    assert [numbers.students(n) for n in (1, 398, 4127)] == ["1 student", "398 students", "4,127 students"]
    assert numbers.percent(Decimal("8.57")) == "8.6%"


def test_decimals_are_the_same_in_every_language():
    with translation.override("es"):
        assert (numbers.plain(1234.5), numbers.count(1234)) == ("1234.5", "1,234")
