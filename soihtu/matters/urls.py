"""Nouns of the matters room. The case file itself is a place of the desk."""

from __future__ import annotations

from django.urls import path

from soihtu.matters.worker import answering, deciding, opening, parties, printing, talking

app_name = "matters"
urlpatterns = [
    path("from-contact/<int:contact_id>/", opening.from_contact, name="from_contact"),
    path("<int:matter_id>/informing/", parties.informing, name="informing"),
    path("<int:matter_id>/police/", parties.police, name="police"),
    path("<int:matter_id>/birth/", parties.birth, name="birth"),
    path("<int:matter_id>/special-support/", parties.special_support, name="special_support"),
    path("<int:matter_id>/meetings/new/", talking.new_meeting, name="new_meeting"),
    path("<int:matter_id>/meetings/<int:meeting_id>/", talking.meeting, name="meeting"),
    path("<int:matter_id>/meetings/<int:meeting_id>/cancellation/", talking.cancellation, name="cancellation"),
    path("<int:matter_id>/calls/new/", talking.new_call, name="new_call"),
    path("<int:matter_id>/entries/new/", talking.new_entry, name="new_entry"),
    path("<int:matter_id>/decision/", deciding.decision, name="decision"),
    path("<int:matter_id>/guidance/", deciding.guidance, name="guidance"),
    path("<int:matter_id>/overrun/<int:deadline_id>/", deciding.overrun, name="overrun"),
    path("<int:matter_id>/client-class/", deciding.client_class, name="client_class"),
    path("<int:matter_id>/closing/", deciding.closing, name="closing"),
    path("<int:matter_id>/responsible/", answering.responsible, name="responsible"),
    path("<int:matter_id>/pair/", answering.pair, name="pair"),
    path("<int:matter_id>/handover/", answering.handover, name="handover"),
    path("<int:matter_id>/handover/answer/", answering.handover_answer, name="handover_answer"),
    path("<int:matter_id>/handover/withdrawal/", answering.handover_withdrawal, name="handover_withdrawal"),
    path("<int:matter_id>/print/", printing.printed, name="print"),
]
