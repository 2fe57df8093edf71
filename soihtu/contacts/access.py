"""Who sees a contact and who may do what with it. Every refusal is a sentence that says how to go on."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, Q
from django.utils.translation import gettext as _

from soihtu.contacts.models import Contact, ContactQuerySet, ContactStep, Recusal
from soihtu.contacts.rules import moves
from soihtu.contacts.terms import Kind, State, StepKind, SubjectRole, Urgency
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.teams import queries as teams
from soihtu.teams.models import County, Team, Worker
from soihtu.teams.terms import Profession, TeamKind

INTAKE_PROFESSIONS = frozenset({Profession.COORDINATOR, Profession.SOCIAL_INSTRUCTOR, Profession.SOCIAL_WORKER})
PARTNERS = frozenset({Profession.NURSE, Profession.OTHER})
CHILD_WELFARE = frozenset({Kind.CHILD_WELFARE_NOTIFICATION, Kind.ANTICIPATORY_NOTIFICATION})


def visible_to(worker: Worker, at: dt.datetime) -> ContactQuerySet:
    """Contacts the worker may see today (ATL 703/2023, 9 §). No query of its own.

    Coordination sees all, a team its own, a worker what is given to them, the on-call team what is urgent or
    unassessed. A nurse or another partner sees nothing by sitting in a team: only the client's permission opens
    (ATL 53 §). Nobody sees a contact they are disqualified from (HL 27 §); an administrator sees none.
    """
    contacts = Contact.objects.all()
    if worker.is_administrator or not worker.is_active or worker.profession in PARTNERS:
        return contacts.none()
    memberships = teams.memberships_of(worker, clock.local_day(at))
    seen = Q(worker=worker) | Q(team__in=memberships.values("team_id"))
    seen |= Q(Exists(memberships.filter(team__kind=TeamKind.COORDINATION)))
    urgent = Q(urgency__in=[Urgency.URGENT, Urgency.NOT_ASSESSED])
    seen |= urgent & Q(Exists(memberships.filter(team__kind=TeamKind.DUTY)))
    contacts = contacts.filter(seen)
    return contacts.exclude(pk__in=Recusal.objects.filter(worker=worker).values("contact_id"))


def may_register(worker: Worker, on: dt.date) -> Verdict:
    """Record a contact that came by phone, visit or letter."""
    return _intake(worker)


def may_assess_urgency(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """A child's urgency is a social worker's to assess (LSL 26 § 2 mom.); others' any intake worker's (SHL 36.1 §)."""
    if not (has_children(contact) and not worker.is_social_worker):
        return first_refusal(_intake(worker), _open(contact), _qualified(worker, on), _qualifies(worker, contact))
    return first_refusal(
        _intake(worker),
        _open(contact),
        Verdict.no(
            _("A social worker assesses a child's urgency (LSL 26 §). Give this to the duty social worker now.")
        ),
    )


def may_call_duty(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """Give an unassessed or urgent contact to the duty social worker."""
    if contact.urgency == Urgency.NOT_URGENT:
        return Verdict.no(_("This was assessed as not urgent. Assess the urgency again if the situation has changed."))
    return first_refusal(_intake(worker), _open(contact))


def may_route(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    return first_refusal(_intake(worker), _open(contact), _assessed(contact), _not_with_own_worker(contact))


def may_assign(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    return first_refusal(_intake(worker), _open(contact), _assessed(contact), _not_with_own_worker(contact))


def may_be_given(receiver: Worker, contact: Contact, on: dt.date) -> Verdict:
    """Whether the receiver can take the contact: at work, in intake work and not disqualified (HL 27–28 §)."""
    if not receiver.is_active or not teams.is_present(receiver, on):
        return Verdict.no(_("%(name)s is away today. Choose somebody who is at work.") % {"name": receiver.name})
    if receiver.profession not in INTAKE_PROFESSIONS:
        return Verdict.no(_("%(name)s does not handle contacts. Choose another worker.") % {"name": receiver.name})
    if Recusal.objects.filter(contact=contact, worker=receiver).exists():
        return Verdict.no(
            _("%(name)s is disqualified from this contact (HL 28 §). Choose another worker.") % {"name": receiver.name}
        )
    return Verdict.yes()


def may_take(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    taken = Verdict.yes()
    if contact.worker_id == worker.pk:
        taken = Verdict.no(_("You are handling this already."))
    elif contact.worker is not None:
        taken = Verdict.no(
            _("%(name)s is handling this. Agree with them and ask them to give it to you.")
            % {"name": contact.worker.name}
        )
    return first_refusal(_intake(worker), _open(contact), _assessed(contact), _not_with_own_worker(contact), taken)


def may_correct_kind(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """What a child-welfare notification is instead, a social worker judges, as the need itself (LSL 26 §)."""
    judges = _judges_children(worker, on) if contact.kind in CHILD_WELFARE else Verdict.yes()
    return first_refusal(_intake(worker), _open(contact), judges)


def may_name_parties(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    return first_refusal(_intake(worker), _open(contact), _assessed(contact))


def may_forward(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """An existing client's contact goes to the own worker (domain rule 9)."""
    named = Verdict.yes()
    if not contact.subjects.filter(person__isnull=False).exists():
        named = Verdict.no(_("Name the person first: only an existing client has an own worker."))
    return first_refusal(
        _intake(worker), _open(contact), _assessed(contact), _moves(contact, State.WITH_OWN_WORKER), named
    )


def may_acknowledge(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    if contact.state != State.WITH_OWN_WORKER:
        return Verdict.no(_("This has not been forwarded to an own worker."))
    if contact.worker_id != worker.pk:
        return Verdict.no(_("Only the worker to whom this was forwarded can acknowledge it."))
    if contact.acknowledged_at is not None:
        return Verdict.no(_("This has been acknowledged already."))
    return Verdict.yes()


def may_give_back(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """The own worker returns what was forwarded wrongly; of one who is away or has left, whoever takes contacts."""
    if contact.state != State.WITH_OWN_WORKER:
        return Verdict.no(_("This has not been forwarded to an own worker."))
    if contact.worker_id == worker.pk:
        return Verdict.yes()
    if contact.worker is None or not teams.is_present(contact.worker, on):
        return first_refusal(_intake(worker), _open(contact))
    return Verdict.no(_("Only the worker to whom this was forwarded can give it back."))


def may_conclude(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """The own worker, once acknowledged, records what came of it in the ongoing client work."""
    if contact.state != State.WITH_OWN_WORKER or contact.worker_id != worker.pk:
        return Verdict.no(_("Only the worker to whom this was forwarded can finish it."))
    if contact.acknowledged_at is None:
        return Verdict.no(_("Acknowledge this first."))
    return _open(contact)


def may_transfer(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """To the right county without delay (HL 21 §), after the urgency is known: urgent help is given here (SHL 12 §)."""
    return first_refusal(_intake(worker), _open(contact), _assessed(contact), _moves(contact, State.TRANSFERRED))


def may_end_with_advice(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    """Only a contact for advice may leave no client record (ATL 37 §); a notification never (LSL 25 b §)."""
    if not moves.may_end_without_record(contact.kind):
        return Verdict.no(
            _("A notification is always recorded, so it cannot end with advice alone (LSL 25 b §, ATL 37 §).")
        )
    if ContactStep.objects.filter(contact=contact, kind=StepKind.KIND_CORRECTED).exists():
        return Verdict.no(_("This arrived as a notification, so it stays recorded (LSL 25 b §, ATL 37 §)."))
    unnamed = Verdict.yes()
    if Document.objects.filter(contact_id=contact.pk).exists():
        unnamed = Verdict.no(
            _("A person has been identified, so a need may be known. Open a matter, or forward this. (ATL 37 §)")
        )
    return first_refusal(_intake(worker), _open(contact), _assessed(contact), _moves(contact, State.ADVISED), unnamed)


def may_see_notifier(worker: Worker, contact: Contact) -> Verdict:
    """Contact details of a notifier who asked to stay secret open only with a recorded reason (JulkL 11.2 § 7 k)."""
    notifier = getattr(contact, "notifier", None)
    if notifier is None or not notifier.keep_secret:
        return Verdict.yes()
    if ContactStep.objects.filter(contact=contact, kind=StepKind.NOTIFIER_SHOWN, by=worker).exists():
        return Verdict.yes()
    return Verdict.no(
        _("The notifier has asked not to be revealed. Write why you need the details, and they open to you.")
    )


def may_disclose_notifier(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    return _intake(worker)


def may_recuse(worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    if contact.worker_id == worker.pk:
        return Verdict.no(_("You are handling this. Give it to another worker first."))
    return Verdict.yes()


def has_children(contact: Contact) -> bool:
    """Whether the law of children's cases applies: by its kind, or because a child is among the subjects."""
    if contact.kind in CHILD_WELFARE:
        return True
    return any(subject.role != SubjectRole.ADULT for subject in contact.subjects.all())


def teams_to_choose() -> list[Team]:
    """Teams a contact can be routed to."""
    return list(Team.objects.filter(is_active=True).exclude(kind=TeamKind.PLANNED))


def counties_to_choose() -> list[County]:
    """Counties a contact can be transferred to."""
    return list(County.objects.filter(is_ours=False))


def _intake(worker: Worker) -> Verdict:
    if worker.is_active and not worker.is_administrator and worker.profession in INTAKE_PROFESSIONS:
        return Verdict.yes()
    return Verdict.no(_("Contacts are handled by coordinators, social instructors and social workers."))


def _open(contact: Contact) -> Verdict:
    if contact.is_open:
        return Verdict.yes()
    return Verdict.no(_("This contact is closed: %(state)s.") % {"state": contact.get_state_display()})


def _assessed(contact: Contact) -> Verdict:
    if contact.urgency != Urgency.NOT_ASSESSED:
        return Verdict.yes()
    return Verdict.no(_("First the urgency is assessed and signed (SHL 36 §, LSL 26 §)."))


def _not_with_own_worker(contact: Contact) -> Verdict:
    if contact.state != State.WITH_OWN_WORKER:
        return Verdict.yes()
    return Verdict.no(_("This is with the client's own worker, who can give it back."))


def _moves(contact: Contact, following: State) -> Verdict:
    if moves.may_follow(contact.state, following):
        return Verdict.yes()
    return Verdict.no(
        _("A contact that is “%(state)s” cannot become “%(next)s”.")
        % {"state": contact.get_state_display(), "next": following.label}
    )


def _qualified(worker: Worker, on: dt.date) -> Verdict:
    """The qualification or the temporary permit must be in force on the day (AHL 12 §)."""
    begun = (worker.qualified_from or on) <= on
    ends = worker.qualified_until
    if begun and (ends is None or on <= ends) and not (worker.temporary_permit and ends is None):
        return Verdict.yes()
    return Verdict.no(_("Your qualification or temporary permit is not in force today. Ask your manager to check it."))


def _judges_children(worker: Worker, on: dt.date) -> Verdict:
    if worker.is_social_worker:
        return _qualified(worker, on)
    return Verdict.no(
        _("Only a social worker decides that this is not a child-welfare notification (LSL 26 §). Ask one to do it.")
    )


def _qualifies(worker: Worker, contact: Contact) -> Verdict:
    if Recusal.objects.filter(contact=contact, worker=worker).exists():
        return Verdict.no(_("You are disqualified from this contact (HL 28 §)."))
    return Verdict.yes()
