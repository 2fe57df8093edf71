"""Settings, read from the environment. County choices live in county.py, tests override in settings_test.py."""

from __future__ import annotations

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from soihtu.config import county

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent.parent

# --- what runs -----------------------------------------------------------------------------------
DEMO = env.bool("SOIHTU_DEMO", default=False)
DEBUG = env.bool("SOIHTU_DEBUG", default=False)
SITE = env.str("SITE", default="all")  # portal | desk | all: the internet-facing process can leave the desk out
SECRET_KEY = env.str("SOIHTU_SECRET_KEY", default="not-for-serving" if DEBUG or DEMO else "")
ALLOWED_HOSTS = env.list("SOIHTU_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("SOIHTU_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "csp",
    "soihtu.foundation",
    "soihtu.ui",
    "soihtu.audit",
    "soihtu.teams",
    "soihtu.people",
    "soihtu.documents",
    "soihtu.contacts",
    "soihtu.matters",
    "soihtu.assessments",
    "soihtu.portal",
    "soihtu.desk",
    "soihtu.demo",
]

MIDDLEWARE = [
    "soihtu.ui.requests.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pages weigh a fifth; Django pads against length oracles
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "soihtu.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "soihtu.ui.refusals.RefusalMiddleware",
    "soihtu.audit.middleware.DeclaredPagesMiddleware",
    "soihtu.desk.middleware.WorkerDoorMiddleware",
]

ROOT_URLCONF = "soihtu.config.urls"
WSGI_APPLICATION = "soihtu.config.wsgi.application"
AUTH_USER_MODEL = "teams.Worker"
LOGIN_URL = "desk:sign_in"
LOGIN_REDIRECT_URL = "desk:my_work"

# --- data ----------------------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default="postgresql:///soihtu")}
DATABASES["default"].update(
    ENGINE="django.db.backends.postgresql",
    ATOMIC_REQUESTS=True,  # the use log and the page's reads share one transaction
    CONN_MAX_AGE=env.int("SOIHTU_CONN_MAX_AGE", default=600),
    CONN_HEALTH_CHECKS=True,
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- the county ----------------------------------------------------------------------------------
COUNTY = county.read(Path(env.str("SOIHTU_COUNTY", default=str(county.FACTS))))
CLIENT_REGISTER = "soihtu.matters.queries.relations_of"  # answers contacts.ports: who is a client already

# --- templates -----------------------------------------------------------------------------------
FORM_RENDERER = "soihtu.ui.forms.SoihtuRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "soihtu.ui.context.ui",
                "soihtu.desk.context.desk",
                "soihtu.portal.context.portal",
            ],
            "builtins": ["template_partials.templatetags.partials", "django.templatetags.i18n"],
        },
    }
]

# --- languages and time --------------------------------------------------------------------------
LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", _("Finnish")), ("sv", _("Swedish")), ("en", _("English"))]
LANGUAGE_COOKIE_NAME = "soihtu_kieli"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Helsinki"

# --- static files --------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.str("SOIHTU_STATIC", default=str(BASE_DIR / "var" / "static"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- safety --------------------------------------------------------------------------------------
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
HTTPS = env.bool("SOIHTU_HTTPS", default=not (DEBUG or DEMO))
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("SOIHTU_BEHIND_PROXY", default=False) else None
)
SESSION_COOKIE_NAME = "__Host-soihtu" if HTTPS else "soihtu"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "soihtu.ui.errors.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"  # no-referrer posts "Origin: null", refused by CSRF
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["soihtu.ui.uploads.MemoryHandler"]  # nothing of a stranger's file touches the disk
DATA_UPLOAD_MAX_NUMBER_FILES = 20

# --- post and logs -------------------------------------------------------------------------------
EMAIL_BACKEND = env.str("SOIHTU_EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = env.str("SOIHTU_FROM", default="Soihtu <soihtu@localhost>")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "soihtu.ui.requests.RequestIdFilter"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["console"], "level": env.str("SOIHTU_LOG_LEVEL", default="WARNING")},
}
