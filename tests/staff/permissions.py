"""What each address of the staff answers to whom. A new address without a row fails the walk."""

UPLOADER, APPROVER, FACILITATOR, PREVIEWER, ADMINISTRATOR = (
    "uploader", "approver", "facilitator", "previewer", "administrator",
)  # fmt: skip
EVERYONE = frozenset({UPLOADER, APPROVER, FACILITATOR, PREVIEWER, ADMINISTRATOR})

# {name of the address: roles that get in}; all other people get 403, strangers the sign-in.
PAGES = {
    "staff": EVERYONE,
}
