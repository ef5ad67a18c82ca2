"""What npm installs for `make lighthouse` is pinned by hash and names no place to fetch it from."""

import json
from pathlib import Path

LOCK = Path(__file__).with_name("package-lock.json")


def test_every_package_is_pinned_by_its_hash():
    packages = json.loads(LOCK.read_text())["packages"]
    without = [name for name, package in packages.items() if name and "integrity" not in package]
    assert without == []


def test_no_address_stands_in_the_lock():
    """npm writes them unless `.npmrc` says otherwise; `funding` is to be taken out by hand."""
    assert "://" not in LOCK.read_text()
    assert "omit-lockfile-registry-resolved=true" in LOCK.with_name(".npmrc").read_text()
