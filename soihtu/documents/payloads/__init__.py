"""Document contents (asiakirjan sisältö): plain facts in, the official content out, checked against our description.

Pure: no models, no clock, no request. The rooms gather the facts, this package knows where each has its place.
A fact without a place of its own in the national structure goes, under its name, into the text it belongs to.
"""

from __future__ import annotations

from soihtu.documents.payloads.building import coded, document, hetu, identifier, moment, partial_date, prune
from soihtu.documents.payloads.checking import check
from soihtu.documents.payloads.problems import Problem, Wrong

__all__ = [
    "Problem",
    "Wrong",
    "check",
    "coded",
    "document",
    "hetu",
    "identifier",
    "moment",
    "partial_date",
    "prune",
]
