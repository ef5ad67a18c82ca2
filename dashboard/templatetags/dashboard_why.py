"""Why a result has its color: sentences, the state's limits and its table with the cell of the result lit."""

from functools import lru_cache
from html import escape

from django import template
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.measures import GroupLine

from ..measures import MEASURES
from ..presenters.groups import LazyTable
from ..presenters.tables import Place, rule_set
from ..presenters.why import Why
from ..rules import explain

register = template.Library()


@register.simple_tag
def why(found: Why) -> SafeString:
    """What stands under "Why this color?"."""
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in found.sentences)
    table = _table(found.place, get_language(), get_script_prefix()) if found.place else ""
    return mark_safe(f'<div class="because"><div>{said}</div>{table}</div>')


@register.simple_tag
def why_in_card(found: Why | None, label: str) -> SafeString:
    """The same, closed until it is asked for; nothing where there is no number. `label`: of the measure."""
    if found is None:
        return mark_safe("")
    summary = f'{escape(found.question)}<span class="unseen">: {escape(label)}</span>'
    return mark_safe(f'<details class="why no-print"><summary>{summary}</summary>{why(found)}</details>')


@register.simple_tag
def why_link(table: LazyTable, line: GroupLine) -> SafeString:
    """The way from a student group to why it has its color; a script opens it in place."""
    subject = table.subject
    parts = {"year": table.release.year, "measure": table.measure.code, "group": line.group.lower()}
    if subject.kind != "state":
        parts["cds"] = subject.cds
    address = reverse(f"{subject.kind}-why", kwargs=parts)
    named = _("%(measure)s, %(group)s") % {"measure": table.measure.label, "group": line.label}
    return mark_safe(
        f'<a href="{address}" data-why>{_("Why?")}<span class="unseen"> {escape(named)}</span></a>'
    )


@lru_cache(maxsize=2048)
def _table(place: Place, language: str, prefix: str) -> SafeString:
    """Limits and table, drawn once for each cell, language and prefix of addresses: a page has eight of some 120
    marks each."""
    measure = MEASURES[place.measure]
    cuts = explain(place.measure, place.year, place.rule)
    rules = rule_set(cuts, measure, folded=place.folded, lit=(place.status, place.change))
    return render_to_string("dashboard/limits.html", {"measure": measure, "set": rules, "year": place.year})
