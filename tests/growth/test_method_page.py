"""The page that says how growth is measured: one text, the growth app's own."""

import pytest


@pytest.fixture
def page(client, db) -> str:
    response = client.get("/method/growth/")
    assert response.status_code == 200
    return response.content.decode()


def test_cards_lead_to_why_models_differ(page):
    assert page.count('id="models"') == 1


def test_growth_is_told_from_the_states_change(page):
    assert "Growth is not the state’s Change" in page
    assert page.count("<h1") == 1
