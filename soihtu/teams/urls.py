"""Nouns of the teams room: teams, routing, shifts, members."""

from __future__ import annotations

from django.urls import path

from soihtu.teams.worker import members, routing, shifts

app_name = "teams"
urlpatterns = [
    path("", members.teams, name="teams"),
    path("routing/", routing.routing, name="routing"),
    path("routing/<str:code>/<str:group>/", routing.route, name="route"),
    path("routing/<str:code>/<str:group>/<int:pk>/end/", routing.end_route, name="end_route"),
    path("<int:pk>/", members.team, name="team"),
    path("<int:pk>/members/add/", members.add_member, name="add_member"),
    path("<int:pk>/members/<int:member_pk>/end/", members.end_membership, name="end_membership"),
    path("<int:pk>/absences/add/", members.add_absence, name="add_absence"),
    path("<int:pk>/absences/<int:absence_pk>/", members.end_absence, name="end_absence"),
    path("<int:pk>/shifts/", shifts.shifts, name="shifts"),
    path("<int:pk>/shifts/add/", shifts.add_shift, name="add_shift"),
    path("<int:pk>/shifts/<int:shift_pk>/", shifts.change_shift, name="change_shift"),
    path("<int:pk>/shifts/<int:shift_pk>/remove/", shifts.remove_shift, name="remove_shift"),
]
