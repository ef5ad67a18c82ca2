from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0010_warning_table"),
    ]

    operations = [
        migrations.AlterField(
            model_name="auditentry",
            name="action",
            field=models.CharField(
                choices=[
                    ("signed in", "Signed In"),
                    ("signed out", "Signed Out"),
                    ("sign-in failed", "Sign In Failed"),
                    ("refused", "Refused"),
                    ("invited", "Invited"),
                    ("roles changed", "Roles Changed"),
                    ("schools changed", "Schools Changed"),
                    ("person changed", "Person Changed"),
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
                    ("workshop added", "Workshop Added"),
                    ("workshop changed", "Workshop Changed"),
                    ("workshop canceled", "Workshop Canceled"),
                    ("workshop restored", "Workshop Restored"),
                ],
                max_length=24,
            ),
        ),
    ]
