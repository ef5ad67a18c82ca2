"""The same district four times, each in an empty database, and everything that its site then says."""

from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.test import Client

from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf
from schoolinfo.releases.engine import Approval, load_paths
from tests.conftest import SAMPLE

from .addresses import every_address
from .shuffled import other_district

# What is another school's in each district; nothing is, in the first.
DISTRICTS = {
    "as published": lambda file, row: False,
    "shuffled": lambda file, row: True,
    "ela": lambda file, row: file.startswith("eladownload"),
    "growth-ela": lambda file, row: file.startswith("growth") and row["subject"] == "ELA",
}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    kind: str  # "text/html"
    text: str


@pytest.fixture(scope="package")
def sites(django_db_setup, django_db_blocker, tmp_path_factory) -> dict[str, dict[str, Answer]]:
    """{district: {address: answer}}, in the order in which they were asked for."""
    with django_db_blocker.unblock():
        return {
            name: _site(tmp_path_factory.mktemp("district"), chosen) for name, chosen in DISTRICTS.items()
        }


def _site(folder, chosen) -> dict[str, Answer]:
    """Load, read everything, and leave the database empty. Ids go on, so nothing kept in memory fits again."""
    other_district(SAMPLE, folder, chosen)
    outcomes = load_paths(sorted(folder.iterdir()), by="uploader", approval=Approval("approver"))
    assert not [outcome.failures for outcome in outcomes if outcome.failures]
    try:
        client = Client()
        return {address: _answer(client, address) for address in every_address(client)}
    finally:
        call_command("flush", interactive=False, verbosity=0, reset_sequences=False)
        memory.forget()
        shelf.clear()


def _answer(client: Client, address: str) -> Answer:
    response = client.get(address)
    kind = response.headers["Content-Type"].partition(";")[0]
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(response.status_code, kind, body.decode())
