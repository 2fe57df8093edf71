"""The entry of the web server: ``granian --interface wsgi soihtu.config.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soihtu.config.settings")

application = get_wsgi_application()
