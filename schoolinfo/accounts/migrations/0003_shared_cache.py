"""The cache that all web processes share, as Django's cache in the database wants its table."""

from django.db import migrations

FORWARD = """
create table if not exists accounts_cache (
    cache_key varchar(255) not null primary key,
    value text not null,
    expires timestamp with time zone not null
);
create index if not exists accounts_cache_expires on accounts_cache (expires);
"""
BACKWARD = "drop table accounts_cache;"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_user_epoch")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
