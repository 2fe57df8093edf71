"""Giving a document: a summary moves its matter on, others only leave a delivery."""

from __future__ import annotations

from soihtu.desk.forms import Deliver
from soihtu.desk.queries.papers import Paper
from soihtu.documents import actions as documents
from soihtu.documents.models import Delivery
from soihtu.matters import actions as matters
from soihtu.matters.queries.facts import SUMMARIES
from soihtu.matters.terms import State
from soihtu.teams.models import Worker


def deliver(paper: Paper, form: Deliver, *, by: Worker) -> Delivery:
    """Record the delivery as the room that owns the document does it."""
    told = {
        "recipient": form.cleaned_data["recipient"],
        "way": form.cleaned_data["way"],
        "by": by,
        "at": form.cleaned_data["delivered_at"],
    }
    if paper.matter and paper.document.kind in SUMMARIES and paper.matter.state == State.SUMMED_UP:
        return matters.deliver_summary(paper.matter, paper.document, **told)
    return documents.deliver(paper.document, **told)


def likely_recipient(paper: Paper) -> str:
    return paper.matter.person.name if paper.matter else ""
