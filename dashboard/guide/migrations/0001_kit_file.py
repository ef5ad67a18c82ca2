from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="KitFile",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("schools", models.CharField(help_text="CDS codes, joined by commas.", max_length=100)),
                ("minutes", models.PositiveSmallIntegerField()),
                ("language", models.CharField(max_length=10)),
                ("base", models.CharField(help_text="Address of the site, for QR codes.", max_length=300)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("making", "Making"),
                            ("ready", "Ready"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[("numbers", "Numbers"), ("pages", "Pages"), ("pdf", "Pdf"), ("zip", "Zip")],
                        max_length=10,
                    ),
                ),
                ("done", models.PositiveIntegerField(default=0)),
                ("total", models.PositiveIntegerField(default=0)),
                ("task", models.UUIDField(help_text="Its entry in the queue.", null=True)),
                ("asked_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("pdf", models.BinaryField(null=True)),
                ("zip", models.BinaryField(null=True)),
                ("pages", models.PositiveIntegerField(default=0, help_text="Of the PDF.")),
                ("pdf_size", models.PositiveIntegerField(default=0)),
                ("zip_size", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ready"), _negated=True),
                            models.Q(("pdf__isnull", False), ("zip__isnull", False)),
                            _connector="OR",
                        ),
                        name="kit_file_ready_has_bytes",
                    )
                ],
            },
        ),
    ]
