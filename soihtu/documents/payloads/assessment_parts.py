"""What the three assessments have in common: each part of the content that they share."""

from __future__ import annotations

from soihtu.documents import codes
from soihtu.documents.payloads import crosswalk, persons, wording
from soihtu.documents.payloads.assessing import AssessmentFacts, Meeting, OwnWorker, ToolUsed
from soihtu.documents.payloads.building import Content, all_coded, maybe_coded, partial_date


def opening(facts: AssessmentFacts) -> Content:
    return {
        "vireilletulon_tapa": maybe_coded(codes.OPENING_WAYS, facts.opening_way, facts.language),
        "vireilletulon_syyt": opening_words(facts),
        "vireilletulopaiva": partial_date(facts.opened_on),
    }


def opening_words(facts: AssessmentFacts) -> str:
    reasons = (codes.find(codes.NEEDS, code).display(facts.language) for code in facts.opening_reasons)
    return wording.paragraphs(facts.language, ("", facts.opening_words), ("", "; ".join(reasons)))


def doing(facts: AssessmentFacts, *more: tuple[str, str]) -> Content:
    meetings = "\n".join(_met(each, facts.language) for each in facts.meetings)
    tools = "\n".join(_used(each) for each in facts.tools)
    return {
        "palvelutarpeen_arvioinnin_aloittamispaiva": partial_date(facts.began_on),
        "kuvaus_arvioinnin_toteuttamisesta": wording.paragraphs(
            facts.language, ("", facts.how_done), ("meetings", meetings), ("tools", tools), *more
        ),
        "asiakkaalla_on_oikeus_erityiseen_tukeen": facts.special_support,
        "erityisen_tuen_perustelut": facts.special_support_grounds,
    }


def _used(tool: ToolUsed) -> str:
    return f"{persons.spoken_date(tool.on)} {tool.name}: {tool.finding}".rstrip(": ")


def _met(meeting: Meeting, language: str) -> str:
    alone = wording.label("met_alone", language) if meeting.met_alone else ""
    said = (persons.spoken_date(meeting.on), meeting.kind, meeting.place, meeting.participants, alone)
    return ", ".join(part for part in said if part)


def network(facts: AssessmentFacts, *, with_cared_for: bool = True) -> Content:
    cared_for = facts.cared_for if with_cared_for else ""
    return {
        "laheisverkoston_antama_tuki": wording.paragraphs(
            facts.language, ("", facts.network), ("cared_for", cared_for)
        ),
        "laheisen_tuen_tarve_on_selvitetty": facts.network_need_asked,
    }


def client_view(facts: AssessmentFacts) -> str:
    return wording.paragraphs(
        facts.language,
        ("", facts.client_view),
        ("view_obstacle", facts.client_view_obstacle),
        ("own_worker_client", wording.yes_no(facts.language, answer=facts.own_worker_client)),
    )


def conclusions(facts: AssessmentFacts, *, with_strengths: bool) -> str:
    return wording.paragraphs(
        facts.language,
        ("", facts.conclusions),
        ("need", wording.need(facts.need, facts.language)),
        ("need_described", facts.need_described),
        ("strengths", facts.strengths if with_strengths else ""),
        ("own_worker_professional", wording.yes_no(facts.language, answer=facts.needs_own_worker)),
    )


def plan_if_going_on(facts: AssessmentFacts) -> Content:
    return plan(facts) if facts.goes_on else {}


def plan(facts: AssessmentFacts) -> Content:
    """Why there is no plan is told only when there is none."""
    grounds = facts.no_plan_grounds if facts.plan_made is False else ""
    return {
        "asiakkaalle_laaditaan_asiakassuunnitelma": facts.plan_made,
        "perustelut_miksi_asiakassuunnitelmaa_ei_laadita": grounds,
    }


def after(facts: AssessmentFacts) -> Content:
    duration = crosswalk.NEED_DURATION.get(facts.need, "")
    workers = facts.own_workers if facts.needs_own_worker else ()
    return {
        "ammattihenkilon_arvio_tuen_tarpeesta": all_coded(codes.NEEDS, facts.needs, facts.language),
        "arvio_tuen_tarpeen_luonteesta": maybe_coded(codes.NEED_DURATIONS, duration, facts.language),
        "asiakas_tarvitsee_omatyontekijan": facts.needs_own_worker,
        "omatyontekija": [_own_worker(each) for each in workers],
        "jatkosuunnitelma": wording.paragraphs(
            facts.language, ("", facts.next_steps), ("services", facts.needed_services)
        ),
    }


def _own_worker(worker: OwnWorker) -> Content:
    return {"sukunimi": worker.last_name, "etunimet": worker.first_names, "tehtavanimike": worker.title}


def closing(facts: AssessmentFacts) -> Content:
    return {
        "paivamaara": partial_date(facts.finished_on),
        "laatija": [persons.author(each) for each in facts.authors],
    }
