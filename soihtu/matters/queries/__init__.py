"""What pages and other rooms need to know of matters. Reads only."""

from soihtu.matters.queries.facts import facts_of, gather, is_late, parties_of, unexplained
from soihtu.matters.queries.files import (
    ClientRelation,
    MatterFile,
    already_client,
    contacts_of,
    file,
    joinable,
    relations_of,
    siblings_of,
)

__all__ = [
    "ClientRelation",
    "MatterFile",
    "already_client",
    "contacts_of",
    "facts_of",
    "file",
    "gather",
    "is_late",
    "joinable",
    "parties_of",
    "relations_of",
    "siblings_of",
    "unexplained",
]
