"""Reasons, matches, dates and the audit trail are added, never changed or removed: the database keeps it so."""

from django.db import migrations

TABLES = ("releases_reason", "releases_match", "releases_nextrelease", "releases_auditentry")
FORWARD = "".join(
    f"create trigger {table}_append_only before update or delete on {table}"
    " for each row execute function releases_append_only();\n"
    for table in TABLES
)
BACKWARD = "".join(f"drop trigger {table}_append_only on {table};\n" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("releases", "0003_on_the_way")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
