import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "last_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, help_text="When the same came last."
                    ),
                ),
                ("copies", models.PositiveIntegerField(default=1)),
                (
                    "page",
                    models.CharField(
                        blank=True, help_text="Path and parameters; empty: the site.", max_length=500
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="What the page called itself, in its language.", max_length=300
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("school", "A school"),
                            ("district", "The district"),
                            ("state", "California"),
                            ("compare", "A comparison"),
                            ("measure", "A measure"),
                            ("method", "A method"),
                            ("guide", "The guide"),
                            ("workshop", "Workshops"),
                            ("other", "Another page"),
                        ],
                        default="other",
                        max_length=8,
                    ),
                ),
                ("measure", models.CharField(blank=True, max_length=40)),
                ("language", models.CharField(max_length=10)),
                (
                    "clear",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("partly", "Partly"), ("no", "No")], max_length=6
                    ),
                ),
                ("comment", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=254)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("in work", "In work"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                            ("spam", "Spam"),
                        ],
                        default="new",
                        max_length=8,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                (
                    "fingerprint",
                    models.CharField(
                        blank=True,
                        help_text="Of what was sent; empty: it is no copy of anything.",
                        max_length=64,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "-at"], name="feedback_en_state_a44001_idx"),
                    models.Index(fields=["-at"], name="feedback_en_at_40aab1_idx"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("fingerprint", ""), _negated=True),
                        fields=("fingerprint",),
                        name="feedback_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("clear", ""), ("comment", ""), _negated=True),
                        name="feedback_says_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("since", models.DateTimeField()),
                ("number", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("key", "since"), name="sent_once_a_span")],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "Note"),
                            ("state", "State"),
                            ("answered", "Answered"),
                            ("sent", "Sent"),
                            ("redacted", "Redacted"),
                            ("contact deleted", "Contact Deleted"),
                        ],
                        max_length=15,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("before", models.CharField(blank=True, max_length=8)),
                ("after", models.CharField(blank=True, max_length=8)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(max_length=150)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="feedback.entry"
                    ),
                ),
            ],
        ),
    ]
