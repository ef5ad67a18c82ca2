"""What each address of the staff answers to whom. An address without a row here fails the walk.

A row is one line of PAGES, by the name of the address:

    "staff-manual": EVERYONE,                                    these roles read it; it takes no arguments
    "staff-upload": page({UPLOADER}, of=job),                    `of` makes an object of a person (objects.py)
    "staff-upload-cancel": page({UPLOADER}, of=job, theirs=403, get=405, post={}),
                                                                 other people's objects are refused (403 or 404)
    "staff-submit": page({UPLOADER}, of=draft, post={"note": "Results of 2025"}),
                                                                 `post` is a form that changes something

From a row follow the answers for every role, for a stranger, and for a person without a second factor,
disabled, or expired; to GET and to POST; for an own object, another person's and one that is not there (404).
Whoever is refused changes nothing. An address that asks for the password again is known by its view.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .objects import draft, refused, somebody, tuned, warned

UPLOADER, APPROVER, FACILITATOR, PREVIEWER, ADMINISTRATOR = (
    "uploader", "approver", "facilitator", "previewer", "administrator",
)  # fmt: skip
EVERYONE = frozenset({UPLOADER, APPROVER, FACILITATOR, PREVIEWER, ADMINISTRATOR})


def nothing(person) -> tuple:
    """The arguments of an address that takes none."""
    return ()


@dataclass(frozen=True, slots=True)
class Page:
    """The answers of one address behind `staff_page`."""

    roles: frozenset[str]  # who gets in; all others get 403
    of: Callable[..., tuple] = nothing  # (person) → arguments of the address, for an object of this person
    get: int = 200  # the answer to GET for those who get in; 405 where the address only takes forms
    theirs: int | None = None  # the answer for another person's object, where it is another one
    missing: int = 404  # the answer for an object that is not there
    post: dict | Callable | None = None  # the form, or (person) → form; None: the address is only read


@dataclass(frozen=True, slots=True)
class Account:
    """The answers of one of allauth's addresses: they ask for no role."""

    stranger: int
    person: int  # somebody with a second factor who has just signed in
    arguments: tuple = ()


def page(roles: Iterable[str], **about) -> Page:
    return Page(frozenset(roles), **about)


def row(name: str) -> Page:
    """The row of an address; a set of roles alone stands for a page that takes no arguments."""
    found = PAGES[name]
    return found if isinstance(found, Page) else page(found)


READERS = {UPLOADER, APPROVER, ADMINISTRATOR}  # of what screening says, and what versions change

PAGES = {
    "staff": EVERYONE,
    "staff-report": page(READERS, of=draft),
    "staff-findings": page(READERS, of=draft),
    "staff-upload-report": page(READERS, of=refused),
    "staff-upload-findings": page(READERS, of=refused),
    "staff-manual": EVERYONE,
    "staff-manual-rule": page(EVERYONE, of=lambda person: ("row_width",)),
    "staff-manual-layout": page(EVERYONE, of=lambda person: ("growth",)),
    "staff-manual-file": page(EVERYONE, of=lambda person: ("growth", "growth_core_2025-template.csv")),
    "staff-account": EVERYONE,
    "staff-people": {ADMINISTRATOR},
    "staff-invite": page({ADMINISTRATOR}, post={"username": "new", "email": "new@example.org"}),
    "staff-person": page({ADMINISTRATOR}, of=somebody, post={"do": "disable"}),
    "staff-audit": {ADMINISTRATOR},
    "staff-audit-csv": {ADMINISTRATOR},
    "staff-reasons": page(
        {UPLOADER, APPROVER}, of=warned, post={"rule": "change_status", "warning": "0", "text": "Seen"}
    ),
    "staff-differences": page(READERS, of=draft),
    "staff-differences-csv": page(READERS, of=draft),
    "staff-pages": page(READERS, of=draft),
    "staff-pages-csv": page(READERS, of=draft),
    "staff-warnings": page({APPROVER, ADMINISTRATOR}, post=tuned),
}

# Sign-in and what belongs to it.
ACCOUNTS = {
    "account_login": Account(stranger=200, person=302),
    "mfa_authenticate": Account(stranger=302, person=302),
    "account_logout": Account(stranger=302, person=200),
    "account_reauthenticate": Account(stranger=302, person=200),
    "mfa_reauthenticate": Account(stranger=302, person=200),
    "account_change_password": Account(stranger=302, person=200),
    "account_reset_password": Account(stranger=200, person=200),
    "account_forgotten_sent": Account(stranger=200, person=200),
    "account_forgotten": Account(stranger=410, person=410, arguments=("not-there",)),
    "account_choose_password": Account(stranger=410, person=410),
    "account_invitation": Account(stranger=410, person=410, arguments=("not-there",)),
    "mfa_activate_totp": Account(stranger=302, person=200),
    "mfa_view_recovery_codes": Account(stranger=302, person=302),
    "mfa_download_recovery_codes": Account(stranger=302, person=302),
    "mfa_generate_recovery_codes": Account(stranger=302, person=200),
}
