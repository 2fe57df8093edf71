"""A plain Django page doing the same: session, user, one query, one template of plain rows, its row of the use log."""

from __future__ import annotations

import os

import django
from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.floors.settings"
django.setup()
application = get_wsgi_application()
