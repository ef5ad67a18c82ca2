"""What the page of a making prints. Pure."""

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import KitFile
from ..addresses import kit_address, with_query
from .keys import Order

# How much of the whole is done when a stage begins, in percent: pages take the longest.
BEGINS = {"": 0, "numbers": 5, "pages": 25, "pdf": 70, "zip": 95}


@dataclass(frozen=True, slots=True)
class Download:
    address: str
    text: str
    about: str  # pages and size


@dataclass(frozen=True, slots=True)
class FilesPage:
    """`state`: of KitFile.State, "" where nobody has asked for the files, or "full"."""

    state: str
    schools: tuple[str, ...]
    minutes: int
    kit: str  # address of the kit
    make: str  # address that starts the making
    here: str  # address of this page
    stage: str
    percent: int
    downloads: tuple[Download, ...]

    @property
    def goes_on(self) -> bool:
        return self.state in KitFile.LIVE


def files_page(
    file: KitFile | None, order: Order, names: tuple[str, ...], *, full: bool = False
) -> FilesPage:
    """`file`: as kit.files.desk knows it; `names`: of the schools."""
    state = "full" if full else file.state if file else ""
    asked = order.schools, order.minutes
    return FilesPage(
        state=state,
        schools=names,
        minutes=order.minutes,
        kit=kit_address(*asked),
        make=with_query(reverse("kit-make"), *asked),
        here=with_query(reverse("kit-state"), *asked),
        stage=_stage(file) if file and file.state in KitFile.LIVE else "",
        percent=_percent(file) if file else 0,
        downloads=_downloads(file, asked) if state == KitFile.State.READY else (),
    )


def _stage(file: KitFile) -> str:
    if file.state == KitFile.State.WAITING:
        return _("Waiting for its turn.")
    if file.stage == KitFile.Stage.PAGES and file.total:
        words = ngettext(
            "Making the pages: {done} of {total} document.",
            "Making the pages: {done} of {total} documents.",
            file.total,
        )
        return words.format(done=file.done, total=file.total)
    return {
        KitFile.Stage.PAGES: _("Making the pages."),
        KitFile.Stage.PDF: _("Setting everything as one PDF."),
        KitFile.Stage.ZIP: _("Packing everything into one ZIP."),
    }.get(file.stage, _("Reading the numbers of the schools."))


def _percent(file: KitFile) -> int:
    if file.state == KitFile.State.READY:
        return 100
    share = file.done / file.total if file.total else 0
    return int(BEGINS[file.stage] + share * (BEGINS["pdf"] - BEGINS["pages"]))


def _downloads(file: KitFile, asked: tuple) -> tuple[Download, ...]:
    pages = ngettext("{count} page, {size}", "{count} pages, {size}", file.pages)
    return (
        Download(
            with_query(reverse("kit-pdf"), *asked),
            _("Everything as one PDF to print"),
            pages.format(count=file.pages, size=filesizeformat(file.pdf_size)),
        ),
        Download(
            with_query(reverse("kit-zip"), *asked),
            _("Everything as one ZIP file, to take along without the internet"),
            filesizeformat(file.zip_size),
        ),
    )
