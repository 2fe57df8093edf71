"""What the public pages ask. A form cleans what was said; it never saves or decides."""

from soihtu.contacts.citizen.forms.homes import AskingForm, HomeForm
from soihtu.contacts.citizen.forms.persons import (
    Carers,
    Children,
    DueForm,
    FamilyForm,
    OtherParentForm,
    OwnChildren,
    ParentForm,
    Persons,
)
from soihtu.contacts.citizen.forms.senders import AnonymousForm, CloseForm, NamedForm, OfficialForm, RoleForm
from soihtu.contacts.citizen.forms.words import CheckForm, DangerForm, DoneForm, FilesForm, ToldForm, WorryForm

__all__ = [
    "AnonymousForm",
    "AskingForm",
    "Carers",
    "CheckForm",
    "Children",
    "CloseForm",
    "DangerForm",
    "DoneForm",
    "DueForm",
    "FamilyForm",
    "FilesForm",
    "HomeForm",
    "NamedForm",
    "OfficialForm",
    "OtherParentForm",
    "OwnChildren",
    "ParentForm",
    "Persons",
    "RoleForm",
    "ToldForm",
    "WorryForm",
]
