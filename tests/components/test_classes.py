"""Templates and the sheet know the same classes."""

import re

from .sheet import rules, templates

CLASS = re.compile(r'class="([^"]*)"')
CODE = re.compile(r"\{%.*?%\}")
VARIABLE = re.compile(r"\S*\{\{.*?\}\}\S*")
NAMED = re.compile(r"\.(-?[a-z_][a-z0-9_-]*)")
STYLEGUIDE = "styleguide.html"


def in_templates() -> set[str]:
    """Classes as templates write them; one that a variable completes is seen on the page of components."""
    texts = [text for name, text in templates().items() if name != STYLEGUIDE]
    values = [VARIABLE.sub(" ", CODE.sub(" ", value)) for text in texts for value in CLASS.findall(text)]
    return {name for value in values for name in value.split()}


def on_the_page(html: str) -> set[str]:
    return {name for value in CLASS.findall(html) for name in value.split()}


def in_the_sheet() -> set[str]:
    return {name for rule in rules() for name in NAMED.findall(re.sub(r'"[^"]*"', "", rule.selector))}


def test_every_class_has_a_rule(guide):
    assert (in_templates() | on_the_page(guide)) - in_the_sheet() == set()


def test_every_rule_is_of_a_class_in_use(guide):
    assert in_the_sheet() - in_templates() - on_the_page(guide) == set()
