"""What pages and other rooms need to know of matters. Reads only."""

from soihtu.matters.queries.choices import Candidate, candidates, colleagues, held_transfer_meetings, receivers
from soihtu.matters.queries.facts import facts_of, gather, is_late, missing_of, parties_of, unexplained
from soihtu.matters.queries.files import (
    ClientRelation,
    MatterFile,
    already_client,
    contacts_of,
    file,
    flags,
    hides_places,
    is_protected,
    joinable,
    last_step,
    next_deadline,
    relations_of,
    siblings_of,
    waiting_handover,
)
from soihtu.matters.queries.opening import Column, columns, service_task

__all__ = [
    "Candidate",
    "ClientRelation",
    "Column",
    "MatterFile",
    "already_client",
    "candidates",
    "colleagues",
    "columns",
    "contacts_of",
    "facts_of",
    "file",
    "flags",
    "gather",
    "held_transfer_meetings",
    "hides_places",
    "is_late",
    "is_protected",
    "joinable",
    "last_step",
    "missing_of",
    "next_deadline",
    "parties_of",
    "receivers",
    "relations_of",
    "service_task",
    "siblings_of",
    "unexplained",
    "waiting_handover",
]
