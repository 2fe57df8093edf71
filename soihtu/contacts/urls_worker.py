"""Contacts, at the worker's door."""

from __future__ import annotations

from django.urls import path

from soihtu.contacts.worker import files, leaving, parties, placing, registering, show, urgency

app_name = "contacts"
urlpatterns = [
    path("new/", registering.new, name="new"),
    path("<int:pk>/", show.contact, name="contact"),
    path("<int:pk>/urgency/", urgency.urgency, name="urgency"),
    path("<int:pk>/duty/", urgency.duty, name="duty"),
    path("<int:pk>/handling/", placing.handling, name="handling"),
    path("<int:pk>/worker/", placing.worker, name="worker"),
    path("<int:pk>/team/", placing.team, name="team"),
    path("<int:pk>/kind/", placing.kind, name="kind"),
    path("<int:pk>/notifier/", placing.notifier, name="notifier"),
    path("<int:pk>/disqualification/", placing.disqualification, name="disqualification"),
    path("<int:pk>/parties/", parties.parties, name="parties"),
    path("<int:pk>/parties/<int:subject_pk>/", parties.subject, name="subject"),
    path("<int:pk>/carers/<int:carer_pk>/", parties.carer, name="carer"),
    path("<int:pk>/own-worker/", leaving.own_worker, name="own_worker"),
    path("<int:pk>/acknowledgement/", leaving.acknowledgement, name="acknowledgement"),
    path("<int:pk>/return/", leaving.returning, name="returning"),
    path("<int:pk>/outcome/", leaving.outcome, name="outcome"),
    path("<int:pk>/county/", leaving.county, name="county"),
    path("<int:pk>/advice/", leaving.advice, name="advice"),
    path("<int:pk>/attachments/<int:attachment_pk>/", files.attachment, name="attachment"),
]
