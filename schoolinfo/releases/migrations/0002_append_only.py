"""The database itself keeps the ledger: events and versions are added, never changed or removed."""

from django.db import migrations

FORWARD = """
create function releases_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger releases_event_append_only before update or delete on releases_event
    for each row execute function releases_append_only();
create trigger releases_version_append_only before update or delete on releases_version
    for each row execute function releases_append_only();
create trigger releases_versionfile_append_only before update or delete on releases_versionfile
    for each row execute function releases_append_only();

create function releases_second_person() returns trigger language plpgsql as $$
begin
    if new.kind = 'approved'
       and new."by" = (select v.created_by from releases_version v where v.id = new.version_id) then
        raise exception 'a version is not approved by the person who loaded it'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger releases_event_second_person before insert on releases_event
    for each row execute function releases_second_person();
"""
BACKWARD = """
drop trigger releases_event_second_person on releases_event;
drop function releases_second_person();
drop trigger releases_versionfile_append_only on releases_versionfile;
drop trigger releases_version_append_only on releases_version;
drop trigger releases_event_append_only on releases_event;
drop function releases_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
