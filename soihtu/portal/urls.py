"""Nouns of the portal room."""

from __future__ import annotations

from django.urls import URLPattern, path

from soihtu.portal import views

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("", views.start, name="start"),
    path("tietosuoja/", views.privacy, name="privacy"),
    path("saavutettavuus/", views.accessibility, name="accessibility"),
]
