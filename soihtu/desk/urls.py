"""Nouns of the desk: the places of the worker's door."""

from __future__ import annotations

from django.urls import path

from soihtu.desk.worker import load, matter, my_work, papers, search, sign_in, team

app_name = "desk"
urlpatterns = [
    path("", my_work.my_work, name="my_work"),
    path("filters/save/", my_work.save_filter, name="save_filter"),
    path("filters/drop/", my_work.drop_filter, name="drop_filter"),
    path("team/", team.team, name="team"),
    path("search/", search.search, name="search"),
    path("matters/<int:pk>/", matter.matter, name="matter"),
    path("documents/<int:pk>/", papers.document, name="document"),
    path("documents/<int:pk>.pdf", papers.document_pdf, name="document_pdf"),
    path("documents/<int:pk>/deliver/", papers.deliver, name="deliver"),
    path("documents/<int:pk>/annul/", papers.annul, name="annul"),
    path("teams/<int:pk>/load/", load.load, name="load"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/<int:pk>/", sign_in.sign_in_as, name="sign_in_as"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
]
