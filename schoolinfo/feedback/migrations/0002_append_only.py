"""What was done about feedback is added, never changed or removed: the database keeps it so."""

from django.db import migrations

FORWARD = """
create trigger feedback_step_append_only before update or delete on feedback_step
    for each row execute function releases_append_only();
revoke update, delete, truncate on feedback_step from public, current_user;
"""
BACKWARD = """
grant update, delete, truncate on feedback_step to current_user;
drop trigger feedback_step_append_only on feedback_step;
"""


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_initial"), ("releases", "0002_append_only")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
