"""About whom, in few words: a name and an age, never an identity code."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.models import Carer, Subject
from soihtu.contacts.terms import SubjectRole
from soihtu.ui import dates


def title_of(subjects: list[Subject], today: dt.date) -> str:
    """About whom: a name and an age, or the family name and how many."""
    known = [one for one in subjects if one.role != SubjectRole.UNBORN] or subjects
    if not known:
        return _("Person not known")
    if len(known) == 1:
        return ", ".join(part for part in (name_of(known[0]), age_of(known[0], today)) if part)
    family = {one.last_name for one in known}
    count = len(known)
    if len(family) == 1 and known[0].last_name:
        if all(one.role == SubjectRole.CHILD for one in known):
            return f"{known[0].last_name}, " + ngettext("%(n)d child", "%(n)d children", count) % {"n": count}
        return f"{known[0].last_name}, " + ngettext("%(n)d person", "%(n)d persons", count) % {"n": count}
    return ", ".join(name_of(one) for one in known)


def name_of(who: Subject | Carer) -> str:
    if who.name:
        return who.name
    if isinstance(who, Subject) and who.role == SubjectRole.UNBORN:
        return _("Unborn child")
    return _("Name not known")


def age_of(who: Subject, today: dt.date) -> str:
    born = (who.person.born_on if who.person else None) or who.born_on
    if born:
        return dates.age_in_words(born, today)
    return _("about %(age)s") % {"age": who.age_guess} if who.age_guess else ""
