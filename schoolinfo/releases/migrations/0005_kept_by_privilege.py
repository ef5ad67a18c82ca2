"""Rows of the ledger and of the audit trail cannot be changed, removed or emptied, by privilege too.

The triggers refuse it row by row; this takes the right away from the role that the site uses, which is the owner of
the tables. A superuser passes. The database locks a version while it checks a reference to it, for which its owner
needs the right to update some column: the number that identifies it, which the trigger keeps.
"""

from django.db import migrations

TABLES = (
    "releases_auditentry",
    "releases_event",
    "releases_reason",
    "releases_version",
    "releases_versionfile",
)
FORWARD = "".join(
    f"revoke update, delete, truncate on {table} from public, current_user;\n" for table in TABLES
)
FORWARD += "grant update (id) on releases_version to current_user;\n"
BACKWARD = "".join(f"grant update, delete, truncate on {table} to current_user;\n" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("releases", "0004_more_append_only")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
