"""What a worker may see of matters, and what they may do, with the sentence that says why not."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.contacts import access as contacts
from soihtu.contacts import rules as contact_rules
from soihtu.contacts.models import Contact, Recusal
from soihtu.contacts.rules import ClientClass
from soihtu.contacts.terms import Urgency
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.matters import refusals
from soihtu.matters.models import Handover, Matter, MatterContact, Meeting
from soihtu.matters.rules import classes, deciders, moves
from soihtu.matters.rules.deciders import Decider, Subject
from soihtu.matters.terms import HandoverState, MeetingState, State
from soihtu.people import queries as people
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker

NOT_WITH_THIS_MATTER = _("You do not work with this matter. Ask the responsible worker or the team lead.")
PERMITTED = (State.ASSESSING, State.SUMMED_UP)
"""States in which a client's permission to take part in the assessment opens the matter."""
CLOSED = _("The matter is closed.")


def visible_to(worker: Worker, at: dt.datetime) -> QuerySet[Matter]:
    """Matters of one's own and of one's teams, those a client's permission opens, and those offered for handover.

    ATL 703/2023, 9 §: a worker sees what the task needs and nothing else. Administrators see no client's matter. A
    nurse or another partner sees none by being in the team. A permission for the assessment opens the matter from
    the start of the assessment until it ends, is transferred or the permission is revoked (ATL 46, 53 ja 58 §).
    """
    if not worker.is_active or worker.is_administrator:
        return Matter.objects.none()
    offered = Handover.objects.filter(receiver=worker, state=HandoverState.PROPOSED).values("matter_id")
    permitted = Q(state__in=PERMITTED, person_id__in=people.permitted_persons(worker.pk))
    related = Matter.objects.filter(
        Q(responsible=worker) | Q(pair=worker) | Q(pk__in=offered) | permitted | _of_teams(worker, at)
    )
    return related.exclude(pk__in=_disqualified(worker))


def is_disqualified(worker: Worker, matter: Matter) -> bool:
    """Whether the worker is a party to the matter or close to one (HL 27–28 §)."""
    return _disqualified(worker).filter(matter_id=matter.pk).exists()


def works_with(worker: Worker, matter: Matter, at: dt.datetime) -> bool:
    """Whether the worker handles the matter: responsible, pair, or in social welfare's work in its team today."""
    if worker.is_administrator or not worker.is_active or is_disqualified(worker, matter):
        return False
    if worker.pk in {matter.responsible_id, matter.pair_id}:
        return True
    return _shares_with_team(worker) and matter.team_id in teams.teams_of(worker, clock.local_day(at))


def may_handle(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Record what is done in an open matter: inform, meet, plan, consider, assign, propose."""
    return first_refusal(_is_open(matter), _works_with(worker, matter, at))


def may_hold(worker: Worker, meeting: Meeting, at: dt.datetime) -> Verdict:
    """Record an agreed meeting as held, once it has been."""
    if meeting.at > at:
        return Verdict.no(_("The meeting has not been yet. It can be recorded once it has been held."))
    return may_cancel(worker, meeting, at)


def may_cancel(worker: Worker, meeting: Meeting, at: dt.datetime) -> Verdict:
    if meeting.state != MeetingState.PLANNED:
        return Verdict.no(_("This meeting has already been held or cancelled."))
    return may_handle(worker, meeting.matter, at)


def may_write_entry(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Write an entry: also who takes part with the client's permission (ATL 703/2023, 46 ja 53 §)."""
    if matter.is_open and visible_to(worker, at).filter(pk=matter.pk).exists():
        return Verdict.yes()
    return may_handle(worker, matter, at)


def may_open(worker: Worker, contact: Contact, at: dt.datetime) -> Verdict:
    """Open matters from a contact: a child's by a social worker, others by an intake worker (county practice)."""
    return first_refusal(
        is_ready(contact),
        may_open_for(worker, at, is_child=contacts.has_children(contact)),
        may_take_part(worker, contact),
    )


def may_open_for(worker: Worker, at: dt.datetime, *, is_child: bool) -> Verdict:
    """Open a matter for a child, or for an adult."""
    on = clock.local_day(at)
    if is_child:
        verdict = deciders.may_decide_start(Decider.of(worker), Subject.CHILD, on, is_special_support=False)
    else:
        verdict = deciders.may_assess_urgency(Decider.of(worker), is_child=False, on=on)
    return refusals.spoken(verdict)


def may_take_part(worker: Worker, contact: Contact) -> Verdict:
    """Handle what a contact is about: not a party to it nor close to one (HL 27–28 §)."""
    if Recusal.objects.filter(contact=contact, worker=worker).exists():
        return Verdict.no(
            _("%(name)s is disqualified from this matter. Choose another worker. (HL 28 §)") % {"name": worker.name}
        )
    return Verdict.yes()


def may_answer_for(worker: Worker, matter: Matter) -> Verdict:
    """The same for every contact of a matter."""
    for link in matter.matter_contacts.select_related("contact"):
        verdict = may_take_part(worker, link.contact)
        if not verdict:
            return verdict
    return Verdict.yes()


def is_joinable(matter: Matter) -> bool:
    """Whether the assessment is not finished yet, so that a later contact can be answered in it."""
    return State(matter.state) in moves.FRONT_DOOR


def may_join(worker: Worker, contact: Contact, matter: Matter, at: dt.datetime) -> Verdict:
    """Join a later contact to a matter whose assessment is not finished yet."""
    return first_refusal(
        is_ready(contact),
        Verdict.yes()
        if is_joinable(matter)
        else Verdict.no(
            _("The assessment of this matter is finished. Open a new matter or forward to the own worker.")
        ),
        may_open_for(worker, at, is_child=is_child(matter)),
    )


def may_be_responsible(worker: Worker, client: str, at: dt.datetime, *, is_special_support: bool = False) -> Verdict:
    """Answer for a matter of the client class: by law and by county practice (SHL 36.5 §, LSL 26.4 §, VPL 4 §)."""
    if not worker.is_active or worker.is_administrator:
        return Verdict.no(_("This worker is not at work any more. Choose somebody else."))
    decider = Decider.of(worker)
    on = clock.local_day(at)
    verdict = deciders.may_decide_start(decider, subject_of(client), on, is_special_support=is_special_support)
    return refusals.spoken(verdict)


def may_decide(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Decide whether the assessment starts."""
    return first_refusal(
        may_handle(worker, matter, at),
        _in_state(matter, State.HANDLING, _("The decision has already been made.")),
        may_be_responsible(worker, matter.client, at, is_special_support=bool(matter.special_support)),
    )


def may_sum_up(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Approve the summary: whoever may answer for the assessment (SHL 36.5 §)."""
    return first_refusal(
        may_handle(worker, matter, at),
        _in_state(matter, State.ASSESSING, _("The assessment is not under way.")),
        may_be_responsible(worker, matter.client, at, is_special_support=bool(matter.special_support)),
    )


def may_record_birth(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    return first_refusal(
        may_handle(worker, matter, at), _in_state(matter, State.DORMANT, _("The birth has already been recorded."))
    )


def may_reclassify(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Change the client class: whoever may answer for the class it had, for a child a social worker (LSL 26.4 §)."""
    return first_refusal(
        may_handle(worker, matter, at),
        may_be_responsible(worker, matter.client, at, is_special_support=bool(matter.special_support)),
    )


def may_be_classed(client: str, *, is_child: bool) -> Verdict:
    if classes.fits(client, is_child=is_child):
        return Verdict.yes()
    if is_child:
        return Verdict.no(_("The person is under 18. Choose a client class that fits a child."))
    return Verdict.no(_("The person is an adult. Choose a client class that fits an adult."))


def may_close(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Close a matter: whoever could decide on its assessment; a transferred one by those who go on with it."""
    if matter.state == State.HANDING_OVER:
        return Verdict.no(_("A transfer waits for its receiver. It must be answered before the matter can be closed."))
    return first_refusal(
        may_handle(worker, matter, at),
        may_be_responsible(worker, matter.client, at, is_special_support=bool(matter.special_support)),
    )


def may_propose_handover(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    return first_refusal(
        may_handle(worker, matter, at),
        _in_state(matter, State.SUMMED_UP, _("A matter can be transferred once the summary has been approved.")),
    )


def may_answer_handover(worker: Worker, handover: Handover, at: dt.datetime) -> Verdict:
    """Only the named receiver answers; until then the assessor is responsible."""
    if handover.state != HandoverState.PROPOSED:
        return Verdict.no(_("This transfer has already been answered."))
    if handover.receiver_id != worker.pk or not worker.is_active:
        return Verdict.no(_("Only the named receiver may answer the transfer."))
    return Verdict.yes()


def may_withdraw_handover(worker: Worker, handover: Handover, at: dt.datetime) -> Verdict:
    """Take back a transfer that has not been answered, as when the receiver has left: whoever handles the matter."""
    if handover.state != HandoverState.PROPOSED:
        return Verdict.no(_("This transfer has already been answered."))
    return may_handle(worker, handover.matter, at)


def subject_of(client: str) -> Subject:
    """Whom the law of deciding sees in a client class."""
    if ClientClass(client) in contact_rules.CHILDREN:
        return Subject.CHILD
    return Subject.DISABLED if ClientClass(client) is ClientClass.DISABLED else Subject.ADULT


def is_child(matter: Matter) -> bool:
    return subject_of(matter.client) is Subject.CHILD


def _disqualified(worker: Worker) -> QuerySet[MatterContact, int]:
    recusals = Recusal.objects.filter(worker=worker).values("contact_id")
    return MatterContact.objects.filter(contact_id__in=recusals).values_list("matter_id", flat=True)


def _of_teams(worker: Worker, at: dt.datetime) -> Q:
    if not _shares_with_team(worker):
        return Q(pk__in=())
    return Q(team_id__in=teams.memberships_of(worker, clock.local_day(at)).values("team_id"))


def _shares_with_team(worker: Worker) -> bool:
    """Whether the team's matters are the worker's task: not for a partner of another field, such as a nurse."""
    return worker.profession in deciders.INTAKE_PROFESSIONS


def is_disabled(matter: Matter) -> bool:
    return subject_of(matter.client) is Subject.DISABLED


def is_ready(contact: Contact) -> Verdict:
    if not contact.is_open:
        return Verdict.no(_("This contact has already been handled."))
    if contact.urgency == Urgency.NOT_ASSESSED:
        return Verdict.no(_("The urgency must be assessed before anything else. (SHL 36 § 1 mom., LSL 26 § 2 mom.)"))
    if contact.team_id is None:
        return Verdict.no(_("Route the contact to a team first."))
    return Verdict.yes()


def _is_open(matter: Matter) -> Verdict:
    return Verdict.yes() if matter.is_open else Verdict.no(CLOSED)


def _works_with(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    return Verdict.yes() if works_with(worker, matter, at) else Verdict.no(NOT_WITH_THIS_MATTER)


def _in_state(matter: Matter, state: State, otherwise: object) -> Verdict:
    return Verdict.yes() if matter.state == state else Verdict.no(otherwise)  # type: ignore[arg-type]
