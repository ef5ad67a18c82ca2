"""The database keeps it that two people publish a version, and that what was said of it on the way is there."""

from django.db import migrations, models
from django.db.models import Q

SECOND_PERSON = """
create or replace function releases_second_person() returns trigger language plpgsql as $$
begin
    if new.kind = 'approved' then
        if lower(new."by") = (select lower(v.created_by) from releases_version v where v.id = new.version_id) then
            raise exception 'a version is not approved by the person who loaded it'
                using errcode = 'integrity_constraint_violation';
        end if;
        if exists (
            select from releases_event e
            where e.version_id = new.version_id and e.kind = 'submitted' and lower(e."by") = lower(new."by")
        ) then
            raise exception 'a version is not approved by a person who submitted it'
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;
"""
LOADER_ONLY = """
create or replace function releases_second_person() returns trigger language plpgsql as $$
begin
    if new.kind = 'approved'
       and new."by" = (select v.created_by from releases_version v where v.id = new.version_id) then
        raise exception 'a version is not approved by the person who loaded it'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0006_person_changed")]
    operations = [
        migrations.RunSQL(SECOND_PERSON, LOADER_ONLY),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=~Q(kind__in=["submitted", "returned"]) | Q(note__regex=r"\S"),
                name="event_submission_and_return_have_a_note",
            ),
        ),
    ]
