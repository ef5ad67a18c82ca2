"""State, districts and schools. An identity never goes away; what is said of it belongs to a version."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

SMALL = (1, 10)  # sizes of a student group whose numbers are not kept
SHOWN, HIDDEN = 1, 2  # as measures.State


class Entity(models.Model):
    """A school, a district or the state, known by its CDS code. Never deleted; has no other attributes."""

    class Kind(models.TextChoices):
        SCHOOL = "school"
        DISTRICT = "district"
        STATE = "state"

    cds = models.CharField(max_length=14, primary_key=True, db_collation="C")
    kind = models.CharField(max_length=8, choices=Kind)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cds__regex=r"^\d{14}$"), name="entity_cds_of_14_digits"),
            models.CheckConstraint(
                condition=Q(kind__in=["school", "district", "state"]), name="entity_kind_known"
            ),
        ]

    def __str__(self):
        return self.cds


class Listing(models.Model):
    """What one edition of the state's directory says of a school or district. Empty text: it does not say."""

    pk = models.CompositePrimaryKey("cds", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    version_id = models.BigIntegerField()
    kind = models.CharField(max_length=8)  # as Entity.kind
    name = models.TextField()
    status = models.CharField(max_length=8)  # "active", "closed", "merged", "pending", "unknown"
    opened = models.DateField(null=True)
    closed = models.DateField(null=True)
    district_cds = models.CharField(max_length=14, db_collation="C")
    district_name = models.TextField()  # of a charter: the district that authorizes it
    county = models.TextField()
    street = models.TextField(blank=True)
    city = models.TextField(blank=True)
    zip = models.CharField(max_length=10, blank=True)
    phone = models.TextField(blank=True)
    website = models.TextField(blank=True)
    grades = models.TextField(blank=True)  # as published: served, else offered
    first_grade = models.SmallIntegerField(null=True)  # kindergarten and earlier: 0
    last_grade = models.SmallIntegerField(null=True)
    school_type = models.TextField(blank=True)  # "Elementary Schools (Public)"
    option = models.TextField(blank=True)  # "Traditional", "Continuation School"
    charter = models.BooleanField(null=True)
    charter_number = models.TextField(blank=True)
    funding_type = models.TextField(blank=True)  # "Directly funded", "Locally funded"
    virtual = models.TextField(blank=True)  # the publisher's code: N, C, V, F, P
    magnet = models.BooleanField(null=True)  # is a magnet school or has a magnet program
    multilingual = models.TextField(blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    sort_key = models.TextField(db_collation="C")
    search_key = models.TextField(db_collation="C")
    detail = models.JSONField(default=dict)  # the publisher's other columns, none of them about a person

    class Meta:
        indexes = [
            models.Index(fields=["version_id", "district_cds", "sort_key"], name="listing_by_district"),
            models.Index(fields=["version_id", "sort_key"], name="listing_by_name"),
            # All that chooses and orders the schools of a list, so that their long rows are left unread.
            models.Index(
                fields=["version_id", "kind", "district_cds"],
                include=[
                    "cds",
                    "sort_key",
                    "status",
                    "first_grade",
                    "last_grade",
                    "charter",
                    "magnet",
                    "latitude",
                    "longitude",
                    "zip",
                ],
                name="listing_of_schools",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=["active", "closed", "merged", "pending", "unknown"]),
                name="listing_status_known",
            ),
            models.CheckConstraint(
                condition=Q(first_grade__isnull=True, last_grade__isnull=True)
                | Q(first_grade__gte=0, last_grade__lte=12, first_grade__lte=models.F("last_grade")),
                name="listing_grades_in_order",
            ),
        ]

    def __str__(self):
        return self.name


class DistrictListing(models.Model):
    """What a district says of its own schools."""

    pk = models.CompositePrimaryKey("cds", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    version_id = models.BigIntegerField()
    region = models.TextField(blank=True)
    board_district = models.TextField(blank=True)
    types = ArrayField(models.TextField(), default=list)  # "magnet", "pilot", "dual_language"
    languages = ArrayField(models.TextField(), default=list)

    def __str__(self):
        return self.cds


class ReportedName(models.Model):
    """What a file of results or enrolment calls a school, for one that no directory lists."""

    pk = models.CompositePrimaryKey("cds", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    version_id = models.BigIntegerField()
    name = models.TextField()
    district_name = models.TextField(blank=True)
    county = models.TextField(blank=True)
    charter = models.BooleanField(null=True)  # None: the file does not say
    dass = models.BooleanField(null=True)
    funding_type = models.TextField(blank=True, db_default="")  # of a charter

    class Meta:
        # Rows of a version lie side by side, so that a few bytes for each stretch of pages find them.
        indexes = [BrinIndex(fields=["version_id"], autosummarize=True, name="reported_by_version")]

    def __str__(self):
        return self.name


class Enrolment(models.Model):
    """Students of one group at one school. `student_group` "ALL" is the school, "FRPM" its meals count.

    A hidden row (a group of 1 to 10 students, or one that would give such a group away) holds no number.
    """

    pk = models.CompositePrimaryKey("cds", "student_group", "version_id")
    cds = models.CharField(max_length=14, db_collation="C")
    student_group = models.CharField(max_length=8, db_collation="C")
    version_id = models.BigIntegerField()
    state = models.SmallIntegerField()  # SHOWN or HIDDEN
    students = models.IntegerField(null=True)
    share = models.DecimalField(max_digits=5, decimal_places=1, null=True)  # percent, 0 to 100
    total = models.IntegerField(null=True)  # enrolled in the school

    class Meta:
        indexes = [BrinIndex(fields=["version_id"], autosummarize=True, name="enrolment_by_version")]
        constraints = [
            models.CheckConstraint(condition=~Q(students__range=SMALL), name="enrolment_students_not_small"),
            models.CheckConstraint(condition=~Q(total__range=SMALL), name="enrolment_total_not_small"),
            models.CheckConstraint(
                condition=Q(state=SHOWN, students__isnull=False)
                | Q(state=HIDDEN, students__isnull=True, share__isnull=True, total__isnull=True),
                name="enrolment_hidden_has_no_number",
            ),
        ]

    def __str__(self):
        return f"{self.cds} {self.student_group}"
