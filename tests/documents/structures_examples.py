"""One full and one bare document of each kind, built from facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from soihtu.documents.payloads import assessing, assessments, handling, notifications, opening
from soihtu.documents.payloads.persons import Author, Notifier
from tests.documents.structures_cast import (
    ACCOUNT,
    AT,
    BARE_CORE,
    CHILD,
    CORE,
    DAY,
    FAMILY,
    GENERAL,
    LIISA,
    MOTHER,
    NAMELESS,
    SERVICES,
    TEACHER,
    UNREGISTERED,
    WORKING,
)

# fmt: off
Build = Callable[[], dict[str, Any]]
FULL: dict[str, Build] = {
    "4009": lambda: notifications.child_welfare_notification(
        notifications.ChildWelfareNotificationFacts(
            child=CHILD,
            account=ACCOUNT,
            notified_on=DAY,
            carers=(MOTHER,),
            notifiers=(TEACHER,),
            housing="3",
            housing_description="Isän luona.",
            child_told=True,
            guardian_told=False,
            telling_description="Puhelimessa.",
            author=LIISA,
        )
    ),
    "4019": lambda: notifications.anticipatory_notification(
        notifications.AnticipatoryNotificationFacts(
            expecting=(CHILD,),
            notifiers=(TEACHER,),
            reasons=("8", "9"),
            due="heinäkuu 2026",
            notified_on=DAY,
            mother_told=True,
            other_parent_told=False,
            other_parent=UNREGISTERED,
            account=ACCOUNT,
            family_and_housing="Asuu yksin.",
            earlier_support="HAL",
            telling_description="Yhdessä.",
            more="-",
            author=LIISA,
        )
    ),
    "4006": lambda: notifications.social_welfare_notification(
        notifications.SocialWelfareNotificationFacts(
            about=(CHILD, UNREGISTERED),
            account=ACCOUNT,
            notified_on=DAY,
            notifiers=(TEACHER,),
            concerns=("1", "99"),
            more="Ovikello rikki.",
            author=LIISA,
        )
    ),
    "4018": lambda: notifications.social_welfare_contact(
        notifications.SocialWelfareContactFacts(
            about=(CHILD,),
            contacted_by=(TEACHER,),
            concerns=("7",),
            consented=True,
            contacted_on=DAY,
            guardians=(MOTHER,),
            account=ACCOUNT,
            more="-",
            author=LIISA,
        )
    ),
    "1006": lambda: handling.child_welfare_handling(
        handling.ChildWelfareHandlingFacts(
            child=CHILD,
            earlier_notifications=True,
            measures=("x-assessment", "x-police"),
            urgency="3",
            handled_on=DAY,
            author=LIISA,
            standing=handling.ChildStanding(assessment_under_way=False, other="Uusi."),
            grounds=("32", "53"),
            information_gathered="Koululta.",
            measures_description="Arvio.",
            urgency_grounds="LSL 26 §",
            more="-",
        )
    ),
    "1009": lambda: handling.social_welfare_handling(
        handling.SocialWelfareHandlingFacts(
            about=(CHILD,),
            measures="Arviointi aloitettu.",
            urgency="2",
            handled_on=DAY,
            author=LIISA,
            contact_way="3",
            concerns=("1",),
            child_welfare_reasons=("42",),
            situation="Uupumus.",
            services=SERVICES,
            agreed_next="Käynti.",
            over_75=True,
            highest_care_allowance=False,
            child_with_special_support=False,
            urgency_grounds="SHL 36 §",
            more="-",
        )
    ),
    "1015": lambda: handling.anticipatory_handling(
        handling.AnticipatoryHandlingFacts(
            about=(CHILD,),
            measures="Neuvottelu.",
            urgency="3",
            handled_on=DAY,
            author=LIISA,
            grounds=("8",),
            situation="Raskaus.",
            services=SERVICES,
            agreed_next="HAL",
            urgency_grounds="-",
            more="-",
        )
    ),
    "19001": lambda: opening.matter_opened(
        opening.MatterOpenedFacts(
            clients=(CHILD, UNREGISTERED),
            tasks=("families", "child_welfare"),
            opened_on=DAY,
            recorded_on=DAY,
            author=LIISA,
            urgency="3",
            urgency_grounds="-",
            services=("46",),
            description="Koulu ilmoitti.",
            reasons=("7",),
            child_welfare_reasons=("32",),
            measures="Arvio alkaa.",
        )
    ),
    "1505.2": lambda: opening.matter(
        opening.MatterFacts(
            organiser_oid="1.2.246.10.99999999.10.1",
            organiser_name="Esimerkkialue",
            clients=(
                opening.MatterClient(person=CHILD, joined_at=AT, left_at=AT),
                opening.MatterClient(person=UNREGISTERED, joined_at=AT),
            ),
            urn="urn:oid:1.2.246.10.99999999.16.2026.1",
            name="Palvelutarpeen arviointi",
            opened_on=DAY,
            task="families",
            closed_on=DAY,
            others=(opening.RelatedPerson(person=CHILD, roles=("31", "12"), description="äiti"),),
        )
    ),
    "1005": lambda: assessments.family_assessment(CORE, FAMILY),
    "1012": lambda: assessments.working_age_assessment(CORE, WORKING),
    "1019": lambda: assessments.general_assessment(CORE, GENERAL),
}
BARE: dict[str, Build] = {
    "4009": lambda: notifications.child_welfare_notification(
        notifications.ChildWelfareNotificationFacts(
            child=NAMELESS,
            account=notifications.Account(worry="Lapsi itkee öisin."),
            notified_on=DAY,
            anonymous=True,
            notifiers=(Notifier(body="4"),),
        )
    ),
    "4019": lambda: notifications.anticipatory_notification(
        notifications.AnticipatoryNotificationFacts(
            expecting=(NAMELESS,),
            notifiers=(Notifier(),),
            reasons=("99",),
            due="",
            notified_on=DAY,
            mother_told=False,
            other_parent_told=False,
        )
    ),
    "4006": lambda: notifications.social_welfare_notification(
        notifications.SocialWelfareNotificationFacts(
            about=(NAMELESS,), account=notifications.Account(worry="Naapuri on hukassa."), notified_on=DAY
        )
    ),
    "4018": lambda: notifications.social_welfare_contact(
        notifications.SocialWelfareContactFacts(
            about=(NAMELESS,),
            contacted_by=(Notifier(last_name="Aho", first_names="Eva"),),
            concerns=("1",),
            consented=True,
            contacted_on=DAY,
        )
    ),
    "1006": lambda: handling.child_welfare_handling(
        handling.ChildWelfareHandlingFacts(
            child=UNREGISTERED,
            earlier_notifications=False,
            measures=("x-none",),
            urgency="3",
            handled_on=DAY,
            author=Author(last_name="Virtanen", first_names="Liisa"),
        )
    ),
    "1009": lambda: handling.social_welfare_handling(
        handling.SocialWelfareHandlingFacts(
            about=(UNREGISTERED,), measures="Neuvottu.", urgency="3", handled_on=DAY, author=LIISA
        )
    ),
    "1015": lambda: handling.anticipatory_handling(
        handling.AnticipatoryHandlingFacts(
            about=(UNREGISTERED,), measures="Odotetaan.", urgency="3", handled_on=DAY, author=LIISA
        )
    ),
    "19001": lambda: opening.matter_opened(
        opening.MatterOpenedFacts(
            clients=(UNREGISTERED,), tasks=("family_law",), opened_on=DAY, recorded_on=DAY, author=LIISA
        )
    ),
    "1505.2": lambda: opening.matter(
        opening.MatterFacts(
            organiser_oid="1.2.246.10.1.10.1",
            organiser_name="Alue",
            clients=(opening.MatterClient(person=CHILD),),
            urn="urn:uuid:6d1f1f0e-9c1b-4d0f-9c57-3c1a27b0c8de",
            name="Arviointi",
            opened_on=DAY,
            task="older",
        )
    ),
    "1005": lambda: assessments.family_assessment(BARE_CORE, assessing.FamilyFacts(child_welfare_examined=False)),
    "1012": lambda: assessments.working_age_assessment(BARE_CORE, assessing.WorkingAgeFacts()),
    "1019": lambda: assessments.general_assessment(BARE_CORE, assessing.GeneralFacts()),
}
