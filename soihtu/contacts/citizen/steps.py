"""The pages of each form, in order, and what has been answered so far."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.forms import BaseForm, BaseFormSet, formset_factory
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.citizen import forms
from soihtu.contacts.citizen.forms.persons import AnyPersonForm, CarerForm, ChildForm, OwnChildForm
from soihtu.contacts.citizen.stories import Role, Story
from soihtu.contacts.drafts import Answers, Sheet
from soihtu.contacts.terms import SubjectRole
from soihtu.ui.forms import RepeatingFormSet

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise

DANGER, CHECK = "hata", "tarkista"
LONGEST_ANSWER = 200_000
NOT_ANSWERS = {"csrfmiddlewaretoken", "key", "muuta", "switch"}


class Chapter:
    """What the progress line names; a chapter has one or more pages."""

    YOU = _("Who you are")
    WHO = _("Whom it is about")
    WORRY = _("What it is about")
    KNOWS = _("Who knows")
    CHECK = _("Check and send")


@dataclasses.dataclass(frozen=True)
class Step:
    """One page: its address, its chapter, its heading and the forms on it by prefix."""

    slug: str
    chapter: Words
    heading: Words
    lead: Words = ""
    parts: tuple[tuple[str, Any], ...] = ()


def repeated(entries: Any, entry: type[forms.OfficialForm] | Any, *, most: int = 10) -> Any:
    return formset_factory(entry, formset=entries, extra=0, min_num=1, max_num=most, absolute_max=most)


CHILDREN = repeated(forms.Children, ChildForm)
PERSONS = repeated(forms.Persons, AnyPersonForm)
OWN_CHILDREN = repeated(forms.OwnChildren, OwnChildForm)
CARERS = repeated(forms.Carers, CarerForm, most=6)
SENDER_FORMS = {
    Role.OFFICIAL: forms.OfficialForm,
    Role.NAMED: forms.NamedForm,
    Role.ANONYMOUS: forms.AnonymousForm,
    Role.CLOSE: forms.CloseForm,
}


def steps_of(story: Story) -> tuple[Step, ...]:
    """Every page of the form as far as it is known who is telling; the last one is for checking."""
    return (
        *_you(story),
        *_who(story),
        *_what(story),
        *_knows(story),
        Step(CHECK, Chapter.CHECK, _("Check before you send")),
    )


def _you(story: Story) -> Iterable[Step]:
    yield Step(DANGER, Chapter.YOU, _("Is it urgent?"), parts=((DANGER, forms.DangerForm),))
    if not story.anticipatory:
        heading = _("Whom do you ask help for?") if story.support else _("Who are you?")
        yield Step("sina", Chapter.YOU, heading, parts=(("sina", forms.RoleForm),))
    if story.is_self:
        yield Step("oma", Chapter.YOU, _("Who are you, and how do we reach you?"), parts=(("oma", forms.AskingForm),))
        return
    sender = SENDER_FORMS.get(Role.OFFICIAL if story.anticipatory else story.role)
    if sender is forms.AnonymousForm:
        lead = _(
            "We do not ask your name or your address. Our system does not keep the address of your computer or phone."
        )
        yield Step("yhteys", Chapter.YOU, _("You tell without your name"), lead, (("yhteys", sender),))
    elif sender:
        lead = _("We may need to ask you more.")
        if story.is_official and not story.support:
            lead = _("The family is told which authority or workplace notified. We may need to ask you more.")
        yield Step("yhteys", Chapter.YOU, _("How do we reach you?"), lead, (("yhteys", sender),))


def _who(story: Story) -> Iterable[Step]:
    known = _("Write what you know. A guess is better than nothing, and you may skip a question.")
    if story.is_self:
        lead = _("Children under 18 who live with you. Leave empty if you have none, or if you do not want to tell.")
        yield Step("lapset", Chapter.WHO, _("Are there children in your family?"), lead, (("lapset", OWN_CHILDREN),))
        return
    if story.about_child:
        lead = _(
            "You can notify of all children of the family at once. Write what you know. A guess is better than nothing."
        )
        parts: tuple[tuple[str, Any], ...] = (("lapset", CHILDREN), ("perhe", forms.FamilyForm))
        yield Step("lapset", Chapter.WHO, _("Which child are you worried about?"), lead, parts)
    elif story.anticipatory:
        parts = (("vanhempi", forms.ParentForm), ("aika", forms.DueForm), ("toinen", forms.OtherParentForm))
        yield Step("vanhempi", Chapter.WHO, _("Who is expecting the child?"), known, parts)
    else:
        heading = _("Who needs help?") if story.support else _("Whom are you worried about?")
        yield Step("henkilot", Chapter.WHO, heading, known, (("henkilot", PERSONS),))
    yield Step(
        "koti",
        Chapter.WHO,
        _("Where do they live, and what language do they speak?"),
        known,
        (("koti", forms.HomeForm),),
    )
    if story.about_child or (story.has_children and not story.anticipatory):
        lead = _("Parents, guardians and others who take care. Leave empty what you do not know.")
        yield Step("aikuiset", Chapter.WHO, _("Who takes care of the child?"), lead, (("aikuiset", CARERS),))


def _what(story: Story) -> Iterable[Step]:
    heading = _("What do you need help with?") if story.is_self else _("What are you worried about?")
    if story.support and not story.is_self:
        heading = _("What is help needed with?")
    yield Step("huoli", Chapter.WORRY, heading, parts=(("huoli", forms.WorryForm),))
    lead = _("You may leave these empty.")
    yield Step(
        "tehty", Chapter.WORRY, _("What has been done, and what do you hope for?"), lead, (("tehty", forms.DoneForm),)
    )
    lead = _(
        "You do not need any. Where and with what a picture was taken is removed from "
        "it, and so is everything in a PDF but its pages."
    )
    yield Step(
        "liitteet", Chapter.WORRY, _("Do you want to add pictures or papers?"), lead, (("liitteet", forms.FilesForm),)
    )


def _knows(story: Story) -> Iterable[Step]:
    if story.is_self:
        return
    if story.support:
        yield Step("kertominen", Chapter.KNOWS, _("Has the person agreed?"), parts=(("kertominen", forms.ToldForm),))
        return
    lead = _("It is usually best that they hear of it from you first. If telling could be dangerous, do not tell.")
    yield Step("kertominen", Chapter.KNOWS, _("Who knows that you tell us?"), lead, (("kertominen", forms.ToldForm),))


@dataclasses.dataclass
class Page:
    """One step with what was said on it."""

    step: Step
    story: Story
    data: QueryDict | None

    @cached_property
    def forms(self) -> list[BaseForm | BaseFormSet[Any]]:
        return [self._form(prefix, part) for prefix, part in self.step.parts]

    def _form(self, prefix: str, part: Any) -> Any:
        if issubclass(part, BaseFormSet):
            return part(self.data, prefix=prefix, form_kwargs={"story": self.story})
        return part(self.data, prefix=prefix, story=self.story)

    @property
    def was_reshaped(self) -> bool:
        """Whether an entry was added or removed: the page is shown again and nothing is an error."""
        return any(getattr(form, "was_reshaped", False) for form in self.forms)

    def without_errors(self) -> Page:
        """As it is shown when it is opened: what was written stands there, and nothing is an error yet."""
        for form in self.forms:
            if isinstance(form, RepeatingFormSet):
                form.keep_quiet()
            else:
                form._errors = ErrorDict()  # type: ignore[union-attr]
        return self

    def to_keep(self) -> dict[str, list[str]]:
        """What is worth keeping of the page, valid or not, with entries added and removed."""
        changed: Any = next((form.data for form in self.forms if getattr(form, "was_reshaped", False)), self.data)
        data: QueryDict | None = changed
        if data is None:
            return {}
        kept = {name: list(data.getlist(name)) for name in data if _is_answer(name)}
        return kept if sum(len(text) for texts in kept.values() for text in texts) <= LONGEST_ANSWER else {}

    @cached_property
    def is_valid(self) -> bool:
        checked = [form.is_valid() for form in self.forms]  # every form, so that every fault is shown
        return self.data is not None and all(checked)

    def said(self, prefix: str) -> Any:
        """The cleaned answers of one form of a valid page; a list for entries that repeat."""
        form = self.forms[[name for name, _part in self.step.parts].index(prefix)]
        if isinstance(form, BaseFormSet):
            return [one.cleaned_data for one in form.forms]
        return form.cleaned_data


def _is_answer(name: str) -> bool:
    return name not in NOT_ANSWERS and not name.endswith(("-add", "-remove"))


@dataclasses.dataclass
class Told:
    """Everything told so far: the story it makes, its pages, and the first that is not finished."""

    kind: str
    answers: Answers

    @cached_property
    def story(self) -> Story:
        role = _one(self.answers, "sina", "sina-role")
        return Story(self.kind, role, has_children=self._has_children())

    def _has_children(self) -> bool:
        persons = Page(
            Step("henkilot", "", "", parts=(("henkilot", PERSONS),)), Story(self.kind), self.data("henkilot")
        )
        if persons.data is None or not persons.is_valid:
            return False
        return any(person.get("role_of") == SubjectRole.CHILD for person in persons.said("henkilot"))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return steps_of(self.story)

    def page(self, slug: str) -> Page | None:
        step = next((step for step in self.steps if step.slug == slug), None)
        return Page(step, self.story, self.data(slug)) if step else None

    def data(self, slug: str) -> QueryDict | None:
        if slug not in self.answers:
            return None
        data = QueryDict(mutable=True)
        for name, values in self.answers[slug].items():
            data.setlist(name, values)
        return data

    @cached_property
    def pages(self) -> list[Page]:
        return [Page(step, self.story, self.data(step.slug)) for step in self.steps if step.slug != CHECK]

    @property
    def first_unfinished(self) -> Step:
        """The first page whose answers are missing or not right; the checking page when there is none."""
        return next((page.step for page in self.pages if not page.is_valid), self.steps[-1])

    def may_open(self, slug: str) -> bool:
        order = [step.slug for step in self.steps]
        return slug in order and order.index(slug) <= order.index(self.first_unfinished.slug)

    def after(self, slug: str) -> Step:
        order = [step.slug for step in self.steps]
        return self.steps[order.index(slug) + 1]

    def before(self, slug: str) -> Step | None:
        order = [step.slug for step in self.steps]
        place = order.index(slug)
        return self.steps[place - 1] if place else None

    def progress(self, step: Step) -> tuple[int, int]:
        """Number of the step's chapter, and how many there are."""
        chapters = list(dict.fromkeys(one.chapter for one in self.steps))
        return chapters.index(step.chapter) + 1, len(chapters)

    def in_play(self) -> Answers:
        """The answers that belong to the form as it now stands; those of pages no longer in it are left out."""
        slugs = {step.slug for step in self.steps}
        return {slug: answer for slug, answer in self.answers.items() if slug in slugs}


def told_on(sheet: Sheet) -> Told:
    return Told(sheet.kind, sheet.answers)


def _one(answers: Answers, slug: str, name: str) -> str:
    return (answers.get(slug, {}).get(name) or [""])[0]


def is_acute(answers: Answers) -> bool:
    return _one(answers, DANGER, f"{DANGER}-acute") == "yes"
