"""What is missing, as sentences for the page and the greyed button."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from soihtu.assessments.rules import Missing

SENTENCES = {
    Missing.MEETING: _("Meet the client, or write why it has not been possible."),
    Missing.SITUATION: _("Write the situation in brief."),
    Missing.NEED: _("Say whether there is a need for support and whether it is temporary, recurring or long-term."),
    Missing.NEEDS: _("Write what support is needed."),
    Missing.NEEDED_SERVICES: _("Write which services are needed, when they start and how long they last."),
    Missing.STRENGTHS: _("Write the strengths and resources."),
    Missing.CLIENT_VIEW: _("Write the client's own view, or why it could not be asked."),
    Missing.OWN_WORKER_CLIENT: _("Ask the client whether an own worker is needed."),
    Missing.OWN_WORKER_PROFESSIONAL: _("Give your estimate of the need for an own worker."),
    Missing.SPECIAL_SUPPORT: _("Assess whether the client is in need of special support."),
    Missing.SPECIAL_SUPPORT_GROUNDS: _("Give the grounds for special support."),
    Missing.CONCLUSIONS: _("Write your conclusions on the client relationship."),
    Missing.CHILD_VIEW: _("Write the child's view, or why it was not found out."),
    Missing.CHILD_VIEW_HOW: _("Write how the child's view was found out."),
    Missing.CHILD_HEARD: _("Say whether the child, who is 12 or older, has been heard."),
    Missing.CHILD_MET: _("Meet the child in person, or write why it has not been possible."),
    Missing.CHILD_HEARD_OBSTACLE: _("Write why the child, who is 12 or older, has not been heard."),
    Missing.GROWTH_CONDITIONS: _("Describe the child's growth conditions."),
    Missing.CARERS_ABILITY: _("Describe how the carers can look after the child."),
    Missing.CHILD_WELFARE_NEED: _("A social worker estimates the need for child welfare."),
    Missing.CHILD_WELFARE_GROUNDS: _("Give the grounds for the estimate of child-welfare need."),
    Missing.CHILD_WELFARE_BY_SOCIAL_WORKER: _("The estimate of child-welfare need has to be made by a social worker."),
    Missing.CARES_FOR_CHILDREN: _("Ask whether the client cares for children or others."),
    Missing.CARED_FOR: _("Write how those the client cares for are doing and what help they need."),
    Missing.RESULT: _("Choose what follows from the assessment."),
    Missing.RESULT_AGAINST_NEED: _(
        "There is no need for support, so services cannot follow. Check the need or the result."
    ),
    Missing.RESULT_AGAINST_CHILD_WELFARE: _(
        "The result and the social worker's estimate of the need for child welfare must agree."
    ),
    Missing.CRITERIA_27: _("Tick the criteria of section 27 of the Child Welfare Act that are met."),
    Missing.PERMISSION: _("Record the client's permission before the matter is told to another authority."),
}
