"""What each address of the staff answers to whom. An address without a row here fails the walk.

A row is one line of PAGES, by the name of the address:

    "staff-manual": EVERYONE,                                    these roles read it; it takes no arguments
    "staff-upload": page({UPLOADER}, of=job),                    `of` makes an object of a person (objects.py)
    "staff-upload-cancel": page({UPLOADER}, of=job, get=405, post={}),
                                                                 other people's objects are refused (403 or 404)
    "staff-submit": page({UPLOADER}, of=draft, post={"note": "Results of 2025"}),
                                                                 `post` is a form that changes something

From a row follow the answers for every role, for a stranger, and for a person without a second factor,
disabled, or expired; to GET and to POST; for an own object, another person's and one that is not there (404).
Whoever is refused changes nothing. An address that asks for the password again is known by its view.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.workshops.builders import TYPED, called_off, planned

from .objects import (
    draft,
    file_of,
    file_of_unknown_layout,
    job,
    of_another,
    refused,
    saved_match,
    somebody,
    tuned,
    waiting,
    warned,
    withdrawn,
)
from .year_objects import drafts, previewed, published_together, waiting_together, year

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


READERS = frozenset({UPLOADER, APPROVER, ADMINISTRATOR})  # of what is not public
NOTE = {"note": "Results of 2025"}

PAGES = {
    "staff": EVERYONE,
    "staff-waiting": READERS,
    "staff-versions": READERS,
    "staff-version": page(READERS, of=draft),
    "staff-submit": page({UPLOADER}, of=draft, post=NOTE),
    "staff-return": page({APPROVER}, of=of_another(waiting), post=NOTE),
    "staff-approve": page({APPROVER}, of=of_another(waiting), post=NOTE | {"when": "now"}),
    "staff-withdraw": page(READERS, of=draft, post=NOTE | {"kind": "superseded"}),
    "staff-version-again": page({UPLOADER}, of=withdrawn, get=405, post={}),
    "staff-file": page(READERS, of=file_of),
    "staff-uploads": READERS,
    "staff-upload-new": page({UPLOADER}, post={}),
    "staff-upload": page(READERS, of=job),
    "staff-upload-state": page(READERS, of=job),
    "staff-upload-cancel": page({UPLOADER, ADMINISTRATOR}, of=job, theirs=403, get=405, post={}),
    "staff-upload-answer": page({UPLOADER, ADMINISTRATOR}, of=job, theirs=403, get=405, post={}),
    "staff-upload-again": page({UPLOADER, ADMINISTRATOR}, of=job, theirs=403, get=405, post={}),
    "staff-match": page(
        {UPLOADER}, of=file_of_unknown_layout, post={"do": "header", "at": "0:5", "above": "1"}
    ),
    "staff-matches": {UPLOADER, APPROVER},
    "staff-saved-match": page({UPLOADER, APPROVER}, of=saved_match, post={"name": "Another name"}),
    "staff-report": page(READERS, of=draft),
    "staff-findings": page(READERS, of=draft),
    "staff-upload-report": page(READERS, of=refused),
    "staff-upload-findings": page(READERS, of=refused),
    "staff-manual": EVERYONE,
    "staff-manual-rule": page(EVERYONE, of=lambda person: ("row_width",)),
    "staff-manual-layout": page(EVERYONE, of=lambda person: ("growth",)),
    "staff-manual-file": page(EVERYONE, of=lambda person: ("growth", "growth_core_2025-template.csv")),
    "staff-workshops": {FACILITATOR, ADMINISTRATOR},
    "staff-workshop-new": page({FACILITATOR, ADMINISTRATOR}, post=TYPED),
    "staff-workshop": page({FACILITATOR, ADMINISTRATOR}, of=planned, post=TYPED | {"sequence": "0"}),
    "staff-workshop-cancel": page(
        {FACILITATOR, ADMINISTRATOR}, of=planned, post={"why": "The room is closed.", "sequence": "0"}
    ),
    "staff-workshop-restore": page(
        {FACILITATOR, ADMINISTRATOR}, of=called_off, get=405, post={"sequence": "1"}
    ),
    "staff-account": EVERYONE,
    "staff-people": {ADMINISTRATOR},
    "staff-invite": page({ADMINISTRATOR}, post={"username": "new", "email": "new@example.org"}),
    "staff-person": page({ADMINISTRATOR}, of=somebody, post={"do": "disable"}),
    "staff-audit": {ADMINISTRATOR},
    "staff-audit-csv": {ADMINISTRATOR},
    "staff-previews": READERS | {PREVIEWER},
    "staff-preview": page(READERS | {PREVIEWER}, of=previewed),
    "staff-years": READERS,
    "staff-year": page(READERS, of=year),
    "staff-year-submit": page({UPLOADER}, of=drafts, post={"note": "The results of 2026"}),
    "staff-year-approve": page({APPROVER}, of=waiting_together, post={"when": "now", "note": "Results"}),
    "staff-year-undo": page({APPROVER, ADMINISTRATOR}, of=published_together, post={"note": "Wrong files"}),
    "staff-year-date": page({APPROVER, ADMINISTRATOR}, of=year, post={"on": "2026-12-03"}),
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
