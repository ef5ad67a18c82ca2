"""What a browser does with the upload pages, over HTTP: the form, the files in a stream, the questions after it."""

import http.client
import re
import time
from pathlib import Path

NEW = "/staff/uploads/new/"
EVERY = 1.0  # seconds, as static/js/upload-job.js asks
CHUNK = 256 * 1024
BOUNDARY = "a-boundary-of-the-bench"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Browser:
    """One person at the site on a port."""

    def __init__(self, port: int, cookies: dict[str, str]):
        self.port, self.cookies = port, dict(cookies)

    def upload_until_done(self, path: Path) -> float:
        """Seconds from the click until the page shows that the file was loaded. Raises RuntimeError otherwise."""
        token = _TOKEN.search(self.get(NEW))[1]
        begun = time.perf_counter()
        job = self.send(path, token)
        self.get(job)
        while '"ended": true' not in self.get(f"{job}state/"):
            time.sleep(EVERY)
        shown = self.get(job)
        seconds = time.perf_counter() - begun
        if "a draft" not in shown:
            raise RuntimeError(f"{path.name} was not loaded: {shown}")
        return seconds

    def get(self, path: str) -> str:
        return self._ask("GET", path)[1]

    def send(self, path: Path, token: str) -> str:
        """Where the site leads after the form was sent."""
        head, tail = _around(path.name, token)
        length = len(head) + path.stat().st_size + len(tail)
        headers = {
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
            "Content-Length": str(length),
            "X-CSRFToken": token,
        }
        answer, said = self._ask("POST", NEW, _stream(head, path, tail), headers)
        if answer.status != 302:
            raise RuntimeError(f"The form was answered with {answer.status}: {said}")
        return answer.headers["Location"]

    def _ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {"Cookie": cookies, **(headers or {})})
            answer = connection.getresponse()
            said = answer.read().decode()
        finally:
            connection.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path} was answered with {answer.status}: {said[:2000]}")
        return answer, said


def _around(name: str, token: str) -> tuple[bytes, bytes]:
    fields = {"csrfmiddlewaretoken": token, "dataset": "", "period": ""}
    head = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
        for field, value in fields.items()
    )
    head += (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    )
    return head.encode(), f"\r\n--{BOUNDARY}--\r\n".encode()


def _stream(head: bytes, path: Path, tail: bytes):
    yield head
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk
    yield tail
