"""What the PDF says beside the words of the kit, in the language of one document."""

from django.utils.translation import gettext as _
from django.utils.translation import override


def words(language: str) -> dict[str, str]:
    """Whole sentences. The template puts numbers and addresses in the place of the names in braces."""
    with override(language):
        return {
            "contents": _("What is in this kit"),
            "page": _("Page {page} of {pages}"),
            "answer": _("Answer: {answer}"),
            "lines": _("Write your answer here."),
            "pair": _("{name}: {value}"),
            "marked": _("This cell is marked."),
            "code": _("QR code that opens {address}"),
        }
