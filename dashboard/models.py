"""The value table: one narrow row for each school, measure, student group and version."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from schoolinfo.measures import State

STORED_STATES = (State.SHOWN, State.HIDDEN, State.NOT_APPLICABLE, State.NOT_REPORTED)
_CODES = [state.value for state in STORED_STATES]


def _not_small(size: str) -> Q:
    return Q(**{f"{size}__isnull": True}) | Q(**{f"{size}__lt": 1}) | Q(**{f"{size}__gt": 10})


def _none_of(*names: str) -> Q:
    return Q(**{f"{name}__isnull": True for name in names})


_SIZES = ("students", "prior_students")
_OF_THIS_YEAR = ("students", "numerator", "status", "change", "status_level", "change_level", "color", "box")


class Value(models.Model):
    """Numbers, levels and colors as published. NULL: not printed, level 0, or hidden (see `state`)."""

    pk = models.CompositePrimaryKey("cds", "measure", "student_group", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    measure = models.CharField(max_length=10, db_collation="C")  # a code of dashboard.measures
    student_group = models.CharField(max_length=4, db_collation="C")  # a code of dashboard.groups
    version_id = models.BigIntegerField()
    state = models.SmallIntegerField(choices=[(state.value, state.name) for state in STORED_STATES])
    students = models.IntegerField(null=True)
    numerator = models.IntegerField(null=True)
    status = models.DecimalField(max_digits=6, decimal_places=1, null=True)
    prior_students = models.IntegerField(null=True)
    prior_numerator = models.IntegerField(null=True)
    prior_status = models.DecimalField(max_digits=6, decimal_places=1, null=True)
    change = models.DecimalField(max_digits=6, decimal_places=1, null=True)
    status_level = models.SmallIntegerField(null=True)  # 1 to 5, 5 is best
    change_level = models.SmallIntegerField(null=True)
    color = models.SmallIntegerField(null=True)  # 1 Red to 5 Blue
    box = models.SmallIntegerField(null=True)  # place in the five-by-five table, 10 to 250
    rule = models.CharField(max_length=3, blank=True)  # which cut scores: "3-8", "HS", "ES", "UD"...
    flags = models.SmallIntegerField()  # dashboard.flags.Flag
    detail = models.JSONField(default=dict)  # the publisher's other columns, as text

    class Meta:
        # Rows of a version lie side by side, so that a few bytes for each stretch of pages find them.
        indexes = [BrinIndex(fields=["version_id"], autosummarize=True, name="value_by_version")]
        constraints = [
            *(
                models.CheckConstraint(condition=_not_small(size), name=f"value_{size}_1_10")
                for size in _SIZES
            ),
            models.CheckConstraint(
                condition=~Q(state=State.HIDDEN.value) | _none_of(*_OF_THIS_YEAR),
                name="value_hidden_is_empty",
            ),
            models.CheckConstraint(
                condition=Q(state=State.SHOWN.value, status__isnull=False)
                | (Q(state__in=_CODES[1:]) & _none_of("status")),
                name="value_shown_has_status",
            ),
            models.CheckConstraint(
                condition=Q(prior_students__isnull=False) | _none_of("prior_numerator", "prior_status"),
                name="value_prior_has_size",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__range": (1, 5)}),
                    name=f"value_{name}_1_5",
                )
                for name in ("status_level", "change_level", "color")
            ),
        ]

    def __str__(self):
        return f"{self.cds} {self.measure} {self.student_group}"
