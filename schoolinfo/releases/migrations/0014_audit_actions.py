from django.db import migrations, models

import schoolinfo.releases.models


class Migration(migrations.Migration):
    dependencies = [("releases", "0013_kept_from_every_role")]

    operations = [
        migrations.AlterField(
            model_name="auditentry",
            name="action",
            field=models.CharField(choices=schoolinfo.releases.models.audit_actions, max_length=24),
        ),
    ]
