"""The parts of the assessment as short forms. Nothing is required: what is missing is told beside, not in the way."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from soihtu.assessments.rules.missing import HEARD_FROM_AGE
from soihtu.assessments.terms import Answer, Criterion27, Need, Part, ResultKind
from soihtu.ui import forms as ui

LONG = 20_000
CHOOSE = {"required": _("Choose one.")}
YES_OR_NO = [(Answer.YES, Answer.YES.label), (Answer.NO, Answer.NO.label)]


def text(label: Any, *, rows: int = 5, help_text: Any = "") -> ui.TextField:
    """Room enough for every text, so the letters are not counted before the eyes of the writer."""
    widget = ui.widgets.Textarea(rows=rows)
    return ui.TextField(label=label, help_text=help_text, widget=widget, max_length=LONG, required=False)


def answer(label: Any, *, help_text: Any = "") -> ui.ChoiceField:
    return ui.ChoiceField(label=label, help_text=help_text, choices=Answer.choices, flow="row", required=False)


class PartForm(ui.SoihtuForm):
    """`age` is the client's age in years, when it is known; `is_child` decides what may follow."""

    marks_optional = False

    def __init__(self, *args: Any, is_child: bool, age: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fit(is_child=is_child, age=age)

    def fit(self, *, is_child: bool, age: int | None) -> None:
        """Leave out what does not concern this client."""


class Situation(PartForm):
    situation = text(
        _("The situation in brief"),
        rows=8,
        help_text=_(
            "What was found out together, in words the client recognises. An empty line begins a new paragraph."
        ),
    )
    network = text(
        _("People close by and other helpers"),
        help_text=_("Who helps already and with what, and whom the client would like to have near. (SHL 43 §)"),
    )


class View(PartForm):
    client_view = text(_("The client's own view, in the client's own words"), rows=7)
    client_view_obstacle = text(
        _("Or: why the client's view could not be asked"), rows=3, help_text=_("Only for an obvious obstacle.")
    )


class ChildView(PartForm):
    child_view = text(_("The child's view, in the child's own words"), rows=6)
    child_view_how = text(
        _("How the view was found out"),
        rows=3,
        help_text=_("For example drawing and talking at home, alone with the child. Of a baby, what was seen."),
    )
    child_heard = answer(
        _("A child of 12 or more has been heard"),
        help_text=_("Hearing of a party in a child-welfare matter. (LSL 20 §)"),
    )
    child_view_obstacle = text(_("Or: why the child's view was not found out, or the child was not heard"), rows=3)
    guardian_view = text(_("The guardians' view, in their own words"), rows=5)

    def fit(self, *, is_child: bool, age: int | None) -> None:
        if age is not None and age < HEARD_FROM_AGE:
            del self.fields["child_heard"]


class Growth(PartForm):
    growth_conditions = text(_("The child's growth conditions"), rows=7)
    carers_ability = text(_("How the guardians and others who bring up the child can look after the child"), rows=7)


class Needs(PartForm):
    need = ui.ChoiceField(label=_("Need for support"), choices=Need.choices, flow="row", required=False)
    needs = text(_("What support is needed: the client's and the professional's views"))
    needed_services = text(
        _("Services that are needed"), help_text=_("Which services, when they start and how long they last.")
    )
    strengths = text(_("Strengths and resources"))


class CaredFor(PartForm):
    cares_for_children = answer(_("Does the client care for children or others?"))
    cared_for = text(_("How they are doing and what help they need"))


class OwnWorker(PartForm):
    own_worker_client = answer(_("The client: an own worker is needed"))
    own_worker_professional = answer(_("The professional: an own worker is needed"))


class Conclusions(PartForm):
    conclusions = text(_("Professional's conclusions on the preconditions of a client relationship"), rows=7)
    result = ui.ChoiceField(
        label=_("What follows"),
        choices=ResultKind.choices,
        required=False,
        hints={
            ResultKind.OTHER_AUTHORITY: _("Needs the client's permission to tell the matter."),
            ResultKind.CHILD_WELFARE: _("Needs a social worker's estimate and the criteria below."),
        },
    )
    criteria_27 = ui.MultipleChoiceField(
        label=_("Criteria of a child-welfare client relationship (LSL 27 §)"),
        choices=Criterion27.choices,
        required=False,
        help_text=_("1 or 2, and 3; or subsection 2."),
    )

    def fit(self, *, is_child: bool, age: int | None) -> None:
        if not is_child:
            del self.fields["criteria_27"]
            result: Any = self.fields["result"]
            result.choices = [choice for choice in ResultKind.choices if choice[0] != ResultKind.CHILD_WELFARE]


class Estimate(ui.SoihtuForm):
    """A signed estimate: yes or no, with grounds."""

    marks_optional = False
    answer = ui.ChoiceField(label="", choices=YES_OR_NO, flow="row", error_messages=CHOOSE)
    grounds = ui.TextField(label=_("Grounds of the estimate"), widget=ui.widgets.Textarea(rows=7), max_length=LONG)


class SpecialSupport(Estimate):
    answer = ui.ChoiceField(
        label=_("Is the client in need of special support?"),
        choices=YES_OR_NO,
        flow="row",
        error_messages=CHOOSE,
        help_text=_(
            "An adult: special difficulty in seeking and getting services because of illness, disability, "
            "substance use or several needs at once. A child: growth conditions or own behaviour endanger health "
            "or development. (SHL 3 §)"
        ),
    )


class ChildWelfareNeed(Estimate):
    answer = ui.ChoiceField(
        label=_("Does the child need child welfare?"),
        choices=YES_OR_NO,
        flow="row",
        error_messages=CHOOSE,
        help_text=_("A social worker estimates the need of services under the Child Welfare Act. (LSL 26 §)"),
    )


FORMS: dict[Part, type[PartForm]] = {
    Part.SITUATION: Situation,
    Part.VIEW: View,
    Part.CHILD_VIEW: ChildView,
    Part.GROWTH: Growth,
    Part.NEEDS: Needs,
    Part.CARED_FOR: CaredFor,
    Part.OWN_WORKER: OwnWorker,
    Part.CONCLUSIONS: Conclusions,
}
ESTIMATES: dict[Part, type[Estimate]] = {
    Part.SPECIAL_SUPPORT: SpecialSupport,
    Part.CHILD_WELFARE: ChildWelfareNeed,
}
