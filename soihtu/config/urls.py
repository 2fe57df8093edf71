"""Two doors: the resident's at the root, the worker's under /desk/. SITE decides which are mounted."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from soihtu.config import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
]

if settings.DEBUG:
    urlpatterns += [path("", include("soihtu.ui.urls"))]  # every component in its states
if settings.SITE in {"desk", "all"}:
    urlpatterns += [
        path("desk/contacts/", include("soihtu.contacts.urls_worker")),
        path("desk/matters/", include("soihtu.matters.urls")),
        path("desk/assessments/", include("soihtu.assessments.urls")),
        path("desk/documents/", include("soihtu.documents.urls")),
        path("desk/people/", include("soihtu.people.urls")),
        path("desk/teams/", include("soihtu.teams.urls")),
        path("desk/", include("soihtu.desk.urls")),
    ]
if settings.SITE in {"portal", "all"}:
    urlpatterns += [
        path("", include("soihtu.contacts.urls_citizen")),
        path("", include("soihtu.portal.urls")),
    ]

handler400 = "soihtu.ui.errors.bad_request"
handler403 = "soihtu.ui.errors.forbidden"
handler404 = "soihtu.ui.errors.not_found"
handler500 = "soihtu.ui.errors.server_error"
