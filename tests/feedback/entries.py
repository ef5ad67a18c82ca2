"""Entries as tests need them, and what is done about them."""

from django.urls import reverse

from schoolinfo.feedback.models import Entry
from schoolinfo.releases.models import AuditEntry


def entry(comment: str = "What is a charter?", **said) -> Entry:
    about = {"page": "/schools/", "title": "Schools", "language": "en", "clear": "no"}
    return Entry.objects.create(comment=comment, **about | said)


def act(client, one: Entry, do: str, follow: bool = True, **sent):
    return client.post(reverse("staff-feedback-change", args=[one.pk]), {"do": do, **sent}, follow=follow)


def trail() -> list[tuple[str, str]]:
    return list(AuditEntry.objects.order_by("pk").values_list("action", "about"))
