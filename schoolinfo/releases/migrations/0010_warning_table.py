"""The table of change warnings, as staff tune it: added to, never changed or removed."""

import django.utils.timezone
from django.db import migrations, models

FORWARD = """
create trigger releases_warningtable_append_only before update or delete on releases_warningtable
    for each row execute function releases_append_only();
revoke update, delete, truncate on releases_warningtable from public, current_user;
"""
BACKWARD = "drop trigger releases_warningtable_append_only on releases_warningtable;"


class Migration(migrations.Migration):
    dependencies = [("releases", "0009_match_versions")]
    operations = [
        migrations.CreateModel(
            name="WarningTable",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("values", models.JSONField(help_text="As data/rules/changes.json has them.")),
                ("reason", models.TextField()),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                ("by", models.CharField(max_length=150)),
            ],
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
