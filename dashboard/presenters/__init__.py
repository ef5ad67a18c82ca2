"""Rows to words and pictures. Pure functions: no queries, no request, no HTML."""

from .groups import group_tables
from .panel import present
from .rules import rules
from .why import explain

__all__ = ["explain", "group_tables", "present", "rules"]
