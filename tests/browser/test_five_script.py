"""The script of the five-by-five explainer gives what the site gives, over every table that there is."""

from itertools import product

import pytest

from dashboard.guide.five.reading import for_script, place_of
from dashboard.measures import MEASURES
from dashboard.rules import FOLDING, cut_sets, explain, known_years
from tests.guide.five_addresses import PAGE

from .conftest import DESK

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# What the script makes of every pair of numbers, in one call.
READ = """async ([tables, file]) => {
  const { read } = await import(file);
  return tables.map(([rules, values, changes]) =>
    values.flatMap((value) => changes.map((change) => {
      const { row, column, color } = read(rules, value, change);
      return [row, column, color];
    })));
}"""
# Where the page after a move is not the page that the site gives for the same numbers.
DIFFERENCES = """async (pairs) => {
  const form = document.getElementById("five-form");
  const text = (page) => ["five-levels", "five-color", "five-table", "value-problem", "change-problem"].map((id) => {
    const part = page.getElementById(id).cloneNode(true);
    for (const script of part.querySelectorAll("script")) script.remove();
    for (const one of part.querySelectorAll('[class=""]')) one.removeAttribute("class");
    return part.innerHTML.replace(/\\s+/g, " ").replace(/ </g, "<").replace(/> /g, ">").trim();
  });
  const found = [];
  for (const [value, change] of pairs) {
    form.elements.value.value = value;
    form.elements.change.value = change;
    form.elements.value.dispatchEvent(new Event("input"));
    const asked = new URLSearchParams(new FormData(form));
    const answer = await (await fetch(`${form.getAttribute("action")}?${asked}`)).text();
    const site = text(new DOMParser().parseFromString(answer, "text/html"));
    text(document).forEach((part, at) => { if (part !== site[at]) found.push([value, change, part, site[at]]); });
  }
  return found;
}"""
SCRIPT = "() => document.querySelector('script[src*=five]').src"


def grid(ends) -> list[float]:
    """Each limit, a tenth on each side of it, some numbers between, and the ends of what can be typed."""
    beside = {round(end + step, 1) for end in ends for step in (-0.1, 0.0, 0.1)}
    return sorted(beside | {-400.0, -100.0, -0.1, 0.0, 0.1, 0.3, 33.3, 100.0, 400.0})


def tables():
    for code in MEASURES:
        for year, rule in product(known_years(code), cut_sets(code)):
            for small in sorted({False, code in FOLDING}):
                yield explain(code, year, rule), MEASURES[code], small


def test_script_and_site_agree_in_every_table(reader):
    """Over each measure, year and type of school, folded or not."""
    page = reader(viewport=DESK).goto(PAGE)
    asked = [
        (for_script(cuts, measure, small=small), grid(cuts.status), grid(cuts.change))
        for cuts, measure, small in tables()
    ]
    found = page.evaluate(READ, [asked, page.evaluate(SCRIPT)])
    assert len(found) == len(asked) > 20
    for (cuts, _, small), (rules, values, changes), got in zip(tables(), asked, found, strict=True):
        for (value, change), (row, column, color) in zip(product(values, changes), got, strict=True):
            place = place_of(cuts, value, change, small=small)
            best = 4 if small else 5
            given = (place.status, place.change, place.color)
            assert (5 - row, best - column, color or None) == given, (rules, value, change)


@pytest.mark.parametrize("code", MEASURES)
def test_what_the_script_writes_is_what_the_site_writes(reader, code):
    """Levels, numbers, color, sentence, limits and table, for a cell of each kind."""
    page = reader(viewport=DESK).goto(f"{PAGE}?measure={code}")
    cuts = explain(code, 2025, cut_sets(code)[-1])
    page.goto(f"{PAGE}?measure={code}&rule={cuts.rule}")
    pairs = [
        *zip((*cuts.status, 0.0), (*reversed(cuts.change), -0.0), strict=True),
        (cuts.status[0], cuts.change[3] * 3),
        (cuts.status[3], 0.04),
        (999, 1),
        ("", ""),
    ]
    assert page.evaluate(DIFFERENCES, [[str(one) for one in pair] for pair in pairs]) == []
