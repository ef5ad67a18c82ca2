import pytest

from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import shelf


@pytest.fixture(autouse=True)
def _no_page_of_another_test():
    """Each test starts with an empty page cache and asks anew what is public."""
    memory.forget()
    shelf.clear()
