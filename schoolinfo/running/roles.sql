-- The roles of the site's database. psql runs this once as the superuser, when the database has just been made.
--
-- schoolinfo_owner owns the database and all tables: migrations connect as this role, and nothing else does.
-- schoolinfo_site reads and writes rows: the web server and the worker connect as this role. As it owns nothing, it
-- can neither give itself back what migrations take from it (to change, remove or empty the ledger and the audit
-- trail) nor switch off a trigger.

\getenv owner_password POSTGRES_PASSWORD
\getenv site_password DATABASE_PASSWORD

create role schoolinfo_owner login password :'owner_password';
create role schoolinfo_site login password :'site_password';

alter database :"DBNAME" owner to schoolinfo_owner;
alter default privileges for role schoolinfo_owner grant select, insert, update, delete on tables to schoolinfo_site;
alter default privileges for role schoolinfo_owner grant usage on sequences to schoolinfo_site;
