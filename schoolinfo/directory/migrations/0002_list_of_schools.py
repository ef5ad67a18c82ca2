from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0001_initial"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(
                fields=["version_id", "kind", "district_cds"],
                include=(
                    "cds",
                    "sort_key",
                    "status",
                    "first_grade",
                    "last_grade",
                    "charter",
                    "magnet",
                    "latitude",
                    "longitude",
                    "zip",
                ),
                name="listing_of_schools",
            ),
        ),
    ]
