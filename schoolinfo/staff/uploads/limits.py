"""How much may be uploaded at a time, and what is said when it is more."""

from django.utils.translation import gettext as _

MB = 1024**2
MOST_FILE_BYTES = 200 * MB
MOST_BYTES = 1024 * MB  # of all files together
MOST_REQUEST_BYTES = MOST_BYTES + 4 * MB  # with what stands between the files
MOST_PASSED_OVER_BYTES = 2 * MOST_BYTES  # of a request that is too large, so that its sender hears why
MOST_FILES = 50


def shown() -> dict[str, int]:
    """The limits as the page of the form needs them."""
    return {
        "file": MOST_FILE_BYTES,
        "file_mb": MOST_FILE_BYTES // MB,
        "together": MOST_BYTES,
        "together_mb": MOST_BYTES // MB,
        "files": MOST_FILES,
    }


def too_large(name: str) -> str:
    sentence = _("“{name}” is larger than {most} MB, which is the most for one file. Nothing was kept.")
    return sentence.format(name=name, most=MOST_FILE_BYTES // MB)


def too_much() -> str:
    sentence = _(
        "The files are larger than {most} MB together. Upload them in several steps. Nothing was kept."
    )
    return sentence.format(most=MOST_BYTES // MB)


def too_many() -> str:
    sentence = _("More than {most} files were chosen. Upload them in several steps. Nothing was kept.")
    return sentence.format(most=MOST_FILES)
