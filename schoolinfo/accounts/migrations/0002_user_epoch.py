from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="epoch",
            field=models.PositiveIntegerField(
                default=0, help_text="Sessions and links of an earlier one are over."
            ),
        ),
    ]
