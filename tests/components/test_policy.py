"""What the content security policy and the promise of no third party ask of templates and files."""

import re

import pytest

from .sheet import ROOT, SHEETS, rules, templates

ADDRESS = re.compile(r"(?:https?:)?//[a-z0-9][a-z0-9.-]*\.[a-z]{2,}", re.IGNORECASE)
# A block of data is no script: no browser runs it, and the policy does not speak of it.
SCRIPT = re.compile(
    r"<script\b(?! type=\"application/ld\+json\">)(?![^>]*\bsrc=\"\{% static )[^>]*>", re.IGNORECASE
)
INLINE = re.compile(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
CONTEXT = re.compile(r"\{# .+ #\}")
TEXTS = (".css", ".js", ".svg", ".html")
NAMESPACE = "http://www.w3.org"  # of SVG: a name, never fetched
WHOLE = ("500.html",)  # stands alone, without a context


@pytest.mark.parametrize("name", templates())
def test_a_template_brings_no_inline_code(name):
    text = templates()[name]
    assert INLINE.findall(text) == []
    assert SCRIPT.findall(text) == []


@pytest.mark.parametrize("name", [name for name in templates() if name not in WHOLE])
def test_a_template_says_its_context_in_its_first_line(name):
    assert CONTEXT.match(templates()[name].splitlines()[0])


def test_no_page_asks_another_host():
    files = [
        path
        for folder in ("static", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in TEXTS
    ]
    assert len(files) > 20
    found = {path.name: ADDRESS.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: set(hosts) - {NAMESPACE} for name, hosts in found.items() if set(hosts) - {NAMESPACE}} == {}


def test_the_sheets_fetch_nothing_but_the_fonts():
    for sheet in SHEETS:
        fetched = re.findall(r"url\(([^)]*)\)", sheet.read_text(encoding="utf-8"))
        assert all((sheet.parent / address.strip('"')).is_file() for address in fetched)
    assert all(rule.selector.startswith("@font-face") for rule in rules() if "url(" in str(rule.declarations))
