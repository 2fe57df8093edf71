"""Nouns of the documents room."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "documents"
urlpatterns: list[URLPattern] = []
