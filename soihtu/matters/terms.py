from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """Asian tila."""

    DORMANT = "dormant", _("waiting for the birth")
    HANDLING = "handling", _("being handled")
    ASSESSING = "assessing", _("being assessed")
    SUMMED_UP = "summed_up", _("summed up, waiting for closing or transfer")
    HANDING_OVER = "handing_over", _("waiting for the receiver")
    TRANSFERRED = "transferred", _("transferred to planned social work")
    CLOSED = "closed", _("closed")


class StepKind(TextChoices):
    """Asian tapahtuma."""

    OPENED = "opened", _("matter opened")
    CONTACT_JOINED = "contact_joined", _("new contact joined")
    RESPONSIBLE_CHANGED = "responsible_changed", _("responsible worker changed")
    PAIR_CHANGED = "pair_changed", _("work pair changed")
    RECLASSIFIED = "reclassified", _("client class changed")
    BORN = "born", _("birth recorded")
    PARTY_INFORMED = "party_informed", _("party informed")
    PARTY_NOT_INFORMED = "party_not_informed", _("party not informed, with ground")
    MEETING_PLANNED = "meeting_planned", _("meeting planned")
    MEETING_HELD = "meeting_held", _("meeting or call held")
    MEETING_CANCELLED = "meeting_cancelled", _("meeting cancelled")
    NOTE = "note", _("entry")
    POLICE_TOLD = "police_told", _("police notified")
    POLICE_NOT_TOLD = "police_not_told", _("police duty considered")
    SPECIAL_SUPPORT = "special_support", _("special support assessed")
    DECIDED_TO_ASSESS = "decided_to_assess", _("decided to start the assessment")
    DECIDED_NOT_TO_ASSESS = "decided_not_to_assess", _("decided not to start the assessment")
    GUIDED = "guided", _("guidance given")
    OVERRUN_EXPLAINED = "overrun_explained", _("overrun explained")
    ASSESSMENT_APPROVED = "assessment_approved", _("summary approved")
    SUMMARY_DELIVERED = "summary_delivered", _("summary given to the client")
    HANDOVER_PROPOSED = "handover_proposed", _("transfer proposed")
    HANDOVER_ACCEPTED = "handover_accepted", _("transfer accepted")
    HANDOVER_DECLINED = "handover_declined", _("transfer declined")
    HANDOVER_WITHDRAWN = "handover_withdrawn", _("transfer withdrawn")
    CLOSED = "closed", _("matter closed")
    DOCUMENT_ISSUED = "document_issued", _("document made")


class MeetingKind(TextChoices):
    """Tapaamisen laji."""

    CALL = "call", _("phone call")
    VISIT = "visit", _("meeting at the office")
    HOME_VISIT = "home_visit", _("home visit")
    REMOTE = "remote", _("video meeting")
    NETWORK = "network", _("network meeting")
    TRANSFER = "transfer", _("transfer meeting")


class MeetingState(TextChoices):
    """Tapaamisen tila."""

    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class Informed(TextChoices):
    """Miten osapuolelle kerrottiin, tai millä perusteella ei."""

    BY_PHONE = "phone", _("by phone")
    IN_PERSON = "in_person", _("in person")
    BY_LETTER = "letter", _("by letter")
    NOT_SAFETY = "not_safety", _("not informed: against a very important interest of the child (JulkL 11.2 § 1)")
    NOT_PROHIBITED = "not_prohibited", _("not informed: the minor forbids it for a weighty reason (ATL 51 §)")
    NOT_REACHED = "not_reached", _("not reached in spite of attempts")


class Outcome(TextChoices):
    """Ratkaisu palvelutarpeen arvioinnista."""

    START = "start", _("the assessment starts")
    NOT_NEEDED = "not_needed", _("not started: obviously unnecessary")
    DECLINED = "declined", _("not started: the client declines after explanation")


class ClosingGround(TextChoices):
    """Asian päättymisen peruste (ATL 38.2 §, SHL 34.2 §)."""

    NO_NEED = "no_need", _("no need for social welfare")
    GUIDED = "guided", _("guided to other help")
    NEED_MET = "need_met", _("the need was met during the assessment")
    CLIENT_DECLINES = "client_declines", _("the client does not want services")
    MOVED = "moved", _("moved to another county")
    DIED = "died", _("died")


class HandoverState(TextChoices):
    """Siirron tila."""

    PROPOSED = "proposed", _("waiting for the receiver")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


class PoliceDuty(TextChoices):
    """Ilmoitusvelvollisuus poliisille (LSL 25.3 §)."""

    NOT_ASKED = "", _("not considered yet")
    NO_SUSPICION = "no_suspicion", _("no suspicion of an offence")
    TOLD = "told", _("police notified")
    NOT_APPLICABLE = "not_applicable", _("does not apply, with reasons")
