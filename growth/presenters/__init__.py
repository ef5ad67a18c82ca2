"""From rows to words: the growth panel of a page and its tables by student group. Pure."""

from .compare import compare
from .groups import group_tables
from .panel import present

__all__ = ["compare", "group_tables", "present"]
