"""Rows of the ledger and of the audit trail cannot be changed, removed or emptied by any role but a superuser.

Where the site connects as a role that does not own the tables, that role has been given rights on them as on all
others. Here they are taken from every role that has them. An owner could give them back to itself; another role
cannot. The owner keeps the right to update the number that identifies a version, which the trigger keeps: with it
the database locks a version while it checks a reference to it.
"""

from django.db import migrations

TABLES = (
    "releases_auditentry",
    "releases_event",
    "releases_reason",
    "releases_version",
    "releases_versionfile",
)
NAMED = ", ".join(f"'{table}'::regclass" for table in TABLES)
FORWARD = f"""
do $$
declare one record;
begin
    for one in
        select distinct pg_class.oid::regclass as table_name, given.grantee::regrole as role_name
        from pg_class, aclexplode(relacl) given
        where pg_class.oid in ({NAMED}) and given.grantee <> 0
    loop
        execute format('revoke update, delete, truncate on %s from %s', one.table_name, one.role_name);
    end loop;
end $$;
grant update (id) on releases_version to current_user;
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0011_workshops")]
    # The way back leaves the rights as they are: who had them is not known any more.
    operations = [migrations.RunSQL(FORWARD, migrations.RunSQL.noop)]
