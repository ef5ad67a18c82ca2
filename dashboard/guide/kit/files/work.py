"""The making of the files, by the worker."""

import logging
from collections.abc import Callable

from django.db import Error as DatabaseError
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task
from django_tasks.base import TASK_MAX_PRIORITY

from schoolinfo.profiles.comparing.reading import find_schools
from schoolinfo.releases.current import Releases

from ...models import KitFile
from ..archive.packing import as_zip
from ..archive.site import as_site
from ..blocks import Kit
from ..making import make_kit
from ..pdf.compiling import as_pdf, pages_of
from .cleaning import tidy
from .keys import Order, key_of

logger = logging.getLogger(__name__)

Stage, State = KitFile.Stage, KitFile.State
Progress = Callable[[str, int, int], None]


@task(priority=TASK_MAX_PRIORITY)
def make_files(key: str) -> None:
    """Make the PDF and the ZIP of a kit that somebody asked for. Done again, it changes nothing.

    A making whose worker was lost is begun anew. Where the numbers have changed since they were asked for, the
    order is struck out: its key belongs to numbers that are not public any more.
    """
    file = _begun(key)
    if file is None:
        return
    try:
        made = _made(file)
    except DatabaseError:
        raise  # the queue tells of it, and whoever waits reads there that it was given up
    except Exception:
        logger.exception("The files of a kit could not be made: %s", file)
        _end(key, State.FAILED)
    else:
        _keep(key, made) if made else KitFile.objects.filter(key=key).delete()
    tidy()


def _begun(key: str) -> KitFile | None:
    waiting = KitFile.objects.filter(key=key, state__in=KitFile.LIVE)
    waiting.update(state=State.MAKING, stage=Stage.NUMBERS, done=0, total=0)
    return waiting.defer("pdf", "zip").first()


def _made(file: KitFile) -> tuple[bytes, bytes] | None:
    """(PDF, ZIP); None where the numbers that were asked for are not public any more."""
    order = Order(tuple(file.schools.split(",")), file.minutes, file.language, file.base)
    with override(order.language):
        releases = Releases.public()
        if key_of(releases, order) != file.key:
            return None
        schools = find_schools(releases, order.schools, None, fictional=True)
        kit = make_kit(releases, schools, order.minutes, order.base)
        return files_of(kit, lambda *where: _tell(file.key, *where))


def files_of(kit: Kit, progress: Progress) -> tuple[bytes, bytes]:
    """(PDF, ZIP) of a kit. `progress` hears the stage, and how many documents of how many are done."""
    site = as_site(kit, lambda done: progress(Stage.PAGES, done, len(kit.documents)))
    progress(Stage.PDF, 0, 0)
    pdf = as_pdf(kit)
    progress(Stage.ZIP, 0, 0)
    return pdf, as_zip(kit, site, pdf)


def _tell(key: str, stage: str, done: int, total: int) -> None:
    KitFile.objects.filter(key=key).update(stage=stage, done=done, total=total)


def _keep(key: str, made: tuple[bytes, bytes]) -> None:
    pdf, archive = made
    KitFile.objects.filter(key=key).update(
        pdf=pdf, zip=archive, pdf_size=len(pdf), zip_size=len(archive), pages=pages_of(pdf)
    )
    _end(key, State.READY)


def _end(key: str, state: State) -> None:
    KitFile.objects.filter(key=key).update(state=state, stage="", ended_at=timezone.now())
