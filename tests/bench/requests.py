"""Requests a second over kept-alive connections to a server on this machine, each waiting for its answer."""

import selectors
import socket
import time

CONNECTIONS = 8


def per_second(port: int, path: str, seconds: float, **headers: str) -> tuple[float, int]:
    """(requests a second, status) of one address; `headers` with _ for -.

    Raises RuntimeError when answers differ from one another.
    """
    asked = _request(port, path, headers)
    pool = selectors.DefaultSelector()
    clients = [_Client(port, asked) for _ in range(CONNECTIONS)]
    for client in clients:
        pool.register(client.socket, selectors.EVENT_READ, client)
        client.ask()
    answers, begun = 0, time.perf_counter()
    while (spent := time.perf_counter() - begun) < seconds:
        for key, _ in pool.select(timeout=1):
            answers += key.data.read()
    for client in clients:
        client.socket.close()
    seen = {client.seen for client in clients if client.seen}
    if len(seen) != 1:
        raise RuntimeError(f"{path} was answered in different ways: {seen}")
    return answers / spent, seen.pop()


def _request(port, path, headers) -> bytes:
    more = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", *more]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


class _Client:
    def __init__(self, port, request):
        self.request = request
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.buffer = b""
        self.seen = None

    def ask(self):
        self.socket.sendall(self.request)

    def read(self) -> int:
        """1 when an answer is whole (and the next is asked for), else 0."""
        self.buffer += self.socket.recv(1 << 18)
        head, separator, body = self.buffer.partition(b"\r\n\r\n")
        if not separator:
            return 0
        length = _length(head)
        if len(body) < length:
            return 0
        self.seen = int(head[9:12])
        self.buffer = b""
        self.ask()
        return 1


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0
