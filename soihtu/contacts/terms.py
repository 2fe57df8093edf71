from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """Yhteydenoton laji; each has its own law, obliged parties and document (domain rule 2)."""

    CHILD_WELFARE_NOTIFICATION = "child_welfare", _("child-welfare notification")
    ANTICIPATORY_NOTIFICATION = "anticipatory", _("anticipatory child-welfare notification")
    SOCIAL_WELFARE_NOTIFICATION = "shl_notification", _("notification of a need for social welfare")
    SOCIAL_WELFARE_CONTACT = "shl_contact", _("contact for assessing a need for support")


class Channel(TextChoices):
    """Saapumistapa."""

    WEB_FORM = "web", _("web form")
    PHONE = "phone", _("phone")
    VISIT = "visit", _("visit")
    LETTER = "letter", _("letter")


class State(TextChoices):
    """Yhteydenoton tila."""

    RECEIVED = "received", _("received, urgency not assessed")
    WAITING = "waiting", _("waiting to be handled")
    IN_MATTER = "in_matter", _("handled as a matter")
    WITH_OWN_WORKER = "own_worker", _("with the client's own worker")
    TRANSFERRED = "transferred", _("transferred to another county")
    ADVISED = "advised", _("ended with advice, no client record")


class Urgency(TextChoices):
    """Kiireellisyyden arvio (SHL 36.1 §, LSL 26.2 §)."""

    NOT_ASSESSED = "", _("not assessed")
    URGENT = "urgent", _("urgent help is needed")
    NOT_URGENT = "not_urgent", _("no urgent help is needed")


class NotifierBody(TextChoices):
    """Ilmoittajan taho: private persons, the person themself, or a body obliged to notify (LSL 25 §)."""

    SELF = "self", _("the person themself")
    RELATIVE = "relative", _("relative or close person")
    PRIVATE = "private", _("other private person")
    EDUCATION = "education", _("education")
    DAY_CARE = "day_care", _("early childhood education")
    HEALTH = "health", _("health care")
    SOCIAL = "social", _("social welfare")
    YOUTH = "youth", _("youth work")
    POLICE = "police", _("police")
    RESCUE = "rescue", _("rescue services or emergency response centre")
    PARISH = "parish", _("parish or religious community")
    EMPLOYMENT = "employment", _("employment authority or Kela")
    OTHER_OFFICIAL = "other_official", _("other authority or professional")


class Grounds(TextChoices):
    """Ilmoituksen syy: what the worry is about."""

    NEGLECT = "neglect", _("neglect of basic needs or care")
    VIOLENCE = "violence", _("violence or the threat of it")
    SEXUAL_ABUSE = "sexual_abuse", _("suspicion of sexual abuse")
    PARENT_SUBSTANCE = "parent_substance", _("a parent's use of alcohol or drugs")
    PARENT_EXHAUSTION = "parent_exhaustion", _("a parent's exhaustion or mental health")
    OWN_SUBSTANCE = "own_substance", _("the person's own use of alcohol or drugs")
    OWN_MENTAL_HEALTH = "own_mental_health", _("the person's own mental health or self-harm")
    OFFENDING = "offending", _("offending")
    SCHOOL_ABSENCE = "school_absence", _("absence from school")
    CONFLICT = "conflict", _("serious conflicts in the family")
    NO_NETWORK = "no_network", _("nobody close to help")
    ECONOMY = "economy", _("money or debts")
    HOUSING = "housing", _("housing or homelessness")
    COPING = "coping", _("coping with daily life")
    OTHER = "other", _("something else")


class SubjectRole(TextChoices):
    """Osapuolen rooli yhteydenotossa."""

    CHILD = "child", _("child")
    UNBORN = "unborn", _("unborn child")
    ADULT = "adult", _("adult")


class StepKind(TextChoices):
    """Yhteydenoton vaihe."""

    RECEIVED = "received", _("arrived")
    REGISTERED = "registered", _("recorded by a worker")
    URGENCY = "urgency", _("urgency assessed")
    DUTY_ALERTED = "duty_alerted", _("duty social worker alerted")
    ROUTED = "routed", _("routed to a team")
    ASSIGNED = "assigned", _("given to a worker")
    TAKEN = "taken", _("taken into handling")
    PARTIES_NAMED = "parties_named", _("person identified")
    KIND_CORRECTED = "kind_corrected", _("kind corrected")
    MATTER_OPENED = "matter_opened", _("matter opened")
    JOINED = "joined", _("joined to an open matter")
    FORWARDED = "forwarded", _("forwarded to the client's own worker")
    ACKNOWLEDGED = "acknowledged", _("acknowledged by the own worker")
    TRANSFERRED = "transferred", _("transferred to another county")
    ADVISED = "advised", _("ended with advice")
    RETURNED = "returned", _("given back by the own worker")
    CONCLUDED = "concluded", _("handled in the ongoing client work")
    RECUSED = "recused", _("worker disqualified")
    ERASED = "erased", _("personal data erased")
    NOTIFIER_SHOWN = "notifier_shown", _("notifier's identity disclosed")
