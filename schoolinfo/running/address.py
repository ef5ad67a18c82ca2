"""The address the site is served on: whether it is free, and whether the site answers there."""

import errno
import http.client
import socket

from schoolinfo.health import ADDRESS


def is_free(host: str, port: int) -> bool:
    """Whether a server can listen there. Raises OSError where the host is not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise
    return True


def answers(host: str, port: int) -> bool:
    """Whether the site's health address answers 200."""
    connection = http.client.HTTPConnection(reachable(host), port, timeout=5)
    try:
        connection.request("GET", ADDRESS)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def reachable(host: str) -> str:
    """A host to connect to: this machine, where the server listens on all of its addresses."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)


def shown(host: str, port: int) -> str:
    """The address as a person types it."""
    name = reachable(host)
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"
