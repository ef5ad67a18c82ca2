"""The people of the staff pages, what each may do, and which schools a previewer was given."""

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person may do. Nobody's role includes another's; a person can have several."""

    UPLOADER = "uploader", _("Uploader")
    APPROVER = "approver", _("Approver")
    FACILITATOR = "facilitator", _("Facilitator")
    PREVIEWER = "previewer", _("Previewer")
    ADMINISTRATOR = "administrator", _("Administrator")


class User(AbstractUser):
    """A person with an account. The user name stands in the ledger, so it never changes."""

    expires_at = models.DateTimeField(null=True, blank=True, help_text="From then on nobody can sign in.")

    epoch = models.PositiveIntegerField(default=0, help_text="Sessions and links of an earlier one are over.")

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                models.functions.Lower("email"), condition=~models.Q(email=""), name="user_email_once"
            ),
        ]

    def __str__(self):
        return self.get_full_name() or self.username

    @property
    def expired(self) -> bool:
        return self.expires_at is not None and self.expires_at <= timezone.now()

    @property
    def may_sign_in(self) -> bool:
        """Neither disabled nor expired."""
        return self.is_active and not self.expired

    @cached_property
    def second_factor(self) -> bool:
        """Whether an authenticator app is set up. One query a request."""
        return self.authenticator_set.filter(type="totp").exists()

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles that the person has now. One query a request."""
        return frozenset(self.grants.values_list("role", flat=True))

    @cached_property
    def schools(self) -> frozenset[str]:
        """CDS codes of the schools that a previewer was given. One query a request."""
        return frozenset(self.given_schools.values_list("cds", flat=True))

    def end_sessions(self) -> None:
        """From now on every session of this person and every link sent to them is over."""
        User.objects.filter(pk=self.pk).update(epoch=models.F("epoch") + 1)
        self.refresh_from_db(fields=["epoch"])

    def _get_session_auth_hash(self, secret=None) -> str:
        """What a session must hold to be this person's; changes with the password and the epoch."""
        state = f"{self.password} {self.epoch}"
        return salted_hmac(
            "schoolinfo.accounts.session", state, secret=secret, algorithm="sha256"
        ).hexdigest()


class Grant(models.Model):
    """A role of a person."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=13, choices=Role)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="grant_once")]

    def __str__(self):
        return f"{self.user_id} {self.role}"


class GivenSchool(models.Model):
    """A school whose pages a previewer sees before the public does."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="given_schools")
    cds = models.CharField(max_length=14)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "cds"], name="given_school_once")]

    def __str__(self):
        return f"{self.user_id} {self.cds}"
