"""Adding, changing and canceling workshops; each step stands in the audit trail with what it did."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from schoolinfo.releases import audit

from .models import Workshop


class OutOfDate(Exception):
    """Somebody else has changed the workshop since the form was opened. It says so in a sentence."""


@transaction.atomic
def add(values: dict, *, by: str) -> Workshop:
    """`values`: fields of a form that was found right."""
    workshop = Workshop.objects.create(**values, created_by=by)
    _enter(audit.Action.WORKSHOP_ADDED, workshop, by)
    return workshop


@transaction.atomic
def change(pk: int, values: dict, *, by: str, sequence: int) -> Workshop:
    """Raises OutOfDate where it was changed since `sequence` was read; then nothing is changed."""
    workshop = _locked(pk, sequence)
    before = {name: str(getattr(workshop, name) or "") for name in values}
    _save(workshop, values)
    changed = sorted(name for name in values if str(getattr(workshop, name) or "") != before[name])
    _enter(audit.Action.WORKSHOP_CHANGED, workshop, by, fields=", ".join(changed))
    return workshop


@transaction.atomic
def cancel(pk: int, why: str, *, by: str, sequence: int) -> Workshop:
    """It stays on the list, marked, until its day is over. Raises OutOfDate."""
    workshop = _locked(pk, sequence)
    _save(workshop, {"canceled_at": timezone.now(), "why_canceled": why})
    _enter(audit.Action.WORKSHOP_CANCELED, workshop, by, why=why)
    return workshop


@transaction.atomic
def restore(pk: int, *, by: str, sequence: int) -> Workshop:
    """It takes place after all. Raises OutOfDate."""
    workshop = _locked(pk, sequence)
    _save(workshop, {"canceled_at": None, "why_canceled": ""})
    _enter(audit.Action.WORKSHOP_RESTORED, workshop, by)
    return workshop


def _locked(pk: int, sequence: int) -> Workshop:
    workshop = Workshop.objects.select_for_update().get(pk=pk)
    if workshop.sequence != sequence:
        raise OutOfDate(
            _(
                "Somebody else has changed this workshop in the meantime. Look at it again before you send this."
            )
        )
    return workshop


def _save(workshop: Workshop, values: dict) -> None:
    for name, value in values.items():
        setattr(workshop, name, value)
    workshop.sequence += 1
    workshop.changed_at = timezone.now()
    workshop.save()


def _enter(action, workshop: Workshop, by: str, **detail) -> None:
    audit.record(action, by=by, about=str(workshop), workshop=workshop.pk, **detail)
