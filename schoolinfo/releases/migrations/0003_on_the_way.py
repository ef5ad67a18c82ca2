import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("signed in", "Signed In"),
                            ("signed out", "Signed Out"),
                            ("sign-in failed", "Sign In Failed"),
                            ("refused", "Refused"),
                            ("invited", "Invited"),
                            ("roles changed", "Roles Changed"),
                            ("schools changed", "Schools Changed"),
                            ("disabled", "Disabled"),
                            ("enabled", "Enabled"),
                            ("password changed", "Password Changed"),
                            ("second factor changed", "Factor Changed"),
                            ("second factor reset", "Factor Reset"),
                            ("uploaded", "Uploaded"),
                            ("canceled", "Canceled"),
                            ("file refused", "File Refused"),
                            ("loaded", "Loaded"),
                            ("downloaded", "Downloaded"),
                            ("reason given", "Reason Given"),
                            ("submitted", "Submitted"),
                            ("returned", "Returned"),
                            ("approved", "Approved"),
                            ("withdrawn", "Withdrawn"),
                            ("sealed", "Sealed"),
                            ("previewed", "Previewed"),
                            ("match saved", "Match Saved"),
                            ("warnings tuned", "Warnings Tuned"),
                            ("release date set", "Release Date Set"),
                        ],
                        max_length=24,
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(blank=True, max_length=150)),
                ("about", models.CharField(blank=True, max_length=300)),
                ("address", models.CharField(blank=True, max_length=45)),
                ("detail", models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name="Job",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "Queued"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("canceled", "Canceled"),
                        ],
                        default="queued",
                        max_length=8,
                    ),
                ),
                ("stage", models.CharField(blank=True, max_length=40)),
                ("done", models.BigIntegerField(default=0)),
                ("total", models.BigIntegerField(default=0)),
                ("stage_since", models.DateTimeField(null=True)),
                ("heartbeat", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("cancel", models.BooleanField(default=False)),
                ("answers", models.JSONField(default=dict)),
                ("outcomes", models.JSONField(default=list)),
                ("message", models.TextField(blank=True)),
                ("by", models.CharField(max_length=150)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("started_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="JobFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "place",
                    models.CharField(blank=True, help_text="Empty once the bytes are gone.", max_length=255),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Match",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("dataset", models.CharField(max_length=40)),
                ("number", models.PositiveIntegerField()),
                ("columns", models.JSONField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(max_length=150)),
            ],
        ),
        migrations.CreateModel(
            name="NextRelease",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("on", models.DateField(null=True)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(max_length=150)),
            ],
        ),
        migrations.CreateModel(
            name="Reason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("findings", models.JSONField(help_text="Places in the version's findings, from 0.")),
                ("text", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(max_length=150)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="event",
            name="event_once_a_version",
        ),
        migrations.AlterField(
            model_name="event",
            name="kind",
            field=models.CharField(
                choices=[
                    ("submitted", "Submitted"),
                    ("returned", "Returned"),
                    ("approved", "Approved"),
                    ("superseded", "Superseded"),
                    ("sealed", "Sealed"),
                    ("verified", "Verified"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind__in", ["approved", "superseded", "sealed"])),
                fields=("version", "kind"),
                name="event_once_a_version",
            ),
        ),
        migrations.AddField(
            model_name="jobfile",
            name="job",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="files", to="releases.job"
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.UniqueConstraint(
                fields=("dataset", "name", "number"), name="match_number_once"
            ),
        ),
        migrations.AddField(
            model_name="reason",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="reasons", to="releases.version"
            ),
        ),
    ]
