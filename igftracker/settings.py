"""All settings, driven by environment variables that fail loudly. `.env.example` lists them.

This file reads the environment and nothing else: `make` and compose are what read `.env`.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.http.request import validate_host
from psycopg2 import ProgrammingError
from psycopg2.extensions import parse_dsn

from igftracker.accounts.fixed_settings import *  # noqa: F403 - how sign-ins are guarded
from igftracker.logs import describe_logging

BASE_DIR = Path(__file__).resolve().parent.parent
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]


def env_str(name: str, default: str | None = None) -> str:
    """Give the text of a variable; without a default it must be set and not empty."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"{name} must be set when DEBUG is off; see .env.example.")
    return default


def env_choice(name: str, *, default: str, allowed: dict[str, Any]) -> Any:
    """Give what `allowed` holds for the word in a variable."""
    word = env_str(name, default)
    if word not in allowed:
        raise ImproperlyConfigured(f"{name} is {word!r}; allowed are {', '.join(allowed)}.")
    return allowed[word]


def env_bool(name: str, *, default: bool) -> bool:
    """Give a yes or no, written 1 or 0."""
    allowed = {"1": True, "0": False, "true": True, "false": False}
    return bool(env_choice(name, default=str(int(default)), allowed=allowed))


def env_int(name: str, *, default: int, least: int = 0) -> int:
    """Give a whole number that is not below `least`."""
    value = env_str(name, str(default))
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is {value!r}; it must be a whole number >= {least}.")
    return int(value)


def env_list(name: str) -> list[str]:
    """Give the parts of a comma-separated variable, none when it is not set."""
    return [part.strip() for part in env_str(name, "").split(",") if part.strip()]


def env_origin(name: str, *, default: str | None) -> str:
    """Give an address of scheme and host only, such as `https://example.org`."""
    value = env_str(name, default)
    if not is_origin(value):
        raise ImproperlyConfigured(
            f"{name} is {value!r}; it must be http:// or https:// and a host, nothing after it."
        )
    return value


def is_origin(value: str) -> bool:
    """Say whether an address is a scheme and a host with nothing behind them."""
    parts = urlsplit(value)
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and value == f"{parts.scheme}://{parts.netloc}"
        and "@" not in parts.netloc
    )


def env_database(name: str) -> dict[str, Any]:
    """Give Django's database settings: the PostgreSQL of an address, else the embedded one."""
    url = env_str(name, "")
    if not url:
        return {
            "ENGINE": "igftracker.embedded_postgres",
            "NAME": "igftracker",
            "OPTIONS": {"var_dir": str(VAR_DIR)},
        }
    scheme = url.partition(":")[0]
    if scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} starts with {scheme!r}; allowed is postgres:// only.")
    return {"ENGINE": "django.db.backends.postgresql", **parse_postgres_url(name, url)}


def parse_postgres_url(name: str, url: str) -> dict[str, Any]:
    """Let libpq itself read a PostgreSQL address; what is no Django setting becomes an option."""
    try:
        parts = parse_dsn(url)
    except ProgrammingError:  # its text repeats the address, and so the password
        raise ImproperlyConfigured(
            f"{name} cannot be read; write postgres://user:password@host:5432/database."
        ) from None
    if "dbname" not in parts:
        raise ImproperlyConfigured(f"{name} names no database; write it after the last slash.")
    keys = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host"}
    settings = {key: parts.pop(part, "") for key, part in keys.items()}
    return {**settings, "PORT": parts.pop("port", ""), "OPTIONS": parts}


# What this installation is ---------------------------------------------------

VAR_DIR = Path(env_str("IGFTRACKER_VAR_DIR", str(BASE_DIR / "var"))).expanduser().resolve()
# On by default, so that a checkout runs at once; it then answers to this machine's names only.
DEBUG = env_bool("DEBUG", default=True)
SECRET_KEY = env_str("SECRET_KEY", "only-for-development" if DEBUG else None)
SITE_URL = env_origin("SITE_URL", default="http://127.0.0.1:8000" if DEBUG else None)
HTTPS = SITE_URL.startswith("https://")
NAMED_HOSTS = env_list("ALLOWED_HOSTS")
# The loopback names stay: the health check of a container uses them.
ALLOWED_HOSTS = [*NAMED_HOSTS, *LOOPBACK]
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS")

if DEBUG and not set(NAMED_HOSTS) <= set(LOOPBACK):
    raise ImproperlyConfigured(
        f"ALLOWED_HOSTS is {','.join(NAMED_HOSTS)!r} with DEBUG on: error pages would show "
        f"settings to strangers. Set DEBUG=0, or name none but {', '.join(LOOPBACK)}."
    )
if not DEBUG and (SECRET_KEY == "only-for-development" or len(SECRET_KEY) < 40):
    raise ImproperlyConfigured("SECRET_KEY must be 40 or more random characters; DEBUG is off.")
if "*" in NAMED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS is '*'; name the hosts, such as example.org.")
if not validate_host(str(urlsplit(SITE_URL).hostname), ALLOWED_HOSTS):
    raise ImproperlyConfigured(f"ALLOWED_HOSTS lacks the host of SITE_URL, {SITE_URL}.")
for origin in CSRF_TRUSTED_ORIGINS:
    if not is_origin(origin):
        raise ImproperlyConfigured(
            f"CSRF_TRUSTED_ORIGINS has {origin!r}; write https:// and a host, nothing after it."
        )

# Parts -----------------------------------------------------------------------

INSTALLED_APPS = [
    "igftracker",
    "submissions",
    "meetings",
    "pgtrigger",
    "pghistory",
    "django_countries",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "import_export",
    "igftracker.admin_config.EditorsAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",  # runserver serves static files as production does
    "django.contrib.staticfiles",
    "django.forms",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "igftracker.accounts",  # after those whose pages in the admin it replaces
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "igftracker.api.access.OpenAccessMiddleware",
    "igftracker.api.limits.RateLimitMiddleware",
    "igftracker.api.deprecations.DeprecationMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "igftracker.languages.LanguageMiddleware",
    "igftracker.snapshots.SnapshotMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "igftracker.accounts.middleware.SessionLimitMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "igftracker.middleware.ParameterErrorMiddleware",
    "axes.middleware.AxesMiddleware",  # the last: it puts its answer in the place of any other
]
ROOT_URLCONF = "igftracker.urls"
WSGI_APPLICATION = "igftracker.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database and history --------------------------------------------------------

DATABASES = {
    "default": {
        **env_database("DATABASE_URL"),
        # Seconds; runserver makes a thread for each request and must not keep their connections.
        "CONN_MAX_AGE": env_int("CONN_MAX_AGE", default=0 if DEBUG else 60),
        "CONN_HEALTH_CHECKS": True,
    }
}
# Milliseconds after which a page's query is cancelled; `igftracker/wsgi.py` applies it.
STATEMENT_TIMEOUT_MS = env_int("STATEMENT_TIMEOUT_MS", default=15_000)
# Megabytes of answers that each server process keeps to give them again; 0 for none.
KEPT_ANSWERS_MB = env_int("KEPT_ANSWERS_MB", default=0 if DEBUG else 64)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PGHISTORY_APPEND_ONLY = True  # a change to the record's history itself is refused
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")  # a GET changes nothing

# Importing -------------------------------------------------------------------

# Megabytes of the largest source that an editor may hand in.
IMPORT_LARGEST_MB = env_int("IMPORT_LARGEST_MB", default=1024, least=1)
# Long sources are read by `manage.py import_worker`, which finds its tasks in the database.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Languages and time ----------------------------------------------------------

LANGUAGE_CODE = "en"
TRANSLATIONS = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ru": "Русский",
    "ar": "العربية",
    "zh-hans": "简体中文",
}
"""The languages that have a catalogue, each in its own words."""
COMPLETE_LANGUAGES: tuple[str, ...] = ("en", "fr", "es", "ru", "ar", "zh-hans")
"""Those in which nothing is left untranslated or in doubt, which a test holds: only these are
offered to readers. A further language gets its catalogue by `make messages`, and a place here
when it is done."""
# Languages that are not complete yet, for those who translate them; what lacks is in English.
PREVIEW_LANGUAGES = env_list("PREVIEW_LANGUAGES")
for code in PREVIEW_LANGUAGES:
    if code not in TRANSLATIONS:
        raise ImproperlyConfigured(
            f"PREVIEW_LANGUAGES has {code!r}; allowed are {', '.join(TRANSLATIONS)}."
        )
LANGUAGES = [
    (code, name)
    for code, name in TRANSLATIONS.items()
    if code in {*COMPLETE_LANGUAGES, *PREVIEW_LANGUAGES}
]
LOCALE_PATHS = [BASE_DIR / "igftracker" / "locale"]
FORMAT_MODULE_PATH = "igftracker.formats"
TIME_ZONE = "UTC"
USE_TZ = True

DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # pasting 2,000 lines, or a meeting's form with its tables
# Static files ----------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "originals"
"""Stored originals of sources; no address serves them."""
EXPORTS_ROOT = VAR_DIR / "exports"
"""What `manage.py export` writes and /api/v1/exports/ serves."""
MANIFEST = "whitenoise.storage.CompressedManifestStaticFilesStorage"
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "import_export": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "tables"},  # handed in, shown, and not yet written
    },
    "staticfiles": {"BACKEND": PLAIN if DEBUG else MANIFEST},
}
WHITENOISE_ROOT = BASE_DIR / "igftracker" / "root"
"""Files that browsers ask for by fixed names: /favicon.ico and others."""
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# Security --------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
CSRF_FAILURE_VIEW = "igftracker.views.errors.show_csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True  # and SameSite=Lax, as is the default
SECURE_SSL_REDIRECT = env_bool("SECURE_SSL_REDIRECT", default=HTTPS)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env_int("SECURE_HSTS_SECONDS", default=31_536_000 if HTTPS else 0)
BEHIND_PROXY = env_bool("SECURE_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
if SECURE_SSL_REDIRECT and not HTTPS:
    raise ImproperlyConfigured(f"SECURE_SSL_REDIRECT is on, yet SITE_URL is {SITE_URL}.")
# Subdomains and browsers' preload lists are the domain owner's decision, not this site's.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
PASSWORD_RULES = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{PASSWORD_RULES}.UserAttributeSimilarityValidator"},
    {"NAME": f"{PASSWORD_RULES}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{PASSWORD_RULES}.CommonPasswordValidator"},
    {"NAME": "igftracker.accounts.passwords.NotTheOldOneValidator"},
]

# Accounts --------------------------------------------------------------------

# A session ends when nothing was asked for so long, and so long after signing in in any case.
SESSION_IDLE_HOURS = env_int("SESSION_IDLE_HOURS", default=12, least=1)
SESSION_LONGEST_HOURS = env_int("SESSION_LONGEST_HOURS", default=24, least=1)
SESSION_COOKIE_AGE = SESSION_LONGEST_HOURS * 60 * 60
AUDIT_ADDRESS_DAYS = 90  # then `manage.py prune_accounts` takes the addresses out of the audit

# Logging: to standard error, and no e-mail address ever ----------------------

LEVELS = {level: level for level in ("DEBUG", "INFO", "WARNING", "ERROR")}
LOGGING = describe_logging(env_choice("LOG_LEVEL", default="INFO", allowed=LEVELS))

# API -------------------------------------------------------------------------

# Requests that one reader may make in a minute to each server process; 0 for no limit.
API_RATE_PER_MINUTE = env_int("API_RATE_PER_MINUTE", default=600)

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_AUTHENTICATION_CLASSES": [],  # all of it is public, and nothing can be written
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": [
        "rest_framework.renderers.JSONRenderer",
        "igftracker.api.tables.CSVRenderer",
    ],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "igftracker.api.negotiation.Negotiation",
    "DEFAULT_PAGINATION_CLASS": "igftracker.api.paging.KeysetPagination",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "igftracker.api.problems.handle",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "igftracker",
    "DESCRIPTION": (
        "The public record of multistakeholder working groups on Internet governance: who was "
        "entitled to take part, who met, who contributed what, and how we know. To be read only, "
        "without key or registration. Lists come in pages; `meta.next` is the address of the next."
    ),
    "VERSION": "1",
    "LICENSE": {
        "name": "CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
    },
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "POSTPROCESSING_HOOKS": [
        "igftracker.api.description.describe_problems",
        "igftracker.api.deprecations.mark_deprecated",
    ],
}
