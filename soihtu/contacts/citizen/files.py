"""Files that a sender adds: each is cleaned and sealed with the draft, or refused with a sentence."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from soihtu.contacts import attachments, drafts
from soihtu.contacts.actions import drafting
from soihtu.contacts.attachments import Fault, NotTaken
from soihtu.contacts.drafts import Sheet


def receive_files(request: HttpRequest, sheet: Sheet) -> list[str]:
    """Add and take out what was asked; returns a sentence for each file that was not taken."""
    removed = request.POST.get("poista", "")
    if removed.isdigit():
        drafting.take_out(sheet, int(removed))
    problems = []
    room = attachments.MOST_FILES - len(drafts.enclosed(sheet))
    for upload in request.FILES.getlist("liitteet-added"):
        try:
            if room <= 0:
                raise NotTaken(Fault.TOO_MANY, attachments.clean_name(upload.name or ""))
            drafting.enclose(sheet, attachments.cleaned(upload.name or "", upload.read()))
            room -= 1
        except NotTaken as refused:
            problems.append(_in_words(refused))
    return problems


def _in_words(refused: NotTaken) -> str:
    sentence = {
        Fault.EMPTY: _("%(name)s is empty. Choose the file again."),
        Fault.TOO_LARGE: _(
            "%(name)s is too large. A file may be 10 megabytes, a picture 50 megapixels, a PDF 200 pages."
        ),
        Fault.WRONG_TYPE: _(
            "%(name)s is not a JPEG, PNG or WebP picture or a PDF. Save it as one of these, or take a picture of it."
        ),
        Fault.LOCKED: _("%(name)s is locked with a password. Save it without the password."),
        Fault.BROKEN: _("%(name)s could not be opened. Save it again, or take a picture of it."),
        Fault.TOO_MANY: _("%(name)s was not added, because there are already five files."),
    }[refused.fault]
    return sentence % {"name": refused.name or _("The file")}
