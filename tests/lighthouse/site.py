"""The site as it runs in production, with the fictional district, on a private Postgres and a free port."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from schoolinfo.running.commands import WEB
from tests.bench.pages import wait_for
from tests.bench.site import ROOT, free_port, site


@contextmanager
def served(folder: Path):
    """The site's address; its web server and Postgres are stopped at the end."""
    with site(folder) as own:
        own.manage("prepare")
        port = free_port()
        environment = {**own.environment, "HOST": "127.0.0.1", "PORT": str(port)}
        web = subprocess.Popen([sys.executable, *WEB], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL)
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz", web)
            yield f"http://127.0.0.1:{port}"
        finally:
            web.terminate()
            web.wait()
