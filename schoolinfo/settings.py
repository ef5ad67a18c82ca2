"""Settings come from the environment; without any, the site runs as a demo on a private Postgres."""

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
DATABASE_URL = os.environ.get("DATABASE_URL", "")
RELEASE = os.environ.get("RELEASE", "dev")

SECRET_KEY = os.environ.get("SECRET_KEY", "demo")
DEBUG = os.environ.get("DEBUG", "") == "1"
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "127.0.0.1,localhost,testserver").split(",")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "django_filters",
    "schoolinfo.embedded_postgres",
    "schoolinfo.releases",
    "schoolinfo.directory",
    "schoolinfo.profiles",
    "schoolinfo.sample",
    "dashboard",
    "growth",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
]
ROOT_URLCONF = "schoolinfo.urls"
WSGI_APPLICATION = "schoolinfo.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"context_processors": []},
    }
]
DATABASES = {
    "default": {
        "ENGINE": "schoolinfo.embedded_postgres",
        "NAME": "schoolinfo",
        "HOST": str(VAR_DIR / "postgres"),
        "TEST": {"NAME": f"test_schoolinfo_{os.getpid()}"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "America/Los_Angeles"
LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "locale"]
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "files"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
SITE = {
    "home_district": os.environ.get("HOME_DISTRICT", "99100170000000"),
    "name": os.environ.get("SITE_NAME", "School information"),
}

# Uploaded bytes; outside MEDIA so that no address serves them.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "uploads": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "uploads", "file_permissions_mode": 0o600},
    },
}
COMMAND_MAY_PUBLISH = os.environ.get("COMMAND_MAY_PUBLISH", "1") == "1"
