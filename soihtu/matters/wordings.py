"""The sentences of this room's codes: what is missing, what is next, whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from soihtu.contacts.rules import ClientClass, ClockCode
from soihtu.matters.rules.missing import Missing
from soihtu.matters.rules.moves import Turn
from soihtu.matters.rules.next_act import Act

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

MISSING: dict[Missing, Reason] = {
    Missing.OVERRUN: _("A deadline has run over. Write first why, and what is done about it."),
    Missing.POLICE_DUTY: _("Consider first whether the police must be notified. (LSL 25 § 3 mom.)"),
    Missing.PARTIES_INFORMED: _("Tell the parties of the matter, or record the ground why not. (JulkL 11 §, ATL 51 §)"),
    Missing.CONVERSATION: _("Record a meeting or a call with the client or the family first. (SHL 36 § 4 mom.)"),
    Missing.SPECIAL_SUPPORT: _("Assess first whether the child needs special support. (SHL 3 §, 36 § 3 mom.)"),
}
ACTS: dict[Act, Reason] = {
    Act.RECORD_BIRTH: _("Record the birth"),
    Act.EXPLAIN_OVERRUN: _("Write why the deadline ran over"),
    Act.CONSIDER_POLICE: _("Consider notifying the police"),
    Act.INFORM: _("Tell the parties"),
    Act.TALK: _("Call or meet the family"),
    Act.ASSESS_SPECIAL_SUPPORT: _("Assess the need for special support"),
    Act.DECIDE: _("Decide whether the assessment starts"),
    Act.GUIDE: _("Record the guidance given"),
    Act.CLOSE: _("Close the matter"),
    Act.ASSESS: _("Carry out the assessment"),
    Act.DELIVER_SUMMARY: _("Give the summary to the client"),
    Act.HOLD_TRANSFER_MEETING: _("Hold the transfer meeting"),
    Act.PROPOSE_HANDOVER: _("Propose the transfer"),
    Act.ANSWER_HANDOVER: _("Answer the transfer"),
    Act.NOTHING: _("Nothing waits"),
}
TURNS: dict[Turn, Reason] = {
    Turn.RESPONSIBLE: _("responsible worker"),
    Turn.RECEIVER: _("receiver of the transfer"),
    Turn.PLANNED_WORK: _("planned social work"),
    Turn.NOBODY: _("nobody"),
}
CLIENTS: dict[ClientClass, Reason] = {
    ClientClass.CHILD_WELFARE: _("child welfare matter"),
    ClientClass.CHILD_SPECIAL_SUPPORT: _("child in need of special support"),
    ClientClass.CHILD: _("other child"),
    ClientClass.OVER_75: _("person over 75"),
    ClientClass.HIGHEST_CARE_ALLOWANCE: _("recipient of the highest care allowance"),
    ClientClass.DISABLED: _("disabled person"),
    ClientClass.ADULT: _("other adult"),
}
CLOCKS: dict[ClockCode, Reason] = {
    ClockCode.URGENCY: _("Assess the urgency"),
    ClockCode.ASSESSMENT_START: _("Decide whether the assessment starts"),
    ClockCode.ASSESSMENT_COMPLETE: _("Finish the assessment"),
    ClockCode.PARTIES_INFORMED: _("Tell the child and the guardians"),
}
