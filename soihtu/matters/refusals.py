"""The refusals of the rules as sentences fit to show, with the section that makes them (matters.rules.deciders)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from soihtu.foundation.verdicts import Verdict
from soihtu.matters.rules.deciders import Refusal

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

SENTENCES: dict[Refusal, Reason] = {
    Refusal.NOT_QUALIFIED_TODAY: _(
        "Your qualification or temporary permit is not in force today. Ask your manager to check it. (AHL 12 §)"
    ),
    Refusal.CHILD_URGENCY_BY_CHILD_WELFARE: _(
        "A child's urgency is assessed by a social worker or another child-welfare worker. (LSL 26 § 2 mom.)"
    ),
    Refusal.CHILD_CASE_BY_SOCIAL_WORKER: _(
        "In our county a social worker decides in every child's case. Pass this to the social worker on shift."
    ),
    Refusal.URGENCY_BY_INTAKE: _(
        "Urgency is assessed by a coordinator, social instructor or social worker. (SHL 36 § 1 mom.)"
    ),
    Refusal.SOCIAL_WELFARE_PROFESSIONAL: _(
        "A social-welfare professional answers for the service-needs assessment. (SHL 36 § 5 mom.)"
    ),
    Refusal.SPECIAL_SUPPORT_BY_SOCIAL_WORKER: _(
        "A social worker answers for the assessment of a person in need of special support. (SHL 36 § 5 mom.)"
    ),
    Refusal.SPECIAL_SUPPORT_NEEDS_OFFICE: _(
        "The social worker must hold a public office, because the person needs special support. (SHL 36 § 5 mom.)"
    ),
    Refusal.CHILD_WELFARE_BY_SOCIAL_WORKER: _(
        "A social worker estimates the need of child-welfare services. (LSL 26 § 4 mom.)"
    ),
    Refusal.CHILD_WELFARE_NEEDS_OFFICE: _(
        "The social worker who estimates the need of child-welfare services must hold a public office. "
        "(LSL 26 § 4 mom., SHL 36 § 5 mom.)"
    ),
    Refusal.DISABLED_NEEDS_OFFICE: _(
        "A professional who holds a public office answers for a disabled person's assessment. (VPL 4 §)"
    ),
    Refusal.INVOLUNTARY_BY_SOCIAL_WORKER: _("A social worker decides on an urgent placement. (LSL 13 § 1 mom.)"),
    Refusal.INVOLUNTARY_NEEDS_OFFICE: _(
        "The social worker who decides on an urgent placement must hold a public office. (LSL 13 § 1 mom.)"
    ),
    Refusal.INVOLUNTARY_NOT_TEMPORARY: _(
        "A temporary social worker may not decide on urgent care against a person's will. "
        "Call the social worker on duty. (AHL 12 §)"
    ),
    Refusal.INVOLUNTARY_NEEDS_APPOINTMENT: _(
        "The county has not appointed you to decide on urgent placements. "
        "Call the social worker on duty. (LSL 13 § 1 mom.)"
    ),
    Refusal.GROUND_MISSING: _(
        "Choose why the assessment is not started. It may be left out only when it is obviously unnecessary "
        "or the client declines it. (SHL 36 § 1 mom.)"
    ),
    Refusal.GROUND_NOT_EXPLAINED: _("Write why the ground applies in this case. (SHL 36 § 1 mom.)"),
    Refusal.GROUND_WITHOUT_EXPLAINING: _(
        "Record that the client was told what the assessment means before declining it. (SHL 36 § 4 mom.)"
    ),
    Refusal.CHILD_WELFARE_CANNOT_BE_DECLINED: _(
        "In a child-welfare matter the assessment must be made unless it is obviously unnecessary; "
        "it cannot be declined. (LSL 26 § 3 mom.)"
    ),
    Refusal.GROUND_NOT_NEEDED: _("A ground is given only when the assessment is not started."),
}


def in_words(refusal: Refusal) -> Reason:
    """The sentence of a refusal, in the reader's language."""
    return SENTENCES[refusal]


def spoken(verdict: Verdict) -> Verdict:
    """The verdict of a rule with its code turned into the sentence; any other verdict as it is."""
    return Verdict.no(SENTENCES[verdict.reason]) if isinstance(verdict.reason, Refusal) else verdict
