"""Sentences by which the site refuses a step of somebody who did nothing wrong: something else came first."""

import re

from .browser import Page

# What is so by the clock or by the worker, whatever a page showed a moment before.
SENTENCES = (
    "Something has happened since you opened this page.",
    "Something has changed since you opened this page.",
    "A file is being loaded into this edition.",
    "is older than version",
    "would never be seen: version",
)
NEVER_SEEN = re.compile(r"Version \d+ is public, so version \d+ (will|would) not be seen any more")
OWN = ("You uploaded this version.", "You submitted this version.")
PASSED = ("That moment has passed.", "The time at which it was to become public has passed.")
# Where a version stands by now that was scheduled when it was chosen.
BY_NOW = re.compile(r"Version \d+ was approved by \w+(, and a newer version is public| and is public)")


def refuses(page: Page, *more: str) -> bool:
    """Whether the page says why it could not take a step. `more`: further sentences that may be."""
    words = page.words
    return (
        any(sentence in words for sentence in (*SENTENCES, *more))
        or NEVER_SEEN.search(words) is not None
        or BY_NOW.search(words) is not None
    )
