"""What contacts must ask of a room above: whether somebody is a client already. Settings name who answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from soihtu.people.models import Person
from soihtu.teams.models import Worker


class ClientRelation(Protocol):
    """What may be told of a client relationship and nothing more (ATL 703/2023, 9–10 §)."""

    matter_id: int
    service_task_name: Any
    since: dt.date
    responsible: Worker | None


ClientRegister = Callable[[list[Person]], dict[int, list[Any]]]


def client_relations(persons: list[Person]) -> dict[int, list[ClientRelation]]:
    """Open client relationships by person id."""
    register: ClientRegister = import_string(settings.CLIENT_REGISTER)
    return register(persons) if persons else {}
