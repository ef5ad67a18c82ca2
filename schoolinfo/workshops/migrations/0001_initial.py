import uuid

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Workshop",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=120)),
                ("about", models.TextField(blank=True)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("en", "English"),
                            ("es", "Spanish"),
                            ("hy", "Armenian"),
                            ("ar", "Arabic"),
                            ("yue", "Cantonese"),
                            ("cmn", "Mandarin Chinese"),
                            ("fa", "Farsi"),
                            ("fil", "Filipino (Tagalog)"),
                            ("hmn", "Hmong"),
                            ("km", "Khmer"),
                            ("ko", "Korean"),
                            ("pa", "Punjabi"),
                            ("ru", "Russian"),
                            ("vi", "Vietnamese"),
                            ("ase", "American Sign Language"),
                        ],
                        max_length=8,
                    ),
                ),
                ("interpreters", models.CharField(blank=True, max_length=200)),
                ("area", models.CharField(blank=True, max_length=60)),
                ("place", models.CharField(blank=True, max_length=120)),
                ("address", models.CharField(blank=True, max_length=200)),
                ("online", models.URLField(blank=True, max_length=300)),
                ("capacity", models.PositiveIntegerField(blank=True, null=True)),
                ("access", models.CharField(blank=True, max_length=300)),
                ("child_care", models.CharField(blank=True, max_length=300)),
                ("contact", models.CharField(max_length=200)),
                ("canceled_at", models.DateTimeField(blank=True, null=True)),
                ("why_canceled", models.CharField(blank=True, max_length=300)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("created_by", models.CharField(max_length=150)),
            ],
            options={
                "indexes": [models.Index(fields=["ends_at"], name="workshops_w_ends_at_d06a36_idx")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="workshop_ends_later"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("online", ""), ("place", ""), _negated=True),
                        name="workshop_is_somewhere",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("canceled_at", None), ("why_canceled", "")),
                            models.Q(("canceled_at", None), _negated=True),
                            _connector="OR",
                        ),
                        name="workshop_reason_of_cancellation",
                    ),
                ],
            },
        ),
    ]
