"""What readers say of a page, and what the staff did about it.

No row holds a network address, a browser's name or a cookie.
"""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

REMOVED = "[removed]"  # stands in a comment where words were taken out


class Clear(models.TextChoices):
    """The answer to "Is this clear?"."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class State(models.TextChoices):
    """How far the staff got with an entry."""

    NEW = "new", _("New")
    IN_WORK = "in work", _("In work")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Closed")
    SPAM = "spam", _("Spam")


class PageKind(models.TextChoices):
    """What a page is about, by the name of its address."""

    SCHOOL = "school", _("A school")
    DISTRICT = "district", _("The district")
    STATE = "state", _("California")
    COMPARE = "compare", _("A comparison")
    MEASURE = "measure", _("A measure")
    METHOD = "method", _("A method")
    GUIDE = "guide", _("The guide")
    WORKSHOP = "workshop", _("Workshops")
    OTHER = "other", _("Another page")


class Entry(models.Model):
    """What one reader sent, or several the same."""

    at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now, help_text="When the same came last.")
    copies = models.PositiveIntegerField(default=1)
    page = models.CharField(max_length=500, blank=True, help_text="Path and parameters; empty: the site.")
    title = models.CharField(max_length=300, help_text="What the page called itself, in its language.")
    kind = models.CharField(max_length=8, choices=PageKind, default=PageKind.OTHER)
    measure = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=10)
    clear = models.CharField(max_length=6, choices=Clear, blank=True)
    comment = models.TextField(blank=True)
    contact = models.CharField(max_length=254, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.NEW)
    answer = models.TextField(blank=True)
    fingerprint = models.CharField(
        max_length=64, blank=True, help_text="Of what was sent; empty: it is no copy of anything."
    )

    class Meta:
        indexes = [models.Index(fields=["state", "-at"]), models.Index(fields=["-at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~Q(fingerprint=""), name="feedback_once"
            ),
            models.CheckConstraint(condition=~(Q(clear="") & Q(comment="")), name="feedback_says_something"),
        ]

    def __str__(self):
        return f"feedback {self.pk}"


def new_entries() -> int:
    """How many wait for somebody to look at them. One query."""
    return Entry.objects.filter(state=State.NEW).count()


class Step(models.Model):
    """What was done about an entry. The database refuses to change or remove one."""

    class Kind(models.TextChoices):
        NOTE = "note"  # `text` is for the staff alone
        STATE = "state"  # from `before` to `after`; `text` may say why
        ANSWERED = "answered"  # the answer was written, or changed
        SENT = "sent"  # the answer was handed to the worker, to be sent by e-mail
        REDACTED = "redacted"  # words of the comment were taken out for good
        CONTACT_DELETED = "contact deleted"

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=15, choices=Kind)
    text = models.TextField(blank=True)
    before = models.CharField(max_length=8, blank=True)
    after = models.CharField(max_length=8, blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.CharField(max_length=150)

    def __str__(self):
        return f"{self.entry}: {self.kind}"


class Sent(models.Model):
    """How often something was sent under one key since a moment. The key tells nobody who sent it: see limits."""

    key = models.CharField(max_length=64)
    since = models.DateTimeField()
    number = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "since"], name="sent_once_a_span")]

    def __str__(self):
        return f"{self.number} since {self.since}"
