"""The summary (yhteenveto): one assessment in two layers, the official content and the words for the client."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from soihtu.assessments import rules, wording
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Answer, Need, ResultKind
from soihtu.contacts.rules import clients
from soihtu.documents.actions import Content
from soihtu.documents.payloads import assessing, crosswalk, persons
from soihtu.documents.payloads.assessments import family_assessment, general_assessment, working_age_assessment
from soihtu.documents.reading import Readable, Section
from soihtu.documents.terms import DocumentKind, ServiceTask
from soihtu.foundation import clock
from soihtu.matters.models import Meeting
from soihtu.matters.terms import MeetingState
from soihtu.people import queries as people
from soihtu.teams.models import Worker


def content(assessment: Assessment, *, by: Worker, at: dt.datetime) -> Content:
    """What the summary document will hold if it is approved now. Writes nothing."""
    kind = kind_of(assessment)
    facts = _facts(assessment, by, clock.local_day(at))
    if kind == DocumentKind.ASSESSMENT_FAMILIES:
        official = family_assessment(facts, _family(assessment))
    elif kind == DocumentKind.ASSESSMENT_WORKING_AGE:
        official = working_age_assessment(facts, assessing.WorkingAgeFacts())
    else:
        official = general_assessment(facts, assessing.GeneralFacts(task=assessment.matter.service_task))
    return Content(kind=kind, official=official, language=facts.language, wording=readable(assessment, by=by, at=at))


def kind_of(assessment: Assessment) -> str:
    """Which national structure the summary follows: by the matter's service task."""
    task = assessment.matter.service_task
    if task in {ServiceTask.FAMILIES, ServiceTask.CHILD_WELFARE} and is_child(assessment):
        return DocumentKind.ASSESSMENT_FAMILIES
    return DocumentKind.ASSESSMENT_WORKING_AGE if task == ServiceTask.WORKING_AGE else DocumentKind.ASSESSMENT_GENERAL


def is_child(assessment: Assessment) -> bool:
    return assessment.matter.client in clients.CHILDREN


def _facts(assessment: Assessment, by: Worker, today: dt.date) -> assessing.AssessmentFacts:
    matter = assessment.matter
    contact = matter.contacts.order_by("arrived_at").first()
    grounds = tuple(contact.grounds) if contact else ()
    language = assessment.language
    return assessing.AssessmentFacts(
        clients=(_client(assessment),),
        authors=(persons.Author(last_name=by.last_name, first_names=by.first_name, title=wording.title(by, language)),),
        opened_on=clock.local_day(matter.pending_from),
        began_on=clock.local_day(assessment.started_at),
        finished_on=today,
        special_support=assessment.special_support == Answer.YES,
        special_support_grounds=assessment.special_support_grounds,
        goes_on=rules.goes_on(assessment.result),
        conclusions=assessment.conclusions,
        needs_own_worker=assessment.own_worker_professional == Answer.YES,
        need=assessment.need,
        needs=crosswalk.needs(grounds) if assessment.need != Need.NONE else (),
        need_described=assessment.needs,
        situation=assessment.situation,
        needed_services=assessment.needed_services,
        strengths=assessment.strengths,
        client_view=assessment.client_view,
        client_view_obstacle=assessment.client_view_obstacle,
        own_worker_client=_answer(assessment.own_worker_client),
        next_steps=wording.result(assessment.result, language),
        opening_way=crosswalk.OPENING_WAY.get(contact.kind, "") if contact else "",
        opening_reasons=crosswalk.needs(grounds) if grounds else (),
        how_done=wording.track(assessment.track, language),
        meetings=_meetings(assessment, language, today),
        tools=tuple(
            assessing.ToolUsed(name=wording.tool(used.tool, language), on=used.on, finding=used.finding)
            for used in assessment.tools.all()
        ),
        network=assessment.network,
        cared_for=assessment.cared_for,
        language=language,
    )


def _family(assessment: Assessment) -> assessing.FamilyFacts:
    contact = assessment.matter.contacts.order_by("arrived_at").first()
    reasons = crosswalk.child_welfare_reasons(tuple(contact.grounds)) if contact else ()
    starts = assessment.result == ResultKind.CHILD_WELFARE
    return assessing.FamilyFacts(
        child_welfare_examined=True,
        child_welfare_conclusions=assessment.child_welfare_grounds,
        child_welfare_starts=starts,
        child_welfare_reason=next(iter(reasons), wording.OTHER_REASON) if starts else "",
        child_view=assessment.child_view,
        child_view_how=assessment.child_view_how,
        child_view_obstacle=assessment.child_view_obstacle,
        child_heard=_answer(assessment.child_heard),
        guardian_view=assessment.guardian_view,
        growth_conditions=assessment.growth_conditions,
        carers_ability=assessment.carers_ability,
    )


def _client(assessment: Assessment) -> persons.Person:
    person = assessment.matter.person
    return persons.Person(
        last_name=person.last_name,
        first_names=person.first_names,
        identity_code=person.identity_code,
        temporary_identifier="" if person.identity_code else f"soihtu-{person.pk}",
        born_on=person.born_on,
    )


def held_meetings(assessment: Assessment) -> Iterable[Meeting]:
    return assessment.matter.meetings.filter(state=MeetingState.HELD).order_by("at")


def _meetings(assessment: Assessment, language: str, on: dt.date) -> tuple[assessing.Meeting, ...]:
    """Places of meetings are left out of the document of a protected person and the same home (VTL 36–37 §)."""
    hides_places = people.is_protected(assessment.matter.person, on)
    return tuple(
        assessing.Meeting(
            on=clock.local_day(meeting.at),
            kind=wording.meeting(meeting.kind, language),
            place="" if hides_places else meeting.place,
            participants=meeting.participants,
            met_alone=meeting.met_alone,
        )
        for meeting in held_meetings(assessment)
    )


def _answer(answer: str) -> bool | None:
    return {Answer.YES: True, Answer.NO: False}.get(Answer(answer)) if answer else None


def readable(assessment: Assessment, *, by: Worker, at: dt.datetime) -> Readable:
    """The summary as the client reads it: first to the client in plain words, then the professional's conclusions."""
    language = assessment.language
    say = wording.speaker(language)
    matter = assessment.matter
    facts = (
        (say("client"), matter.person.name),
        (say("matter"), matter.number),
        (say("pending"), wording.day(clock.local_day(matter.pending_from))),
        (say("began"), wording.day(clock.local_day(assessment.started_at))),
        (say("finished"), wording.day(clock.local_day(at))),
    )
    return Readable(
        title=say("title"),
        language=language,
        facts=facts,
        lead=say("lead_child") if is_child(assessment) else say("lead"),
        sections=tuple(one for one in _sections(assessment, language) if one.opens_part or _says_something(one)),
        signatures=(f"{by.name}\n{wording.title(by, language)}\n{wording.day(clock.local_day(at))}",),
    )


def _sections(assessment: Assessment, language: str) -> Iterable[Section]:
    """Layer one speaks to the client and the family, layer two holds the professional's conclusions."""
    say = wording.speaker(language)
    yield Section(say("layer_child" if is_child(assessment) else "layer_client"), own_words=True)
    yield Section(say("situation"), _paragraphs(assessment.situation), level=3)
    yield from _views(assessment, language)
    yield Section(say("strengths"), _paragraphs(assessment.strengths), level=3)
    yield Section(say("needs"), (wording.need(assessment.need, language), *_paragraphs(assessment.needs)), level=3)
    yield Section(say("services"), _paragraphs(assessment.needed_services), level=3)
    yield Section(say("result"), (wording.result(assessment.result, language),), level=3)
    yield Section(
        say("meetings"), items=tuple(_met(meeting, language) for meeting in held_meetings(assessment)), level=3
    )
    yield from _conclusions(assessment, language)


def _views(assessment: Assessment, language: str) -> Iterable[Section]:
    say = wording.speaker(language)
    if not is_child(assessment):
        yield Section(say("client_view"), _paragraphs(assessment.client_view), own_words=True, level=3)
        yield Section(say("client_view_obstacle"), _paragraphs(assessment.client_view_obstacle), level=3)
        return
    yield Section(say("child_view"), _paragraphs(assessment.child_view), own_words=True, level=3)
    yield Section(say("child_view_how"), _paragraphs(assessment.child_view_how), level=3)
    yield Section(say("child_view_obstacle"), _paragraphs(assessment.child_view_obstacle), level=3)
    yield Section(say("guardian_view"), _paragraphs(assessment.guardian_view), own_words=True, level=3)


def _conclusions(assessment: Assessment, language: str) -> Iterable[Section]:
    say = wording.speaker(language)
    yield Section(say("layer_professional"))
    yield Section(say("conclusions"), _paragraphs(assessment.conclusions), level=3)
    if is_child(assessment):
        yield Section(say("growth"), _paragraphs(assessment.growth_conditions), level=3)
        yield Section(say("carers"), _paragraphs(assessment.carers_ability), level=3)
        estimate = wording.child_welfare(assessment.child_welfare_need, language)
        yield Section(say("child_welfare"), (estimate, *_paragraphs(assessment.child_welfare_grounds)), level=3)
        yield Section(say("criteria"), items=wording.criteria(_criteria(assessment), language), level=3)
    else:
        yield Section(say("cared_for"), _paragraphs(assessment.cared_for), level=3)
    yield Section(say("network"), _paragraphs(assessment.network), level=3)
    support = wording.special_support(assessment.special_support, language)
    yield Section(say("special_support"), (support, *_paragraphs(assessment.special_support_grounds)), level=3)
    yield Section(
        say("own_worker"),
        (
            (
                f"{say('own_worker_client')}: {wording.answer(assessment.own_worker_client, language)}\n"
                f"{say('own_worker_professional')}: {wording.answer(assessment.own_worker_professional, language)}"
            ),
        ),
        level=3,
    )
    tools = tuple(f"{wording.tool(used.tool, language)}, {wording.day(used.on)}" for used in assessment.tools.all())
    yield Section(say("tools"), items=tools, level=3)


def _criteria(assessment: Assessment) -> tuple[str, ...]:
    """The ticks of LSL 27 § count only when a child-welfare client relationship begins."""
    return tuple(assessment.criteria_27) if assessment.result == ResultKind.CHILD_WELFARE else ()


def _met(meeting: Meeting, language: str) -> str:
    parts = (wording.day(clock.local_day(meeting.at)), wording.meeting(meeting.kind, language), meeting.participants)
    return ", ".join(part for part in parts if part)


def _says_something(section: Section) -> bool:
    return any(section.paragraphs) or bool(section.items)


def _paragraphs(text: str) -> tuple[str, ...]:
    """Texts come with the line ends of whoever typed them."""
    return tuple(part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip())
