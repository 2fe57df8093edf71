"""Nouns of the assessments room."""

from __future__ import annotations

from django.urls import path

from soihtu.assessments.worker import assessment, parts, permissions, summary

app_name = "assessments"
urlpatterns = [
    path("of/<int:matter_pk>/", assessment.of_matter, name="of_matter"),
    path("of/<int:matter_pk>/begin/", assessment.begin, name="begin"),
    path("<int:pk>/", assessment.show, name="show"),
    path("<int:pk>/track/", assessment.track, name="track"),
    path("<int:pk>/tools/", assessment.tool, name="tool"),
    path("<int:pk>/parts/<str:part>/", parts.part, name="part"),
    path("<int:pk>/permissions/", permissions.permissions, name="permissions"),
    path("<int:pk>/permissions/<int:consent_pk>/end/", permissions.revoke, name="revoke"),
    path("<int:pk>/participation/end/", permissions.leave, name="leave"),
    path("<int:pk>/approval/", summary.approval, name="approval"),
    path("<int:pk>/summary/", summary.show, name="summary"),
    path("<int:pk>/summary/<int:revision>.pdf", summary.pdf, name="summary_pdf"),
    path("<int:pk>/correction/", summary.correct, name="correct"),
    path("<int:pk>/correction/end/", summary.drop_correction, name="drop_correction"),
]
