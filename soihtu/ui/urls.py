"""Only for development and tests: every component in its states. Mounted when DEBUG."""

from django.urls import path

from soihtu.ui import styleguide

app_name = "ui"
urlpatterns = [
    path("desk/_components/", styleguide.desk, name="desk_components"),
    path("_components/", styleguide.portal, name="portal_components"),
    path("_components/errors/<int:status>/", styleguide.error, name="error_pages"),
]
