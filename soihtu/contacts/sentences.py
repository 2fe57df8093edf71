"""The sentences of this room's codes: what is missing, whose turn it is, what is next, why somebody is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from soihtu.contacts.rules.law import Basis, ClockCode
from soihtu.contacts.rules.moves import Turn
from soihtu.contacts.rules.notification import NO, NOT_KNOWN, YES, Missing
from soihtu.people.rules import Alike, Certainty, CodeFault

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

MISSING: dict[Missing, Reason] = {
    Missing.WORRY: _("Write what this is about."),
    Missing.SUBJECT: _("Add whom this is about."),
    Missing.SUBJECT_UNRECOGNISABLE: _(
        "Write something by which the person can be found: a name, age, address or phone."
    ),
    Missing.CHILD: _(
        "A child-welfare notification is about a child. Add the child, or choose another kind. (LSL 25 §)"
    ),
    Missing.EXPECTANT_PARENT: _("Add the expectant parent as an adult. (LSL 25 c §)"),
    Missing.OFFICIAL_ONLY: _(
        "An anticipatory notification is made by an authority or professional. From a private person, record a "
        "notification of a need for social welfare. (LSL 25 c §)"
    ),
    Missing.OFFICIAL_IS_NAMED: _("Who notifies by duty cannot stay anonymous. (LSL 25 §)"),
    Missing.BODY_DOES_NOT_FIT: _("Choose the body in which the person notifies by duty."),
    Missing.NOTIFIER_NAME: _("Write the notifier's first and last name, or mark that they stay anonymous."),
    Missing.NOTIFIER_POST: _("Write the notifier's post or title. (LSL 25 §)"),
    Missing.NOTIFIER_CONTACT: _("Write a phone number or e-mail address of the notifier. (LSL 25 §)"),
    Missing.ANONYMITY_REASON: _("Ask why the notifier stays anonymous, and write it here."),
    Missing.SECRECY_GROUNDS: _("Write why the notifier asks not to be revealed. (JulkL 11 §)"),
    Missing.CONSENT: _(
        "A contact on somebody's behalf needs their consent. Without it, choose a notification. (SHL 35 §)"
    ),
    Missing.ARRIVED_LATER: _("The time of arrival cannot be in the future."),
    Missing.BACKDATING_REASON: _("This arrived more than 15 minutes ago. Write why it is recorded only now."),
}
TURNS: dict[Turn, Reason] = {
    Turn.DUTY: _("duty social worker"),
    Turn.INTAKE: _("guidance and coordination"),
    Turn.TEAM: _("team"),
    Turn.WORKER: _("worker"),
    Turn.OWN_WORKER: _("client's own worker"),
    Turn.NOBODY: _("nobody"),
}
CLOCKS: dict[ClockCode, Reason] = {
    ClockCode.URGENCY: _("Assess the urgency"),
    ClockCode.ASSESSMENT_START: _("Decide whether the assessment starts"),
    ClockCode.ASSESSMENT_COMPLETE: _("Assessment ready, if it starts"),
    ClockCode.PARTIES_INFORMED: _("Tell the child and the guardians"),
}
BASES: dict[Basis, Reason] = {
    Basis.STATUTORY: _("by law"),
    Basis.SERVICE_TARGET: _("our promise"),
}
ANSWERS: dict[str, Reason] = {YES: _("yes"), NO: _("no"), NOT_KNOWN: _("not known")}
ALIKE: dict[Alike, Reason] = {
    Alike.IDENTITY_CODE: _("same identity code"),
    Alike.NAME: _("same name"),
    Alike.NAME_NEARLY: _("name nearly the same"),
    Alike.BORN: _("same day of birth"),
    Alike.ADDRESS: _("same address"),
    Alike.PHONE: _("same phone number"),
}
CERTAINTIES: dict[Certainty, Reason] = {
    Certainty.CERTAIN: _("the same by identity code"),
    Certainty.LIKELY: _("likely"),
    Certainty.POSSIBLE: _("possible"),
}
CODE_FAULTS: dict[CodeFault, Reason] = {
    CodeFault.SHAPE: _("An identity code has 11 characters, for example 131052-308T."),
    CodeFault.DATE: _("The day of birth in the identity code does not exist. Check the first six digits."),
    CodeFault.CHECK_CHARACTER: _("The last character of the identity code does not fit the rest. Check the code."),
}
