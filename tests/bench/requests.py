"""Requests a second over kept-alive connections to a server on this machine, each waiting for its answer."""

import selectors
import socket
import time

CONNECTIONS = 16  # as many as the server has threads
ROUNDS = 6  # with new connections each, since chance spreads connections over the server's processes


def per_second(port: int, path: str, seconds: float, **headers: str) -> tuple[float, int]:
    """(requests a second, status) of one address; `headers` with _ for -.

    Raises RuntimeError when answers differ from one another.
    """
    asked, answers, spent, seen = _request(port, path, headers), 0, 0.0, set()
    for _ in range(ROUNDS):
        clients = [_Client(port, asked) for _ in range(CONNECTIONS)]
        more, taken = _ask(clients, seconds / ROUNDS)
        answers, spent = answers + more, spent + taken
        seen |= {client.seen for client in clients if client.seen}
    if len(seen) != 1:
        raise RuntimeError(f"{path} was answered in different ways: {seen}")
    return answers / spent, seen.pop()


def _ask(clients: "list[_Client]", seconds: float) -> tuple[int, float]:
    """(answers, seconds) of all connections together, each asking again as soon as it is answered.

    What was asked when the time is over is still waited for, and counted.
    """
    answers, begun = 0, time.perf_counter()
    with selectors.DefaultSelector() as pool:
        for client in clients:
            pool.register(client.socket, selectors.EVENT_READ, client)
            client.ask()
        while pool.get_map():
            for key, _ in pool.select(timeout=1):
                if not key.data.read():
                    continue
                answers += 1
                if time.perf_counter() - begun < seconds:
                    key.data.ask()
                else:
                    pool.unregister(key.fileobj)
                    key.fileobj.close()
    return answers, time.perf_counter() - begun


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

    def read(self) -> bool:
        """Whether an answer is whole now."""
        self.buffer += self.socket.recv(1 << 18)
        head, separator, body = self.buffer.partition(b"\r\n\r\n")
        if not separator:
            return False
        length = _length(head)
        if len(body) < length:
            return False
        self.seen = int(head[9:12])
        self.buffer = b""
        return True


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0
