"""What the house remembers of matters."""

from soihtu.matters.models.acts import Decision, Handover, InformedParty, Meeting
from soihtu.matters.models.matter import (
    Deadline,
    Matter,
    MatterContact,
    MatterQuerySet,
    MatterStep,
    Responsibility,
    TsTzRange,
)

__all__ = [
    "Deadline",
    "Decision",
    "Handover",
    "InformedParty",
    "Matter",
    "MatterContact",
    "MatterQuerySet",
    "MatterStep",
    "Meeting",
    "Responsibility",
    "TsTzRange",
]
