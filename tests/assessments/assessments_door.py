"""The worker's door of an assessment: signing in, addresses, what can be read on a page."""

from __future__ import annotations

import html
import re

from django.test import Client
from django.urls import reverse

from tests.builders import hours

NOW = hours(24 * 31)


def signed_in(worker) -> Client:
    client = Client()
    client.force_login(worker)
    client.cookies["soihtu_kieli"] = "en"
    worker.language = "en"
    worker.save()
    return client


def text(response) -> str:
    """What can be read on the page, without marks."""
    body = re.sub(r"(?s)<(script|style|svg).*?</\1>", " ", response.content.decode())
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def url(name: str, assessment, *args) -> str:
    return reverse(f"assessments:{name}", args=[assessment.pk, *args])
