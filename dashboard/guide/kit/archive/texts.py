"""What to know of the files, as plain text in the kit's language. Pure."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from ..blocks import Kit

BREAK = "\r\n"


def texts(kit: Kit) -> dict[str, bytes]:
    """README.txt and LICENSE.txt."""
    with override(kit.documents[0].language):
        return {"README.txt": _lines(_readme(kit)), "LICENSE.txt": _lines(_license())}


def _readme(kit: Kit) -> list[str]:
    return [
        kit.title,
        "",
        _("Unpack everything into one folder. Nothing here needs the internet."),
        "",
        _("index.html: start here. It opens in any browser and leads to every document."),
        _("workshop-kit.pdf: everything to print, with page numbers."),
        _("documents: each document as a page that you can show, change or print alone."),
        _("hunt: the questions as text, and the answers as a table."),
        _("numbers: the tables of the kit, for a spreadsheet. They are UTF-8."),
        "",
        _("QR codes and addresses lead to the site, so they need the internet."),
        "",
        kit.made_from,
        _("The document about sources names every file and its version."),
    ]


def _license() -> list[str]:
    license_, address = settings.SITE["data_license"], settings.SITE["data_license_address"]
    return [
        _("The numbers are public records of their publishers."),
        _("The words and tables of this kit: {license}, {address}").format(license=license_, address=address),
        _("The font Public Sans: SIL Open Font License 1.1, see fonts/OFL.txt."),
    ]


def _lines(lines: list[str]) -> bytes:
    return (BREAK.join(lines) + BREAK).encode()
