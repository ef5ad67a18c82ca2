"""The parts of a card that stand on a page dozens of times, written in Python because template loops are slow."""

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from schoolinfo.measures import Card

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
def all_years(card: Card) -> SafeString:
    """The table of all years of a card, under the words that open it."""
    label = escape(card.measure.label)
    summary = f'{_("All years, district, source")}<span class="unseen">: {label}</span>'
    caption = _("%(measure)s, all years") % {"measure": label}
    heads = (
        f'<th scope="col">{_("Year")}</th><th scope="col" class="n">{escape(card.extra.heading)}</th>'
        f'<th scope="col" class="n">{_("Students")}</th>'
    )
    rows = "".join(_year_row(line) for line in card.extra.years)
    return mark_safe(
        f'<summary>{summary}</summary><table><caption class="unseen">{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _line(name: str, word: str, note: str) -> str:
    small = f" <small>{escape(note)}</small>" if note else ""
    return f"<div><dt>{escape(name)}</dt><dd>{word}{small}</dd></div>"


def _year_row(line: YearLine) -> str:
    if line.words:
        cells = f'<td colspan="2">{escape(line.words)}</td>'
    else:
        cells = f'<td class="n">{escape(line.value)}</td><td class="n">{escape(line.students)}</td>'
    return f'<tr><th scope="row">{escape(line.label)}</th>{cells}</tr>'
