"""The style sheets and the templates as data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SHEET = ROOT / "static" / "css" / "site.css"  # of all pages
STAFF_SHEET = ROOT / "static" / "css" / "staff.css"  # beside it on staff pages
GUIDE_SHEET = ROOT / "static" / "css" / "guide.css"  # beside it on pages of the guide and of workshops
KIT_SHEET = ROOT / "static" / "css" / "kit.css"  # beside it on pages of workshop kits
SHEETS = (SHEET, STAFF_SHEET, GUIDE_SHEET, KIT_SHEET)
CONDITION = "@media screen and (prefers-color-scheme: dark)"
FORCED = "@media (forced-colors: active)"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """`within` names the blocks around the rule, outermost first: ("@layer print", "@media print")."""

    selector: str
    declarations: dict[str, str]
    within: tuple[str, ...]

    @property
    def layer(self) -> str:
        return next(
            (block.removeprefix("@layer ") for block in self.within if block.startswith("@layer")), ""
        )


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the sheets, in their order."""
    return tuple(
        rule for sheet in SHEETS for rule in _read(_COMMENT.sub("", sheet.read_text(encoding="utf-8")), ())
    )


def tokens(*, dark: bool = False) -> dict[str, str]:
    """{custom property: value} of the light scheme, or of the dark one."""
    found: dict[str, str] = {}
    for rule in rules():
        if rule.layer == "tokens" and (len(rule.within) == 1 or (dark and CONDITION in rule.within)):
            found |= {name: value for name, value in rule.declarations.items() if name.startswith("--")}
    return found


def templates() -> dict[str, str]:
    """{path: text} of every template of the site."""
    folder = ROOT / "templates"
    return {str(p.relative_to(folder)): p.read_text(encoding="utf-8") for p in sorted(folder.rglob("*.html"))}


def _read(text: str, within: tuple[str, ...]) -> Iterator[Rule]:
    """The rules of a text of statements and blocks."""
    place = 0
    while (opening := text.find("{", place)) >= 0:
        head = text[place:opening].rpartition(";")[2].strip()
        closing = _closing(text, opening)
        body = text[opening + 1 : closing]
        if head.startswith("@") and "{" in body:
            yield from _read(body, (*within, head))
        else:
            yield Rule(head, _declarations(body), within)
        place = closing + 1


def _closing(text: str, opening: int) -> int:
    """Where the block that opens there closes."""
    depth = 0
    for place in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    raise ValueError("a block of the sheet has no end")


def _declarations(body: str) -> dict[str, str]:
    """{property: value}. A semicolon in quotes or brackets does not occur in the sheets."""
    pairs = (part.split(":", 1) for part in body.split(";") if part.strip())
    return {name.strip(): value.strip() for name, value in pairs}
