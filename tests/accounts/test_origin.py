"""Whose address is believed."""

import pytest
from django.test import RequestFactory

from schoolinfo.accounts.origin import address_of

CASES = [
    (0, "10.0.0.1", "", "10.0.0.1"),
    (0, "10.0.0.1", "1.2.3.4", "10.0.0.1"),
    (1, "10.0.0.1", "1.2.3.4", "1.2.3.4"),
    (1, "10.0.0.1", "6.6.6.6, 1.2.3.4", "1.2.3.4"),
    (2, "10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", "1.2.3.4"),
    (2, "10.0.0.1", "1.2.3.4", "10.0.0.1"),
    (1, "10.0.0.1", "", "10.0.0.1"),
    (1, "10.0.0.1", "<script>", "10.0.0.1"),
    (1, "10.0.0.1", "2001:DB8::0001", "2001:db8::1"),
    (0, "", "", ""),
]


@pytest.mark.parametrize(("proxies", "direct", "header", "address"), CASES)
def test_only_what_our_own_proxies_added_counts(settings, proxies, direct, header, address):
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": header} if header else {}
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=direct, headers=headers)) == address
