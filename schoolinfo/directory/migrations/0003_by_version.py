import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_list_of_schools"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="enrolment",
            index=django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["version_id"], name="enrolment_by_version"
            ),
        ),
        migrations.AddIndex(
            model_name="reportedname",
            index=django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["version_id"], name="reported_by_version"
            ),
        ),
    ]
