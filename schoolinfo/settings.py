"""Settings come from the environment; without any, the site runs as a demo on a private Postgres."""

import os
import sys
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from schoolinfo.secret_key import demo_secret_key
from schoolinfo.security import CONTENT_SECURITY_POLICY  # noqa: F401  (read by django-csp)

env = os.environ.get


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in (env(name) or default).split(",") if word.strip()]


BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env("VAR_DIR") or BASE_DIR / "var").absolute()
DATABASE_URL = env("DATABASE_URL", "")
RELEASE = env("RELEASE") or "dev"
DEBUG = env("DEBUG", "") == "1"
TESTING = "pytest" in sys.modules
DEMO = not DATABASE_URL
HTTPS = env("HTTPS", "") == "1"

SITE = {
    "home_district": env("HOME_DISTRICT") or "99100170000000",
    "name": env("SITE_NAME") or "School information",
    "contact": env("SITE_CONTACT", ""),
    "time_zone": env("SITE_TIME_ZONE") or "America/Los_Angeles",
    "languages": words("SITE_LANGUAGES", "en"),
    "regions": words("SITE_REGIONS"),
    # Of the tables to take home. The numbers in them are public records of their publishers.
    "data_license": env("SITE_DATA_LICENSE") or "CC BY 4.0",
    "data_license_address": env("SITE_DATA_LICENSE_ADDRESS")
    or "https://creativecommons.org/licenses/by/4.0/",
}

SECRET_KEY = env("SECRET_KEY", "")
ALLOWED_HOSTS = words("ALLOWED_HOSTS")
if not (DEMO or DEBUG):
    for name in ("SECRET_KEY", "ALLOWED_HOSTS"):
        if not env(name, ""):
            raise ImproperlyConfigured(f"With DATABASE_URL set, the environment must set {name} too.")
SECRET_KEY = SECRET_KEY or demo_secret_key(VAR_DIR)
SECRET_KEY_FALLBACKS = words(
    "SECRET_KEY_FALLBACKS"
)  # keys before, while what they signed and sealed is in use
if not ALLOWED_HOSTS:
    host = env("HOST") or "127.0.0.1"
    ALLOWED_HOSTS = ["*"] if host in ("0.0.0.0", "::") else ["127.0.0.1", "localhost", "[::1]", host]
# The host on which alone the staff pages answer; empty: they answer on all.
STAFF_HOST = env("STAFF_HOST", "")
if STAFF_HOST and STAFF_HOST not in ALLOWED_HOSTS:
    ALLOWED_HOSTS = [*ALLOWED_HOSTS, STAFF_HOST]
_port = f":{env('PORT') or 8000}" if DEMO else ""
_host = STAFF_HOST or next((name.lstrip(".") for name in ALLOWED_HOSTS if name != "*"), "127.0.0.1")
_scheme = "https" if HTTPS else "http"
# Where letters and commands say the staff pages are.
STAFF_ADDRESS = env("STAFF_ADDRESS") or f"{_scheme}://{_host}{_port}"
_public = next((name.lstrip(".") for name in ALLOWED_HOSTS if name not in ("*", STAFF_HOST)), "")
# Where staff pages lead to the public ones: another host where they have one of their own.
PUBLIC_ADDRESS = f"{_scheme}://{_public}{_port}/" if STAFF_HOST and _public else "/"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django_filters",
    "csp",
    "schoolinfo.embedded_postgres",
    "schoolinfo.running",
    "schoolinfo.releases",
    "schoolinfo.directory",
    "schoolinfo.profiles",
    "schoolinfo.feedback",
    "schoolinfo.workshops",
    "schoolinfo.accounts",
    "schoolinfo.staff",
    "schoolinfo.sample",
    "dashboard",
    "dashboard.guide",
    "growth",
    "growth.guide",
    *(["schoolinfo.accounts.demo"] if DEMO else []),
]
MIDDLEWARE = [
    "schoolinfo.security.headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "schoolinfo.health.health_middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "schoolinfo.accounts.host.staff_host",
    "django.middleware.gzip.GZipMiddleware",
    "schoolinfo.middleware.pages.PagesMiddleware",
    "schoolinfo.middleware.language.LanguageMiddleware",
    "schoolinfo.profiles.errors.explain_methods",
    "django.middleware.common.CommonMiddleware",
    "schoolinfo.accounts.middleware.Session",
    "schoolinfo.accounts.middleware.Csrf",
    "schoolinfo.accounts.middleware.Authentication",
    "schoolinfo.accounts.middleware.Messages",
    "allauth.account.middleware.AccountMiddleware",
    "schoolinfo.accounts.middleware.whereabouts",
]
PAGE_CACHE = env("PAGE_CACHE", "1") != "0"  # "0": every page is rendered anew
PAGE_CACHE_BYTES = 64 * 1024 * 1024  # in each process
ROOT_URLCONF = "schoolinfo.urls"
WSGI_APPLICATION = "schoolinfo.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": ["schoolinfo.profiles.context.site", "schoolinfo.accounts.context.private"]
        },
    },
    # Letters. Nothing in them is escaped, so no page may be made with it.
    {
        "NAME": "text",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"autoescape": False},
    },
]

if DEMO:
    DATABASES = {
        "default": {
            "ENGINE": "schoolinfo.embedded_postgres",
            "NAME": "schoolinfo",
            "HOST": str(VAR_DIR / "postgres"),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
        }
    }
else:
    DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)}
# Statements that come again are planned once a connection. DATABASE_PREPARE=0 behind a pooler that cannot do that.
if env("DATABASE_PREPARE") != "0":
    DATABASES["default"]["OPTIONS"] = {
        **DATABASES["default"].get("OPTIONS", {}),
        "server_side_binding": True,
        "prepare_threshold": 3,
    }
DATABASES["default"]["TEST"] = {"NAME": f"test_schoolinfo_{os.getpid()}"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["schoolinfo.accounts.backend.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 12}),
        ("UserAttributeSimilarityValidator", {}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
# scrypt wants memory of whoever tries passwords, and comes with Python.
PASSWORD_HASHERS = [f"django.contrib.auth.hashers.{'MD5' if TESTING else 'Scrypt'}PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "staff"
LOGOUT_REDIRECT_URL = "account_login"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

ACCOUNT_ADAPTER = "schoolinfo.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_TIMEOUT = 600  # seconds from the password to the code
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    # Of names with passwords and of codes, each; counted for the address and for the person.
    "login_failed": "20/m/ip,10/15m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    "reset_password": "20/h/ip,3/h/key",
}
ACCOUNT_FORMS = {
    "login": "schoolinfo.accounts.forms.entrance.SignIn",
    "reauthenticate": "schoolinfo.accounts.forms.entrance.Reauthenticate",
    "change_password": "schoolinfo.accounts.forms.password.ChangePassword",
}
MFA_ADAPTER = "schoolinfo.accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # a code of the 30 seconds before or after is right too: clocks differ
MFA_FORMS = {
    "authenticate": "schoolinfo.accounts.forms.entrance.Code",
    "reauthenticate": "schoolinfo.accounts.forms.entrance.CodeAgain",
}
# Proxies between readers and this server, each of which adds to X-Forwarded-For; 0: nobody believes that header.
TRUSTED_PROXIES = ALLAUTH_TRUSTED_PROXY_COUNT = int(env("TRUSTED_PROXIES") or 0)

# What all web processes count together, as attempts to sign in.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}

# The prefix makes browsers refuse a cookie that another host of the domain has set; it wants the path to be "/".
_prefix = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{_prefix}sessionid", f"{_prefix}csrftoken"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/" if HTTPS else "/staff/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None  # as long as the browser is open

# Letters leave the machine where the environment names a mail server; otherwise they are put into a folder.
EMAIL_HOST = env("EMAIL_HOST", "")
EMAIL_PORT = int(env("EMAIL_PORT") or 587)
EMAIL_HOST_USER = env("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env("EMAIL_USE_TLS", "1") != "0"
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST and not DEMO else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = env("EMAIL_FROM") or "schoolinfo@localhost"

USE_TZ = True
TIME_ZONE = SITE["time_zone"]
LANGUAGE_CODE = "en"
LANGUAGES = [pair for pair in (("en", "English"), ("es", "Español")) if pair[0] in SITE["languages"]]
# With one language there is nothing to translate, and a page is rendered a fifth faster without the machinery.
USE_I18N = len(LANGUAGES) > 1 or TESTING
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["schoolinfo.formats"]

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env("STATIC_ROOT") or VAR_DIR / "static").absolute()
if DEBUG or TESTING:
    STATIC_BACKEND = "django.contrib.staticfiles.storage.StaticFilesStorage"
else:
    STATIC_BACKEND = "whitenoise.storage.CompressedManifestStaticFilesStorage"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = DEBUG or TESTING
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_BACKEND},
    # Uploaded bytes: no address serves them.
    "uploads": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "uploads", "file_permissions_mode": 0o600},
    },
}
# Whether `manage.py load --publish` may publish on a database of its own (two people are named).
COMMAND_MAY_PUBLISH = env("COMMAND_MAY_PUBLISH") != "0"

CSRF_FAILURE_VIEW = "schoolinfo.profiles.errors.form_refused"
WHITENOISE_ALLOW_ALL_ORIGINS = False
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = ["^healthz$"]  # balancers ask without HTTPS
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31536000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # schoolinfo.security sets X-Frame-Options, also where Django's middleware is not reached
    "security.W003",  # accounts.middleware.Csrf is Django's middleware for the private addresses
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
        "failures": {"class": "logging.StreamHandler", "formatter": "plain", "level": "ERROR"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        "django_tasks": {"handlers": ["failures"], "propagate": False},
        "django_tasks_db": {"handlers": ["failures"], "propagate": False},
        "schoolinfo": {"level": "INFO"},
    },
}
