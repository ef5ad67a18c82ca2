"""The commands of the site's processes, the same on a laptop and in a container; each follows `python`."""

PREPARE = ("manage.py", "prepare")
WEB = ("-m", "gunicorn", "--config", "python:schoolinfo.running.gunicorn_conf", "schoolinfo.wsgi:application")
WORKER = ("manage.py", "worker")
