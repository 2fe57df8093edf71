"""The people and facts of the tests of structures and payloads."""

from __future__ import annotations

import datetime as dt

from soihtu.documents import codes
from soihtu.documents.payloads import assessing, handling, notifications
from soihtu.documents.payloads.persons import Address, Author, Carer, Notifier, Person

CHILD = Person(
    last_name="Korhonen", first_names="Aino Maria", identity_code="150315A9022", born_on=dt.date(2015, 3, 15),
    age="11", protected=False, addresses=(Address(street="Esimerkkitie 1", postcode="23500", town="Uusikaupunki"),),
    phone="0401234567", school="Esimerkkikoulu", language="ruotsi", needs_interpreter=True,
)  # fmt: skip
NAMELESS = Person(first_names="Veikko")
UNREGISTERED = Person(last_name="Musa", first_names="Amina", temporary_identifier="112233-445a", born_on="2019-04")
MOTHER = Carer(
    last_name="Korhonen", first_names="Maija", relation="äiti", phone="0501112233",
    addresses=(Address(street="Esimerkkitie 1"),),
)  # fmt: skip
TEACHER = Notifier(
    last_name="Opettaja", first_names="Olli", title="luokanopettaja", organisation="Esimerkkikoulu", phone="0409998877",
    email="olli@koulu.example", addresses=(Address(town="Turku"),), body="15", body_description="luokan oma opettaja",
    asks_secrecy=True, secrecy_grounds="pelkään seurauksia",
)  # fmt: skip
LIISA = Author(
    last_name="Virtanen", first_names="Liisa", title="sosiaalityöntekijä", unit_oid="1.2.246.10.99999999.10.1",
    unit_name="Arvioinnin tiimi",
)  # fmt: skip
ACCOUNT = notifications.Account(
    worry="Aino on ollut poissa koulusta.", reasons=("poissaolot",), first_hand=True, done_so_far="Soitettu kotiin.",
    hoped_for="Tukea arkeen.", police_told=False,
)  # fmt: skip
DAY = dt.date(2026, 3, 3)
SERVICES = (handling.ServiceEstimate(task="families", services=("46",), description="perhetyö"),)
AT = dt.datetime(2026, 3, 3, 10, 30, tzinfo=dt.UTC)
CORE = assessing.AssessmentFacts(
    clients=(CHILD,), authors=(LIISA,), opened_on=DAY, began_on=DAY, finished_on=dt.date(2026, 5, 28),
    special_support=True, goes_on=True, conclusions="Asiakkuuden edellytykset täyttyvät.", needs_own_worker=True,
    need="long_term", needs=("1", "7"), need_described="Arki ei kanna.", situation="Perhe on uupunut.",
    needed_services="Perhetyö kesäkuusta, puoli vuotta.", strengths="Lämpimät suhteet.",
    special_support_grounds="Vanhemman sairaus.", client_view="Toivon apua.", client_view_obstacle="Puhelimitse.",
    others_view="Isoäiti on huolissaan.", own_worker_client=True,
    own_workers=(assessing.OwnWorker(last_name="Virtanen", first_names="Liisa", title="sosiaalityöntekijä"),),
    plan_made=False, no_plan_grounds="Laaditaan siirtopalaverissa.", next_steps="Siirtopalaveri 2.6.",
    opening_way="x-child-welfare", opening_reasons=("7",), opening_words="Koulu ilmoitti.", how_done="Yhdessä.",
    meetings=(assessing.Meeting(on=DAY, kind="kotikäynti", place="koti", participants="Aino, äiti", met_alone=True),),
    tools=(assessing.ToolUsed(name="EcoMap", on=DAY, finding="Isoäiti tukee."),), participants="Aino, äiti, opettaja",
    absent="isä", network="Isoäiti auttaa.", network_need_asked=True, cared_for="Pikkuveli: arvioidaan erikseen.",
    earlier_services="Neuvola.", given_to="äiti", more="Tulkki mukana.",
)  # fmt: skip
BARE_CORE = assessing.AssessmentFacts(
    clients=(CHILD,), authors=(LIISA,), opened_on=DAY, began_on=DAY, finished_on=DAY, special_support=False,
    goes_on=False, conclusions="Ei tuen tarvetta.", needs_own_worker=False,
)  # fmt: skip
FAMILY = assessing.FamilyFacts(
    child_welfare_examined=True, child_welfare_conclusions="Tarve todettu.", child_welfare_starts=True,
    child_welfare_reason="42", child_view="Haluan kavereita.", child_view_how="Piirtäen, kotona.",
    child_view_obstacle="Puhe puuttuu.", child_heard=False, guardian_view="Tarvitsemme apua.",
    partners_view="Koulu on huolissaan.",
    growth_conditions="Koti on turvallinen.", relations="Läheinen äitiin.", child_wellbeing="Väsynyt.",
    child_participation="Saa päättää harrastuksesta.", family_background="Muuttaneet.", parents_health="Uupumus.",
    parents_substance_use="Ei käytä.", housing="Kolmio.", integration="Kotoutunut.", work_and_income="Äiti työtön.",
    carers_ability="Riittävä tuettuna.", safe_relations="Hyvä.", balanced_development="Tukea tarvitaan.",
    support_of_participation="Kuuntelee lasta.",
)  # fmt: skip
WORKING = assessing.WorkingAgeFacts(
    absent_authorities=("1.4", "9"), services=(assessing.EarlierService(service="1", present=True, description="THT"),),
    earlier_measures="Velkaneuvonta.", own_measures="Hakenut töitä.", housing="Vuokrakoti.", has_home=False,
    seeks_home=True, integration="-", education="Kokki.", work_situation=("100",), permanent_work=True,
    work_words="Keikkoja.", earlier_work="Ravintola.", unemployment="2 v", seeks_work=True, no_income=False,
    economic_difficulties=True, payment_default=False, economy="Velkaa.", health="Selkävaiva.", substance_use="Ei.",
    family_and_parenthood="Kaksi lasta.", other_relations="Ystäviä.", relations_strengths="Sisko.", changes="Ero.",
    everyday_life="Rytmi hukassa.", rehabilitation_asked=True, rehabilitation="Kuntoutus.", activation_plan=False,
    employment_plan=True,
)  # fmt: skip
GENERAL = assessing.GeneralFacts(task="older", life_areas=(("2", "Koti on hissitön."), ("10", "Kaatuilee.")))


def leaves_of(code_set: str) -> set[str]:
    return {code.code for code in codes.code_set(code_set).codes}
