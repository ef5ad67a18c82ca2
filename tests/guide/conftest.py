import html

import pytest

from tests.profiles.conftest import pseudo_locale

__all__ = ["pseudo_locale"]


@pytest.fixture
def read(client):
    """The text of a page of the guide: `read("colors", school=HIGH)`."""

    def one(slug="", **asked) -> str:
        answer = client.get(f"/guide/{slug}/" if slug else "/guide/", asked)
        assert answer.status_code == 200, (slug, asked)
        return html.unescape(answer.content.decode())

    return one
