"""The public pages with versions that are not public yet, under /staff/preview/<ids>/."""

from .addresses import address

__all__ = ["address"]
