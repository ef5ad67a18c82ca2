from django.db import migrations, models

import growth.models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="GrowthModel",
            fields=[
                ("version_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("model_id", models.CharField(max_length=40)),
                ("publisher", models.CharField(max_length=120)),
                ("title", models.CharField(max_length=160)),
                ("measure", models.CharField(max_length=20)),
                ("scale_min", growth.models.Numeric()),
                ("scale_max", growth.models.Numeric()),
                ("typical_value", growth.models.Numeric()),
                ("decimals", models.SmallIntegerField()),
                ("higher_means", models.CharField(max_length=200)),
                ("compares_with", models.CharField(max_length=200)),
                ("accounts_for", models.CharField(max_length=500)),
                ("min_n_report", models.SmallIntegerField()),
                ("min_n_category", models.SmallIntegerField(null=True)),
                ("years_used", models.CharField(max_length=200)),
                ("uncertainty_published", models.BooleanField()),
                ("error_on_percentiles", models.BooleanField()),
                ("category_scheme", models.CharField(max_length=200)),
                ("categories", models.JSONField(default=dict)),
                ("source_url", models.CharField(max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="Value",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cds",
                        "measure",
                        "student_group",
                        "span",
                        "version_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("cds", models.CharField(db_collation="C", max_length=14)),
                ("measure", models.CharField(max_length=12)),
                ("student_group", models.CharField(max_length=4)),
                ("span", models.CharField(help_text='Grades and years pooled: "4-8/1".', max_length=8)),
                ("version_id", models.BigIntegerField()),
                ("state", models.SmallIntegerField()),
                ("students", models.IntegerField(null=True)),
                ("estimate", growth.models.Numeric(null=True)),
                ("std_error", growth.models.Numeric(null=True)),
                ("ci_low", growth.models.Numeric(null=True)),
                ("ci_high", growth.models.Numeric(null=True)),
                ("ci_level", models.SmallIntegerField(null=True)),
                ("category", models.CharField(max_length=40, null=True)),
                ("improved", models.IntegerField(help_text="Students whose score rose at all.", null=True)),
                ("improved_pct", growth.models.Numeric(null=True)),
                ("year_start", models.SmallIntegerField()),
                ("year_end", models.SmallIntegerField()),
                ("note", models.CharField(max_length=200, null=True)),
                ("detail", models.JSONField(default=dict)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", [1, 2, 3, 4, 5])), name="growth_value_state"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("students__isnull", True), ("students__gte", 11), _connector="OR"
                        ),
                        name="growth_value_not_1_to_10",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("estimate__isnull", False), ("state", 1), ("students__isnull", False)),
                            models.Q(
                                models.Q(("state", 1), _negated=True),
                                ("category__isnull", True),
                                ("ci_high__isnull", True),
                                ("ci_level__isnull", True),
                                ("ci_low__isnull", True),
                                ("estimate__isnull", True),
                                ("improved__isnull", True),
                                ("improved_pct__isnull", True),
                                ("std_error__isnull", True),
                                ("students__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="growth_value_numbers_only_when_shown",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ci_high__isnull", True),
                                ("ci_level__isnull", True),
                                ("ci_low__isnull", True),
                            ),
                            models.Q(
                                ("ci_high__isnull", False),
                                ("ci_level__isnull", False),
                                ("ci_low__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="growth_value_whole_interval",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("measure__in", ["growth-ela", "growth-math"])),
                        name="growth_value_measure",
                    ),
                ],
            },
        ),
    ]
