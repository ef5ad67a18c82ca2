"""People at the pages of a version."""

import html
import re

from django.test import Client
from django.urls import reverse

from schoolinfo.releases.models import Version


def address(step: str, version: Version) -> str:
    return reverse(f"staff-{step}" if step else "staff-version", args=[version.pk])


def hidden(client: Client, step: str, version: Version) -> dict[str, str]:
    """What the form of a step carries unseen."""
    text = client.get(address(step, version)).content.decode()
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', text)
    return {name: html.unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def take(client: Client, step: str, version: Version, **typed):
    """The answer to a form as a person fills it in."""
    return client.post(address(step, version), hidden(client, step, version) | typed)


def words(answer) -> str:
    """The text of a page as it is read, blanks made one."""
    main = answer.content.decode().partition("<main")[2]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", main)))


def told(client: Client, version: Version) -> str:
    """The page of the version, to which a step leads."""
    return words(client.get(address("", version)))
