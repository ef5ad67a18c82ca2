"""The public at its pages while parts of the site are killed."""

import http.client
import threading
import time
import urllib.error
import urllib.request

from .trouble import SERVER_ERROR, SILENCE, UNEXPECTED, Absences, Trouble

PAGES = ("/", "/schools/", "/state/", "/changes/", "/state/data.csv")
NOT_ALWAYS = ("/state/", "/state/data.csv")  # 404 while no results of the state are public
PACE = 0.25  # seconds between two rounds
PATIENCE = 60


class Reader:
    """Reads pages one after another, and notes which of them fail."""

    def __init__(self, port: int, away: Absences):
        self.site, self.away = f"http://127.0.0.1:{port}", away
        self.read = 0
        self.troubles: list[Trouble] = []
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._ended.clear()
        self._thread = threading.Thread(target=self._rounds, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """It reads no more. Raises AssertionError where a page never came."""
        self._ended.set()
        self._thread.join(PATIENCE + 5)
        assert not self._thread.is_alive()

    def news(self) -> list[Trouble]:
        """What failed since this was asked last. Ask once it has stopped."""
        news, self.troubles = self.troubles, []
        return news

    def _rounds(self) -> None:
        while not self._ended.wait(PACE):
            for page in PAGES:
                self._page(page)

    def _page(self, path: str) -> None:
        begun = time.monotonic()
        try:
            with urllib.request.urlopen(self.site + path, timeout=PATIENCE) as answer:
                answer.read()
            self.read += 1
        except urllib.error.HTTPError as error:
            self._refused(path, error.code, begun)
        except (OSError, http.client.HTTPException) as error:
            self._note(SILENCE, f"{path}: {error!r}", begun)
            return
        self.away.answered("web", begun)

    def _refused(self, path: str, status: int, begun: float) -> None:
        if not (status == 404 and path in NOT_ALWAYS):
            self._note(SERVER_ERROR if status >= 500 else UNEXPECTED, f"{path}: {status}", begun)

    def _note(self, kind: str, what: str, begun: float) -> None:
        self.troubles.append(Trouble(kind, f"GET {what}", begun, time.monotonic()))
