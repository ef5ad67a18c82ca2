"""Files are written to the storage while they arrive, counted and hashed: never whole in memory."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from schoolinfo.releases import storage
from schoolinfo.releases.jobs import Incoming

from . import limits
from .names import cleaned

CHUNK = 256 * 1024

logger = logging.getLogger(__name__)


class Received(UploadedFile):
    """A file whose bytes lie in the storage already."""

    def __init__(self, incoming: Incoming):
        super().__init__(name=incoming.name, size=incoming.size)
        self.incoming = incoming

    def close(self):
        """There is nothing open."""


class Receiver(FileUploadHandler):
    """Writes each file to a place of its own, up to the limits.

    With the first fault (`fault`, a sentence) all places are let go, and what else arrives is passed over: the
    browser can finish its sending, so that the person gets to read the sentence.
    """

    chunk_size = CHUNK

    def __init__(self, request: HttpRequest | None = None):
        super().__init__(request)
        self.fault = ""
        self.places: list[str] = []
        self.total = 0
        self._stream = None

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        if self.fault:
            raise SkipFile
        if len(self.places) == limits.MOST_FILES:
            self._refuse(limits.too_many())
        self.size, self.digest = 0, hashlib.sha256()
        place = storage.new_place()
        self.places.append(place)
        try:
            self._stream = _private(storage.located(place))
        except OSError:
            self._unwritable()

    def receive_data_chunk(self, raw_data, start):
        self.size += len(raw_data)
        self.total += len(raw_data)
        if self.size > limits.MOST_FILE_BYTES:
            self._refuse(limits.too_large(cleaned(self.file_name)))
        if self.total > limits.MOST_BYTES:
            self._refuse(limits.too_much())
        self.digest.update(raw_data)
        try:
            self._stream.write(raw_data)
        except OSError:
            self._unwritable()

    def file_complete(self, file_size):
        try:
            self._stream.close()
        except OSError:
            logger.exception("An uploaded file cannot be written.")
            self.fault = _unwritable()
            self.discard()
            return None
        incoming = Incoming(cleaned(self.file_name), self.size, self.digest.hexdigest(), self.places[-1])
        return Received(incoming)

    def upload_interrupted(self):
        self.discard()

    def discard(self) -> None:
        """Keep nothing of what arrived."""
        if self._stream:
            self._stream.close()
        while self.places:
            storage.discard(self.places.pop())

    def claim(self) -> None:
        """The bytes belong to a job now."""
        self.places.clear()

    def _refuse(self, sentence: str):
        self.fault = sentence
        self.discard()
        raise SkipFile

    def _unwritable(self):
        logger.exception("An uploaded file cannot be written.")
        self._refuse(_unwritable())


@contextmanager
def receiving(request: HttpRequest) -> Iterator[Receiver]:
    """The receiver of a request's files. What no job claimed is removed at the end."""
    receiver = Receiver(request)
    request.upload_handlers = [receiver]
    try:
        yield receiver
    finally:
        receiver.discard()


def pass_over(request: HttpRequest) -> None:
    """Take in a body and keep nothing of it: a browser that cannot finish its sending does not hear the answer.

    A body without end is not waited for.
    """
    if int(request.META["CONTENT_LENGTH"]) <= limits.MOST_PASSED_OVER_BYTES:
        while request.read(CHUNK):
            pass


def _private(path):
    """A file for writing that nobody else may read."""
    path.touch(mode=0o600, exist_ok=False)
    return path.open("wb")


def _unwritable() -> str:
    return _("The site cannot keep files just now. Nothing was kept. Try again later.")
