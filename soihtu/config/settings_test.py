"""Settings of the tests: the same house with quick passwords, post kept in memory and plain static files."""

from __future__ import annotations

import os

os.environ.setdefault("SOIHTU_SECRET_KEY", "only-for-tests")
os.environ.setdefault("SOIHTU_HTTPS", "0")

from soihtu.config.settings import *  # noqa: F403 - settings are read as one flat module
from soihtu.config.settings import DATABASES, STORAGES

# A name of its own lets several test runs share one server.
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("SOIHTU_TEST_DB", "test_soihtu")}
DATABASES["default"]["CONN_MAX_AGE"] = 0

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
