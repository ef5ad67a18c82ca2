"""The table of change warnings, as approvers and administrators see and tune it."""

import pytest
from django.urls import reverse

from schoolinfo.releases.comparing.limits import in_force
from schoolinfo.releases.models import WarningTable
from tests.staff.objects import tuned
from tests.staff.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return reverse("staff-warnings")


def test_the_table_is_shown_with_its_beginning(page):
    html = signed_in("approver").get(page).content.decode()
    assert "It is as the site came." in html
    assert "Distance from Standard: points" in html
    assert html.count('<th scope="row">') == 15


def test_a_table_is_changed_with_a_reason(page):
    client = signed_in("administrator")
    answer = client.post(page, tuned(client.person), follow=True)
    html = answer.content.decode()
    assert "The table is changed." in html
    assert f"Changed by {client.person.username}" in html
    assert "Schools grew." in html
    assert in_force().size_percent == 30


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"reason": ""}, "Write why it is changed."),
        ({"size_percent": ""}, "Enter a number."),
        ({"size_percent": "many"}, "Enter a number, such as 15."),
        ({"size_percent": "nan"}, "Enter a number, such as 15."),
        ({"least_students": "10"}, "greater than or equal to 11"),
        ({"value.points": "0"}, "greater than or equal to 0.1"),
        ({"size_percent": "25"}, "Nothing was changed."),
    ],
)
def test_a_wrong_table_says_so_at_the_top_and_keeps_what_was_typed(page, sent, error):
    client = signed_in("approver")
    answer = client.post(page, tuned(client.person) | sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    summary = html.partition('role="alert"')[2].partition("</div>")[0]
    assert error in summary
    assert not WarningTable.objects.exists()
    if "reason" not in sent:
        assert "Schools grew." in html
