"""What is remembered of contacts."""

from soihtu.contacts.models.contact import Contact, ContactQuerySet
from soihtu.contacts.models.drafts import Draft, DraftAttachment
from soihtu.contacts.models.events import ContactStep, GuidanceGiven, Recusal
from soihtu.contacts.models.parties import Attachment, Carer, Notifier, Subject

__all__ = [
    "Attachment",
    "Carer",
    "Contact",
    "ContactQuerySet",
    "ContactStep",
    "Draft",
    "DraftAttachment",
    "GuidanceGiven",
    "Notifier",
    "Recusal",
    "Subject",
]
