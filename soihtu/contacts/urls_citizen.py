"""Notifications, at the resident's door. Addresses stay in browsers: none of them names a person or a number."""

from __future__ import annotations

from django.urls import URLPattern, path

from soihtu.contacts.citizen import pages, receiving

app_name = "notify"
urlpatterns: list[URLPattern] = [
    path("ilmoitus/", pages.choose, name="choose"),
    path("ilmoitus/ammattilainen/", pages.choose, {"official": True}, name="choose_official"),
    path("ilmoitus/tyhjenna/", pages.forget, name="forget"),
    path("ilmoitus/poistu/", pages.leave, name="leave"),
    path("ilmoitus/kuittaus/", receiving.ask_receipt, name="ask_receipt"),
    path("ilmoitus/kuittaus/<slug:ref>/", receiving.receipt, name="receipt"),
    path("ilmoitus/<slug:slug>/", pages.begin, name="begin"),
    path("ilmoitus/<slug:slug>/jatka/", pages.first, name="first"),
    path("ilmoitus/<slug:slug>/soita/", pages.call, name="call"),
    path("ilmoitus/<slug:slug>/lisays/", receiving.addition, name="addition"),
    path("ilmoitus/<slug:slug>/<slug:name>/", pages.step, name="step"),
]
