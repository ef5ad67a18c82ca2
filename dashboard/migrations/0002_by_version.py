import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("dashboard", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="value",
            index=django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["version_id"], name="value_by_version"
            ),
        ),
    ]
