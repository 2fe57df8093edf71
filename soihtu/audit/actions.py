from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from soihtu.audit.models import Look


def log_look(
    *, worker_id: int, page: str, purpose: str, person_ids: Iterable[int], thing: str, request_id: str, at: dt.datetime
) -> Look:
    """Write one row of the use log, in the caller's transaction (ATL 703/2023, 10 §)."""
    return Look.objects.create(
        worker_id=worker_id,
        page=page,
        purpose=purpose,
        person_ids=sorted(person_ids),
        thing=thing,
        request_id=request_id,
        at=at,
    )
