"""What may be wrong with a document, in words that name the field. Never quotes what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from soihtu.documents.structures.shape import Field


class Wrong(Enum):
    """What is wrong: in Finnish, Swedish and English. `{other}` is the field it hangs on."""

    MISSING = (
        "{field}: tieto puuttuu.",
        "{field}: uppgiften saknas.",
        "{field}: this is missing.",
    )
    EMPTY = (
        "{field}: tieto on tyhjä.",
        "{field}: uppgiften är tom.",
        "{field}: this is empty.",
    )
    UNKNOWN = (
        "{field}: rakenteessa ei ole kohtaa ”{found}”.",
        "{field}: strukturen har inget fält ”{found}”.",
        "{field}: the structure has no field ”{found}”.",
    )
    SHAPE = (
        "{field}: tieto on väärää muotoa.",
        "{field}: uppgiften har fel form.",
        "{field}: this is the wrong kind of value.",
    )
    DATE = (
        "{field}: päivämäärä tai aika on väärää muotoa.",
        "{field}: datumet eller tiden har fel form.",
        "{field}: the date or time is not written as it should.",
    )
    SYSTEM = (
        "{field}: koodi on väärästä luokituksesta.",
        "{field}: koden hör till fel klassifikation.",
        "{field}: the code is from the wrong code set.",
    )
    CODE = (
        "{field}: koodi ei ole sallittu.",
        "{field}: koden är inte tillåten.",
        "{field}: this code is not allowed here.",
    )
    PHRASE = (
        "{field}: teksti ei ole sallittujen joukossa.",
        "{field}: texten hör inte till de tillåtna.",
        "{field}: the text is not one of those allowed.",
    )
    CALENDAR = (
        "{field}: päivää ei ole kalenterissa.",
        "{field}: dagen finns inte i kalendern.",
        "{field}: there is no such day.",
    )
    IDENTIFIER = (
        "{field}: tunnus on väärää lajia.",
        "{field}: identifieraren är av fel slag.",
        "{field}: the identifier is of the wrong kind.",
    )
    ONE_OF = (
        "Täytä joko {field} tai {other}.",
        "Fyll i antingen {field} eller {other}.",
        "Give either {field} or {other}.",
    )
    NEEDED = (
        "{field} on täytettävä, kun kohdassa {other} on tämä vastaus.",
        "{field} ska fyllas i med det svar som finns i fältet {other}.",
        "{field} must be given with this answer to {other}.",
    )
    BARRED = (
        "{field} jätetään tyhjäksi, kun kohdassa {other} on tämä vastaus tai se on tyhjä.",
        "{field} lämnas tomt med det svar som finns i fältet {other} eller när det är tomt.",
        "{field} must be left empty with this answer to {other}, or with none.",
    )
    NARROWED = (
        "{field}: koodi ei ole sallittu tässä tilanteessa.",
        "{field}: koden är inte tillåten i den här situationen.",
        "{field}: this code is not allowed in this situation.",
    )


OURS_ALONE = frozenset({Wrong.CALENDAR, Wrong.IDENTIFIER, Wrong.ONE_OF, Wrong.NEEDED, Wrong.BARRED, Wrong.NARROWED})
LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place. `other` is the field a condition hangs on, `found` a key that has no place."""

    wrong: Wrong
    path: str
    field: Field
    other: Field | None = None
    found: str = ""

    @property
    def national(self) -> bool:
        """Would the official schema refuse it too? Calendar, kind of identifier and conditions are our own checks."""
        return self.wrong not in OURS_ALONE

    def text(self, language: str) -> str:
        wording: str = self.wrong.value[LANGUAGES.index(language) if language in LANGUAGES else 0]
        other = self.other.title(language) if self.other else ""
        return wording.format(field=self.field.title(language), other=other, found=self.found)
