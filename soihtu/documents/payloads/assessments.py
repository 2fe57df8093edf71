"""Service-needs assessments: families (1005), working age (1012) and general (1019).

The structures have no field of their own for some facts that SHL 37 § and ATL 42 § ask for. Those stand under
their names in the text that THL's instructions send them to: meetings and tools in how the assessment was done,
the own-worker estimates in the client's view and the conclusions, whether there is need and the strengths (but in
1019) in the conclusions, the services that are needed in the plan for what comes next.
"""

from __future__ import annotations

from soihtu.documents import codes
from soihtu.documents.payloads import assessment_parts as parts
from soihtu.documents.payloads import persons, wording
from soihtu.documents.payloads.assessing import AssessmentFacts, FamilyFacts, GeneralFacts, WorkingAgeFacts
from soihtu.documents.payloads.building import Content, all_coded, document, maybe_coded


def family_assessment(facts: AssessmentFacts, family: FamilyFacts) -> Content:
    """Content of 1005."""
    return document(
        "1005",
        {
            "asiakas": [persons.assessed(each, facts.language) for each in facts.clients],
            "asian_vireilletuloa_koskevat_tiedot": parts.opening(facts)
            | {"vireilletulon_syyt": parts.opening_words(facts)},
            "palvelutarpeen_arviointia_koskevat_tiedot": {
                "lastensuojelun_tarve": family.child_welfare_examined,
                "perustelut_miksi_lastensuojelun_tarvetta_ei_selviteta": family.not_examined_grounds,
                **parts.doing(facts, ("", facts.more)),
                "palvelutarpeen_arviointiin_osallistuneet_henkilot": facts.participants,
                "arvioinnista_poisjaaneet_henkilot": facts.absent,
            },
            "aikaisemmat_ja_nykyiset_palvelut": facts.earlier_services,
            **_child(facts, family),
            **_parents(family),
            "laheisverkoston_kartoittaminen": parts.network(facts),
            "johtopaatokset_ja_jatkotoimet": _family_conclusions(facts, family),
            "henkilot_joille_asiakirja_toimitetaan": facts.given_to,
            **parts.closing(facts),
        },
    )


def _child(facts: AssessmentFacts, family: FamilyFacts) -> Content:
    return {
        "lapsen_tarpeet_ja_arki": {
            "lapsen_arki_ja_kasvuymparisto": wording.paragraphs(
                facts.language, ("", facts.situation), ("growth", family.growth_conditions)
            ),
            "perhesuhteet_ja_muut_sosiaaliset_suhteet": family.relations,
            "lapsen_hyvinvointi": family.child_wellbeing,
            "lapsen_osallisuus": wording.paragraphs(
                facts.language,
                ("", family.child_participation),
                ("child_view_how", family.child_view_how),
                ("child_heard", wording.yes_no(facts.language, answer=family.child_heard)),
            ),
        },
    }


def _parents(family: FamilyFacts) -> Content:
    return {
        "perheen_olosuhteet": {
            "perheen_tausta": family.family_background,
            "vanhempien_terveys_ja_hyvinvointi": family.parents_health,
            "vanhempien_paihteiden_kaytto_ja_riippuvuudet": {"kayton_kuvaus": family.parents_substance_use},
            "asuminen": family.housing,
            "kotoutuminen": family.integration,
            "tyollisyys_ja_toimeentulo": family.work_and_income,
        },
        "vanhempien_valmiudet": {
            "huolenpito_ja_kasvatus": family.carers_ability,
            "laheisten_ihmissuhteiden_turvaaminen_ja_yhteistyokyky": family.safe_relations,
            "lapsen_tasapainoisen_kehityksen_ja_hyvinvoinnin_turvaaminen": family.balanced_development,
            "lapsen_osallisuuden_tukeminen": family.support_of_participation,
        },
    }


def _family_conclusions(facts: AssessmentFacts, family: FamilyFacts) -> Content:
    return {
        "lapsen_arvio_tuen_ja_palvelujen_tarpeesta": wording.paragraphs(
            facts.language, ("", family.child_view), ("view_obstacle", family.child_view_obstacle)
        ),
        "vanhemman_arvio_tuen_ja_palvelujen_tarpeesta": wording.paragraphs(
            facts.language, ("", parts.client_view(facts)), ("guardian", family.guardian_view)
        ),
        "muun_laheisen_arvio_tuen_ja_palvelujen_tarpeesta": facts.others_view,
        "muiden_yhteistyotahojen_arvio_tuen_ja_palvelujen_tarpeesta": family.partners_view,
        "asiakkuuden_jatko": {"asiakkuus_jatkuu": facts.goes_on},
        "ammattihenkilon_johtopaatokset_asiakkaan_tilanteesta_seka_sosiaalipalvelujen_ja_erityisen_tuen_tarpeesta": (
            parts.conclusions(facts, with_strengths=True)
        ),
        "lastensuojelun_tarve": _child_welfare(facts, family),
        **parts.plan_if_going_on(facts),
        **parts.after(facts),
    }


def _child_welfare(facts: AssessmentFacts, family: FamilyFacts) -> Content | None:
    """A social worker's estimate (LSL 26 § 4 mom.); nothing when the need was not examined."""
    if not family.child_welfare_examined:
        return None
    reason = family.child_welfare_reason if family.child_welfare_starts else ""
    return {
        "sosiaalityontekijan_yhteenveto_ja_johtopaatokset_lastensuojelun_tarpeesta": family.child_welfare_conclusions,
        "lastensuojeluasiakkuus_alkaa": family.child_welfare_starts,
        "lastensuojeluasiakkuuden_alkamisen_syy": maybe_coded(codes.CHILD_WELFARE_REASONS, reason, facts.language),
    }


def working_age_assessment(facts: AssessmentFacts, working: WorkingAgeFacts) -> Content:
    """Content of 1012. The structure has one client: each person has an assessment of their own."""
    language = facts.language
    return document(
        "1012",
        {
            "asiakas": persons.assessed(facts.clients[0], language),
            "asian_vireilletuloa_koskevat_tiedot": parts.opening(facts)
            | {"vireilletulon_syyt": all_coded(codes.NEEDS, facts.opening_reasons, language)},
            "palvelutarpeen_arviointia_koskevat_tiedot": {
                **parts.doing(facts),
                "palvelutarpeen_arviointiin_osallistuneet_henkilot": facts.participants,
                "arvioinnista_poisjaaneet_viranomaistahot": all_coded(
                    codes.ABSENT_AUTHORITIES, working.absent_authorities, language
                ),
                "arvioinnista_poisjaaneet_muut_henkilot_tai_tahot": facts.absent,
            },
            **_working_life(facts, working),
            **_everyday(facts, working),
            "johtopaatokset_ja_jatkotoimet": _working_age_conclusions(facts, working),
            "henkilot_joille_tama_asiakirja_toimitetaan": facts.given_to,
            "lisatiedot": wording.paragraphs(
                language, ("", facts.opening_words), ("", facts.earlier_services), ("", facts.more)
            ),
            **parts.closing(facts),
        },
    )


def _working_life(facts: AssessmentFacts, working: WorkingAgeFacts) -> Content:
    return {
        "aikaisemmat_ja_nykyiset_palvelut": [
            {
                "palvelu": maybe_coded(codes.EARLIER_SERVICES, each.service, facts.language),
                "nykyinen": each.present,
                "kuvaus": each.description,
            }
            for each in working.services
        ],
        "aikaisemmat_toimenpiteet_ja_niiden_vaikuttavuuden_arviointi": working.earlier_measures,
        "asiakkaan_omat_toimet_tuen_tarpeen_ratkaisemiseksi": working.own_measures,
        "asuminen": {
            "kuvaus": working.housing,
            "vakinainen": working.has_home,
            "asiakkaan_asunnonhaku_on_kaynnissa": working.seeks_home if working.has_home is False else None,
        },
        "maahanmuutto_ja_kotoutuminen": {"kotoutuminen": working.integration},
        "koulutus_ja_osaaminen": {"koulutuksen_kuvaus": working.education},
        "tyoelama": {
            "tyotilanne": all_coded(codes.WORK_SITUATIONS, working.work_situation, facts.language),
            "tyosuhde_on_vakinainen": working.permanent_work if set(working.work_situation) & codes.AT_WORK else None,
            "tyotilanteen_lisatiedot": working.work_words,
            "aiemmat_tyosuhteet": working.earlier_work,
            "tyonhakijana_te_toimistossa": working.seeks_work,
            "lisatiedot_tyottomyydesta": working.unemployment,
        },
    }


def _everyday(facts: AssessmentFacts, working: WorkingAgeFacts) -> Content:
    return {
        "taloudellinen_tilanne": {
            "asiakas_on_tuloton": working.no_income,
            "asiakkaalla_on_taloudellisia_vaikeuksia": working.economic_difficulties,
            "asiakkaalla_on_maksuhairiomerkinta": working.payment_default,
            "kuvaus": working.economy,
        },
        "terveydentila": {"kuvaus": working.health},
        "paihteiden_kaytto_ja_riippuvuudet": {"kayton_kuvaus": working.substance_use},
        "sosiaaliset_suhteet": {
            "perhesuhteet_ja_vanhemmuus": wording.paragraphs(
                facts.language, ("", working.family_and_parenthood), ("cared_for", facts.cared_for)
            ),
            "muut_ihmissuhteet": working.other_relations,
            "sosiaalisiin_suhteisiin_liittyvat_voimavarat_ja_vaikeudet": working.relations_strengths,
            "laheisverkoston_kartoittaminen": parts.network(facts, with_cared_for=False),
        },
        "elamanhallinta": {
            "muutokset_elamantilanteessa": working.changes,
            "arkielama_ja_vapaa_aika": wording.paragraphs(
                facts.language, ("", facts.situation), ("", working.everyday_life)
            ),
        },
        "kuntoutustarve": {
            "kuntoutustarve_on_selvitettava": working.rehabilitation_asked,
            "kuvaus": working.rehabilitation,
        },
    }


def _working_age_conclusions(facts: AssessmentFacts, working: WorkingAgeFacts) -> Content:
    return {
        "asiakkaan_ja_hanen_laheisensa_arvio_tuen_ja_palvelujen_tarpeestaan": wording.paragraphs(
            facts.language, ("", parts.client_view(facts)), ("", facts.others_view)
        ),
        "asiakkuuden_jatko": {"asiakkuus_jatkuu": facts.goes_on},
        "ammattihenkilon_johtopaatokset__asiakkaan_tilanteesta_seka_sosiaalipalvelujen_ja_erityisen_tuen_tarpeesta": (
            parts.conclusions(facts, with_strengths=True)
        ),
        "asiakkaalle_laaditaan_aktivointisuunnitelma": working.activation_plan,
        "asiakkaalle_laaditaan_monialainen_tyollistymissuunnitelma": working.employment_plan,
        **parts.plan_if_going_on(facts),
        **parts.after(facts),
    }


def general_assessment(facts: AssessmentFacts, general: GeneralFacts) -> Content:
    """Content of 1019."""
    language = facts.language
    task = codes.service_task(general.task) if general.task else ""
    doing = parts.doing(facts, ("participants", facts.participants), ("absent", facts.absent))
    return document(
        "1019",
        {
            "asiakas": [persons.assessed(each, language) for each in facts.clients],
            "palvelutehtava": maybe_coded(codes.SERVICE_TASKS, task, language),
            "asian_vireilletuloa_koskevat_tiedot": parts.opening(facts)
            | {"vireilletulon_syyt": parts.opening_words(facts)},
            "palvelutarpeen_arviointia_koskevat_tiedot": doing,
            "kuvaus_asiakkaan_tilanteesta": facts.situation,
            "asiakkaan_elamantilanne": [
                {"kuvattava_osa_alue": maybe_coded(codes.NEEDS, area, language), "kuvaus": words}
                for area, words in general.life_areas
            ],
            "vahvuudet_ja_voimavarat": facts.strengths,
            "laheisverkoston_kartoittaminen": parts.network(facts),
            "aikaisemmat_ja_nykyiset_palvelut": facts.earlier_services,
            "johtopaatokset_ja_jatkotoimet": _general_conclusions(facts),
            "henkilot_joille_tama_asiakirja_toimitetaan": facts.given_to,
            "lisatiedot": facts.more,
            **parts.closing(facts),
        },
    )


def _general_conclusions(facts: AssessmentFacts) -> Content:
    """The structure has room for one own worker: the first one named."""
    after = parts.after(facts)
    return {
        "asiakkaan_arvio_tuen_ja_palvelujen_tarpeestaan": parts.client_view(facts),
        "muiden_henkiloiden_arvio_tuen_ja_palvelujen_tarpeesta": facts.others_view,
        "asiakkuus_jatkuu_palvelutarpeen_arvioinnin_jalkeen": facts.goes_on,
        "ammattihenkilon_johtopaatokset": parts.conclusions(facts, with_strengths=False),
        **parts.plan(facts),
        **after,
        "omatyontekija": next(iter(after["omatyontekija"]), None),
    }
