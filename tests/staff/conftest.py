"""Uploaded bytes lie in a folder of their own."""

from tests.uploads import uploads  # noqa: F401
