"""Setting up the county that this installation serves."""

from __future__ import annotations

from django.db import transaction

from soihtu.teams.models import County, Municipality
from soihtu.teams.setup import read_table


@transaction.atomic
def set_up_county(code: str) -> County:
    """Record Finland's counties and municipalities and mark one county as ours; safe to run again.

    `code` is the county's two-digit code, for example "05" for Varsinais-Suomi. Raises County.DoesNotExist when
    there is no such county.
    """
    counties, municipalities = read_table()
    for county in counties:
        County.objects.update_or_create(
            code=county.code, defaults={"name_fi": county.name_fi, "name_sv": county.name_sv}
        )
    for municipality in municipalities:
        Municipality.objects.update_or_create(
            code=municipality.code,
            defaults={
                "name_fi": municipality.name_fi,
                "name_sv": municipality.name_sv,
                "county_id": municipality.county,
            },
        )
    County.objects.filter(is_ours=True).exclude(code=code).update(is_ours=False)
    ours = County.objects.get(code=code)
    ours.is_ours = True
    ours.save(update_fields=["is_ours"])
    return ours
