"""The parts of a card that stand on a page dozens of times, written in Python because template loops are slow."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..presenters.cards import YearLine
from ..presenters.levels import Level, Levels

register = template.Library()


@register.simple_tag
def levels(said: Levels) -> SafeString:
    """Status, Change and color in words, the color with its shape; nothing where the state says nothing."""
    lines = [
        _line(name, word, level.note)
        for name, level, word in (
            (_("Status"), said.status, said.status and escape(said.status.word)),
            (_("Change"), said.change, said.change and escape(said.change.word)),
            (_("Color"), said.color, said.color and mark(said.color)),
        )
        if level
    ]
    return mark_safe(f'<dl class="levels">{"".join(lines)}</dl>' if lines else "")


@register.simple_tag
def mark(level: Level) -> SafeString:
    """A performance level: its shape, and always its word."""
    shape = f'<svg class="mark l{level.level}" aria-hidden="true"><use href="#level-{level.level}"/></svg>'
    return mark_safe(shape + escape(level.word))


@register.simple_tag
def year_rows(lines: Iterable[YearLine]) -> SafeString:
    """The rows of the table of all years."""
    return mark_safe("".join(_year_row(line) for line in lines))


def _line(name: str, word: str, note: str) -> str:
    small = f" <small>{escape(note)}</small>" if note else ""
    return f"<div><dt>{escape(name)}</dt><dd>{word}{small}</dd></div>"


def _year_row(line: YearLine) -> str:
    if line.words:
        cells = f'<td colspan="2">{escape(line.words)}</td>'
    else:
        cells = f'<td class="n">{escape(line.value)}</td><td class="n">{escape(line.students)}</td>'
    return f'<tr><th scope="row">{escape(line.label)}</th>{cells}</tr>'
