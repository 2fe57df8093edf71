"""The morning on which the demo of the tests is filled: a busy Tuesday before Easter."""

from __future__ import annotations

import datetime as dt

TUESDAY = dt.datetime(2026, 3, 31, 6, 42, tzinfo=dt.UTC)
