"""For a container's health check: the exit status is 0 if the site answers on HOST and PORT."""

import os
import sys

from schoolinfo.running.address import answers

if __name__ == "__main__":
    sys.exit(0 if answers(os.environ.get("HOST") or "127.0.0.1", int(os.environ.get("PORT") or 8000)) else 1)
