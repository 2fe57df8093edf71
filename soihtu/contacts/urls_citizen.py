"""Notifications, at the resident's door."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "notify"
urlpatterns: list[URLPattern] = []
