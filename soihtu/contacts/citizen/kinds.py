"""The four forms of the public door: their addresses and the plain words that help to choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from soihtu.contacts.terms import Kind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


@dataclass(frozen=True)
class PublicForm:
    """`slug` stands in the address and in the history of a browser, so it tells as little as it can."""

    slug: str
    kind: str
    name: Words
    choose_when: Words
    law: Words
    heading: Words
    lead: Words
    asks: tuple[Words, ...]


CHILD = PublicForm(
    slug="lapsi",
    kind=Kind.CHILD_WELFARE_NOTIFICATION,
    name=_("Child-welfare notification"),
    choose_when=_("You are worried about the care, the safety or the behaviour of somebody under 18."),
    law=_("Child Welfare Act, section 25. Anybody may notify. Many professionals must."),
    heading=_("You are worried about a child"),
    lead=_(
        "Tell what you have seen or heard. You do not need to be sure, and you do not need proof: "
        "we look into what the child needs."
    ),
    asks=(
        _("who you are, or that you stay anonymous"),
        _("which children it is about, as far as you know"),
        _("what makes you worry"),
        _("whether the family knows of it"),
    ),
)
UNBORN = PublicForm(
    slug="ennakolta",
    kind=Kind.ANTICIPATORY_NOTIFICATION,
    name=_("Anticipatory child-welfare notification"),
    choose_when=_(
        "In your work you have well-founded reason to think that an unborn child will "
        "need child welfare right after birth."
    ),
    law=_("Child Welfare Act, section 25c. For professionals who have the duty to notify."),
    heading=_("You are worried about an unborn child"),
    lead=_("With this the parents get support already during the pregnancy, and the child is protected from birth."),
    asks=(
        _("who you are and where you work"),
        _("who is expecting, and when the child is due"),
        _("what makes you worry"),
        _("whether the parents know of it"),
    ),
)
WORRY = PublicForm(
    slug="huoli",
    kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
    name=_("Notification of a need for social welfare"),
    choose_when=_(
        "You are worried about an adult who does not manage alone, or a family needs support "
        "and you have not been able to agree on it with them."
    ),
    law=_("Social Welfare Act, section 35, subsections 2 and 3. Anybody may notify."),
    heading=_("You are worried about somebody"),
    lead=_("Tell what you have noticed. We find out what kind of help the person needs."),
    asks=(
        _("who you are, or that you stay anonymous"),
        _("whom it is about, as far as you know"),
        _("what makes you worry"),
        _("whether the person knows of it"),
    ),
)
SUPPORT = PublicForm(
    slug="tuki",
    kind=Kind.SOCIAL_WELFARE_CONTACT,
    name=_("Contact for assessing a need for support"),
    choose_when=_("You need help yourself or for your family, or somebody has agreed that you ask for them."),
    law=_("Social Welfare Act, section 35, subsection 1. Made by the person, or with their consent."),
    heading=_("You need help or support"),
    lead=_("Tell in your own words what is hard now. We call you, and together we find out what would help."),
    asks=(
        _("who you are and how we reach you"),
        _("who needs help"),
        _("what is hard now, and what you hope for"),
    ),
)
FORMS = (CHILD, UNBORN, WORRY, SUPPORT)
BY_SLUG = {form.slug: form for form in FORMS}
BY_KIND = {str(form.kind): form for form in FORMS}
