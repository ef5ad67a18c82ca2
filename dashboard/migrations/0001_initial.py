from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Value",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds",
                        "measure",
                        "student_group",
                        "version_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("measure", models.CharField(db_collation="C", max_length=10)),
                ("student_group", models.CharField(db_collation="C", max_length=4)),
                ("version_id", models.BigIntegerField()),
                (
                    "state",
                    models.SmallIntegerField(
                        choices=[(1, "SHOWN"), (2, "HIDDEN"), (3, "NOT_APPLICABLE"), (5, "NOT_REPORTED")]
                    ),
                ),
                ("students", models.IntegerField(null=True)),
                ("numerator", models.IntegerField(null=True)),
                ("status", models.DecimalField(decimal_places=1, max_digits=6, null=True)),
                ("prior_students", models.IntegerField(null=True)),
                ("prior_numerator", models.IntegerField(null=True)),
                ("prior_status", models.DecimalField(decimal_places=1, max_digits=6, null=True)),
                ("change", models.DecimalField(decimal_places=1, max_digits=6, null=True)),
                ("status_level", models.SmallIntegerField(null=True)),
                ("change_level", models.SmallIntegerField(null=True)),
                ("color", models.SmallIntegerField(null=True)),
                ("box", models.SmallIntegerField(null=True)),
                ("rule", models.CharField(blank=True, max_length=3)),
                ("flags", models.SmallIntegerField()),
                ("detail", models.JSONField(default=dict)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("students__isnull", True),
                            ("students__lt", 1),
                            ("students__gt", 10),
                            _connector="OR",
                        ),
                        name="value_students_1_10",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("prior_students__isnull", True),
                            ("prior_students__lt", 1),
                            ("prior_students__gt", 10),
                            _connector="OR",
                        ),
                        name="value_prior_students_1_10",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", 2), _negated=True),
                            models.Q(
                                ("box__isnull", True),
                                ("change__isnull", True),
                                ("change_level__isnull", True),
                                ("color__isnull", True),
                                ("numerator__isnull", True),
                                ("status__isnull", True),
                                ("status_level__isnull", True),
                                ("students__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="value_hidden_is_empty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", 1), ("status__isnull", False)),
                            models.Q(("state__in", [2, 3, 5]), ("status__isnull", True)),
                            _connector="OR",
                        ),
                        name="value_shown_has_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("prior_students__isnull", False),
                            models.Q(("prior_numerator__isnull", True), ("prior_status__isnull", True)),
                            _connector="OR",
                        ),
                        name="value_prior_has_size",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status_level__isnull", True), ("status_level__range", (1, 5)), _connector="OR"
                        ),
                        name="value_status_level_1_5",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("change_level__isnull", True), ("change_level__range", (1, 5)), _connector="OR"
                        ),
                        name="value_change_level_1_5",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("color__isnull", True), ("color__range", (1, 5)), _connector="OR"
                        ),
                        name="value_color_1_5",
                    ),
                ],
            },
        ),
    ]
