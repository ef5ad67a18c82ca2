"""The state's real file of English learner progress of 2024, uploaded in a browser: a draft, with nothing to mend."""

import pytest

from schoolinfo.releases.models import Version
from tests.real_files.conftest import real_files  # noqa: F401
from tests.staff.people import person
from tests.uploads import uploads  # noqa: F401

from .conftest import DESK
from .walking import Walk, site  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_real_elpi_file_is_a_draft_with_nothing_to_mend(reader, real_files):  # noqa: F811
    path = real_files / "dashboard" / "2024" / "elpidownload2024.txt"
    olivia = Walk(reader(viewport=DESK, bypass_csp=True), person("uploader", name="olivia")).sign_in()
    assert "Loaded as version 1, a draft. The public does not see it yet." in olivia.upload(path)
    report = olivia.follow("Report: nothing to mend")
    assert "California School Dashboard, English Learner Progress, 2024 Dashboard" in report
    assert "Nothing to correct" in report
    version = Version.objects.get()
    assert version.rows == len(path.read_text(encoding="utf-8").splitlines()) - 1
    assert version.findings == []
