"""Nouns of the matters room."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "matters"
urlpatterns: list[URLPattern] = []
