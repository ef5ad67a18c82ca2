"""The value table of growth, and the sheet of each version's model."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from schoolinfo.measures import State

STORED = (State.SHOWN, State.HIDDEN, State.NOT_APPLICABLE, State.NOT_RELEASED, State.NOT_REPORTED)
NUMBERS = ("students", "estimate", "std_error", "ci_low", "ci_high", "ci_level", "improved", "improved_pct")


class Numeric(models.DecimalField):
    """A decimal as published: every digit, none added."""

    def __init__(self, **options):
        super().__init__(max_digits=1000, decimal_places=500, **options)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_digits"], kwargs["decimal_places"]
        return name, path, args, kwargs

    def db_type(self, connection):
        return "numeric"


class Value(models.Model):
    """Growth of one student group of a school, district or the state, as one version published it."""

    pk = models.CompositePrimaryKey("cds", "measure", "student_group", "span", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    measure = models.CharField(max_length=12)  # "growth-ela", "growth-math"
    student_group = models.CharField(max_length=4)
    span = models.CharField(max_length=8, help_text='Grades and years pooled: "4-8/1".')
    version_id = models.BigIntegerField()
    state = models.SmallIntegerField()
    students = models.IntegerField(null=True)
    estimate = Numeric(null=True)
    std_error = Numeric(null=True)
    ci_low = Numeric(null=True)
    ci_high = Numeric(null=True)
    ci_level = models.SmallIntegerField(null=True)
    category = models.CharField(max_length=40, null=True)  # noqa: DJ001  the publisher's code; none is not ""
    improved = models.IntegerField(null=True, help_text="Students whose score rose at all.")
    improved_pct = Numeric(null=True)
    year_start = models.SmallIntegerField()
    year_end = models.SmallIntegerField()
    note = models.CharField(max_length=200, null=True)  # noqa: DJ001
    detail = models.JSONField(default=dict)

    class Meta:
        # Rows of a version lie side by side, so that a few bytes for each stretch of pages find them.
        indexes = [BrinIndex(fields=["version_id"], autosummarize=True, name="growth_value_by_version")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[int(s) for s in STORED]), name="growth_value_state"
            ),
            models.CheckConstraint(
                condition=Q(students__isnull=True) | Q(students__gte=11), name="growth_value_not_1_to_10"
            ),
            models.CheckConstraint(
                condition=Q(state=State.SHOWN.value, students__isnull=False, estimate__isnull=False)
                | (~Q(state=State.SHOWN.value) & Q(**{f"{n}__isnull": True for n in (*NUMBERS, "category")})),
                name="growth_value_numbers_only_when_shown",
            ),
            models.CheckConstraint(
                condition=Q(ci_low__isnull=True, ci_high__isnull=True, ci_level__isnull=True)
                | Q(ci_low__isnull=False, ci_high__isnull=False, ci_level__isnull=False),
                name="growth_value_whole_interval",
            ),
            models.CheckConstraint(
                condition=Q(measure__in=["growth-ela", "growth-math"]), name="growth_value_measure"
            ),
        ]

    def __str__(self):
        return f"{self.cds} {self.measure} {self.student_group} {self.span} {self.version_id}"


class GrowthModel(models.Model):
    """What a publisher says of its model, with each version of its numbers."""

    version_id = models.BigIntegerField(primary_key=True)
    model_id = models.CharField(max_length=40)
    publisher = models.CharField(max_length=120)
    title = models.CharField(max_length=160)
    measure = models.CharField(max_length=20)
    scale_min = Numeric()
    scale_max = Numeric()
    typical_value = Numeric()
    decimals = models.SmallIntegerField()
    higher_means = models.CharField(max_length=200)
    compares_with = models.CharField(max_length=200)
    accounts_for = models.CharField(max_length=500)
    min_n_report = models.SmallIntegerField()
    min_n_category = models.SmallIntegerField(null=True)
    years_used = models.CharField(max_length=200)
    uncertainty_published = models.BooleanField()
    error_on_percentiles = models.BooleanField()
    category_scheme = models.CharField(max_length=200)
    categories = models.JSONField(default=dict)
    source_url = models.CharField(max_length=300)

    def __str__(self):
        return f"{self.publisher}: {self.title}"
