"""gunicorn's settings, which it reads by the names below."""

import gc
import os

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS") or 2)
threads = int(os.environ.get("WEB_THREADS") or 8)
timeout = 60
graceful_timeout = 8
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # heartbeats need no disk
control_socket_disable = True
loglevel = "warning"
proc_name = "schoolinfo"


def post_worker_init(worker):
    """Leave what is loaded at the start out of later collections: it lives as long as the process."""
    gc.collect()
    gc.freeze()
