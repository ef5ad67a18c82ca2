"""Prints the grades after the tests, so that every run shows how hard the texts are to read."""

import pytest

from .grades import HIGHEST, Grade, words

HOW = (
    "Full sentences only: no labels, tables, menus or parts for experts. Proper names (schools, places, models,\n"
    "official names of measures and groups), files and numbers read as one short word each."
)
TABLE = pytest.StashKey[dict[str, Grade]]()


@pytest.fixture
def say(request):
    """`say(name, grade)` puts a line into the table that is printed at the end."""
    return request.config.stash.setdefault(TABLE, {}).__setitem__


def pytest_terminal_summary(terminalreporter, config):
    table = config.stash.get(TABLE, {})
    if not table:
        return
    terminalreporter.section("reading level: school grades")
    terminalreporter.write_line(HOW)
    terminalreporter.write_line(f"{'Flesch-Kincaid':>14}  {'Coleman-Liau':>12}  {'sentences':>9}  longest")
    for name, found in table.items():
        terminalreporter.write_line(
            f"{found.kincaid:14.1f}  {found.coleman:12.1f}  {found.sentences:9d}  {words(found.longest):7d}  {name}"
        )
    highest = max(found.kincaid for found in table.values())
    terminalreporter.write_line(
        f"{highest:14.1f}  is the highest Flesch-Kincaid grade; {HIGHEST:.1f} is allowed."
    )
