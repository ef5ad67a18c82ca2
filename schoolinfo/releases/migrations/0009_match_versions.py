import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0008_job_version"),
    ]

    operations = [
        migrations.AddField(
            model_name="version",
            name="match",
            field=models.ForeignKey(
                help_text="By which its files of unknown layout were read.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="versions",
                to="releases.match",
            ),
        ),
        migrations.AlterField(
            model_name="match",
            name="columns",
            field=models.JSONField(help_text="As releases.matching.kept.content gives it."),
        ),
        migrations.CreateModel(
            name="MatchDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("by", models.CharField(max_length=150)),
                ("said", models.JSONField(default=dict)),
                ("at", models.DateTimeField(auto_now=True)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="releases.jobfile",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("file", "by"), name="match_draft_once")],
            },
        ),
    ]
