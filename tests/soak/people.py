"""`python -m tests.soak.people FOLDER`: makes the people of the soak, once for a site.

FOLDER gets a file for each: what they know (password, secret of the app), and the cookies of a session that began
without a password, so that the first step that wants one asks for it.
"""

import json
import os
import sys
from http.cookiejar import Cookie, LWPCookieJar
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.conf import settings  # noqa: E402

from schoolinfo.accounts import factor  # noqa: E402
from schoolinfo.accounts.models import Role  # noqa: E402
from tests.staff.people import PASSWORD, client_of, person  # noqa: E402

PEOPLE = {
    "ulla": (Role.UPLOADER,),
    "umar": (Role.UPLOADER,),
    "alma": (Role.APPROVER,),
    "abel": (Role.APPROVER,),
    "both": (Role.UPLOADER, Role.APPROVER),
}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir()
    for name, roles in PEOPLE.items():
        user = person(*roles, name=name)
        known = {"password": PASSWORD, "secret": factor.secret_of(user), "roles": [*roles], "step": 0}
        (folder / f"{name}.json").write_text(json.dumps(known))
        jar = LWPCookieJar(str(folder / f"{name}.cookies"))
        jar.set_cookie(_session(client_of(user).cookies[settings.SESSION_COOKIE_NAME].value))
        jar.save(ignore_discard=True)


def _session(value: str) -> Cookie:
    """The cookie as a browser keeps it that got it from 127.0.0.1."""
    name, path = settings.SESSION_COOKIE_NAME, settings.SESSION_COOKIE_PATH
    return Cookie(
        0, name, value, None, False, "127.0.0.1", False, False, path, True, False, None, True, None, None, {}
    )


if __name__ == "__main__":
    main()
