"""What the head of a page needs of its own blocks."""

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ..preview import Preview
from ..preview import preview as preview_of

register = template.Library()


@register.simple_tag(takes_context=True)
def preview(context) -> Preview:
    """The addresses by which the page is known to others."""
    return preview_of(context.request)


@register.simple_tag(takes_context=True)
def title_of(context) -> SafeString:
    """The title of the page, which says so where the page is a sample or shown on a projector."""
    title = words_of(context, "title")
    if context.get("sampled"):
        title = format_html(_("{title}, a sample"), title=title)
    if context.get("projector") and context["projector"].on:
        title = format_html(_("{title}, on a projector"), title=title)
    return title


@register.simple_tag(takes_context=True)
def words_of(context, name: str) -> SafeString:
    """What the page says in its block of that name, once more. For blocks that do not use their parent's words."""
    block = context.render_context[BLOCK_CONTEXT_KEY].get_block(name)
    return mark_safe(block.nodelist.render(context).strip())
