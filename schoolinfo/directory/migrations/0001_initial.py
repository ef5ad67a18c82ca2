import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DistrictListing",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds", "version_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("version_id", models.BigIntegerField()),
                ("region", models.TextField(blank=True)),
                ("board_district", models.TextField(blank=True)),
                (
                    "types",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ReportedName",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds", "version_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("version_id", models.BigIntegerField()),
                ("name", models.TextField()),
                ("district_name", models.TextField(blank=True)),
                ("county", models.TextField(blank=True)),
                ("charter", models.BooleanField(null=True)),
                ("dass", models.BooleanField(null=True)),
                ("funding_type", models.TextField(blank=True, db_default="")),
            ],
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds",
                        "student_group",
                        "version_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("student_group", models.CharField(db_collation="C", max_length=8)),
                ("version_id", models.BigIntegerField()),
                ("state", models.SmallIntegerField()),
                ("students", models.IntegerField(null=True)),
                ("share", models.DecimalField(decimal_places=1, max_digits=5, null=True)),
                ("total", models.IntegerField(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("students__range", (1, 10)), _negated=True),
                        name="enrolment_students_not_small",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("total__range", (1, 10)), _negated=True),
                        name="enrolment_total_not_small",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", 1), ("students__isnull", False)),
                            models.Q(
                                ("share__isnull", True),
                                ("state", 2),
                                ("students__isnull", True),
                                ("total__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="enrolment_hidden_has_no_number",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Entity",
            fields=[
                ("cds", models.CharField(db_collation="C", max_length=14, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("school", "School"), ("district", "District"), ("state", "State")],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("cds__regex", "^\\d{14}$")), name="entity_cds_of_14_digits"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["school", "district", "state"])),
                        name="entity_kind_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds", "version_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("version_id", models.BigIntegerField()),
                ("kind", models.CharField(max_length=8)),
                ("name", models.TextField()),
                ("status", models.CharField(max_length=8)),
                ("opened", models.DateField(null=True)),
                ("closed", models.DateField(null=True)),
                ("district_cds", models.CharField(db_collation="C", max_length=14)),
                ("district_name", models.TextField()),
                ("county", models.TextField()),
                ("street", models.TextField(blank=True)),
                ("city", models.TextField(blank=True)),
                ("zip", models.CharField(blank=True, max_length=10)),
                ("phone", models.TextField(blank=True)),
                ("website", models.TextField(blank=True)),
                ("grades", models.TextField(blank=True)),
                ("first_grade", models.SmallIntegerField(null=True)),
                ("last_grade", models.SmallIntegerField(null=True)),
                ("school_type", models.TextField(blank=True)),
                ("option", models.TextField(blank=True)),
                ("charter", models.BooleanField(null=True)),
                ("charter_number", models.TextField(blank=True)),
                ("funding_type", models.TextField(blank=True)),
                ("virtual", models.TextField(blank=True)),
                ("magnet", models.BooleanField(null=True)),
                ("multilingual", models.TextField(blank=True)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("sort_key", models.TextField(db_collation="C")),
                ("search_key", models.TextField(db_collation="C")),
                ("detail", models.JSONField(default=dict)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["version_id", "district_cds", "sort_key"], name="listing_by_district"
                    ),
                    models.Index(fields=["version_id", "sort_key"], name="listing_by_name"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["active", "closed", "merged", "pending", "unknown"])
                        ),
                        name="listing_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("first_grade__isnull", True), ("last_grade__isnull", True)),
                            models.Q(
                                ("first_grade__gte", 0),
                                ("first_grade__lte", models.F("last_grade")),
                                ("last_grade__lte", 12),
                            ),
                            _connector="OR",
                        ),
                        name="listing_grades_in_order",
                    ),
                ],
            },
        ),
    ]
