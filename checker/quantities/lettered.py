"""Letters that end a name together with the digits before them, and are no units: "IL-17A", "3c, 3e and 4a"."""

from __future__ import annotations

from checker.quantities.context import Place
from checker.quantities.nouns import is_people, noun_at
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.traps import is_label, is_numbered
from checker.text.late import late

_ISOTOPES = frozenset("CFHNP")
_BASES = frozenset("ACGT")
_MASSES = frozenset((2, 3, 11, 13, 14, 15, 18, 19, 31, 32, 33))
_TRACED = late(r"-[A-Za-z(\[]|\]| (?:isotop|label|PET|NMR|abundance|tracer|nucle)")
"""What follows the letter of an isotope: "18F-labelled", "15N isotope"."""
_HYPHENS = ("-", "‐", "‑")
_NEXT_LETTERED = late(
    r"(?: \([^()]{1,12}\))?(?:, (?:and |or )?| and | or | & | [<>] |/)[0-9]{1,2}([A-Za-z])(?![A-Za-z0-9])"
)
_LAST_LETTERED = late(
    r"(?<![0-9.,])[0-9]{1,2}([A-Za-z])(?: \([^()]{1,12}\))?(?:, (?:and |or )?| and | or | & | [<>] |/)\Z"
)
"""The digits and letter beside others, as members of a series are told."""
_NEAR = 24
_TOGETHER = tuple(map(frozenset, ("hmsdy", "glmt", "cp", "VAWKJN")))
"""Letters of units that are told beside one another: "12V, 5A", "2h, 30m"."""
_LETTERED_LABEL = late(r"[0-9]{1,2}[A-Z]")


def ends_name(text: str, letter: str, end: int, place: Place) -> bool:
    """Tell whether a letter glued to digits ends a name with them: "IL-17A", "18F-FDG", "type 2C", "3c, 3e and 4a"."""
    start = place.number_start
    prior = text[max(0, start - 2) : max(0, start - 1)]
    if text[start - 1 : start] in _HYPHENS and (prior == ")" or prior.isalpha()):
        return True
    if letter in _ISOTOPES and _TRACED.match(text, end) is not None:
        return True
    if text.startswith((">", ":"), end) and text[end + 1 : end + 2].isalnum():
        return True  # "2392C>T", "16L:8D"
    if text.startswith((" > ", "> "), end) and text[end : end + 4].strip("> ") in _BASES:
        return True  # "c.475C > T"
    following = _NEXT_LETTERED.match(text, end) or _LAST_LETTERED.search(text, max(0, start - _NEAR), start)
    if following is not None and following[1] != letter:
        two = {following[1], letter}
        if not any(two <= letters for letters in _TOGETHER):
            return True
    is_numbered_sort = bool(place.lower) and is_numbered(place.lower, place.figure.mantissa)
    return letter.isupper() and (is_numbered_sort or is_label(place.words, place.lower))


def is_spaced_isotope(text: str, letter: str, end: int, mass: int) -> bool:
    """Tell whether a letter is that of an isotope, a space behind its mass: "[13 C]pyruvate", "18 F-choline"."""
    return letter in _ISOTOPES and mass in _MASSES and _TRACED.match(text, end) is not None


SHORT = frozenset((Kind.MEASURE, Kind.MONEY))
"""Kinds of which units are single letters, or capitals that diseases have for short names too."""
NO_DISEASES = frozenset(("KB", "GB", "KW", "MW", "GW"))
"""Units in capitals that are none of these: the amounts are settled at a glance."""
_STUDIED = frozenset(("case", "control", "isolate"))
_TAKEN = frozenset(("event", "sample", "specimen", "tissue", "lesion", "tumor", "tumour", "death", "admission"))
"""Things that short names in capitals stand before; people are others."""


def names_disease(text: str, end: int, kind: Kind, place: Place) -> bool:
    """Tell whether the capitals that end at *end* say what is the matter with people or cases: "47 TB patients"."""
    is_money = kind is Kind.MONEY
    if is_money and place.lower and is_numbered(place.lower, place.figure.mantissa):
        return True  # "type 2 DM"
    noun = noun_at(text, end)
    if noun is None:
        return False
    return noun.head in _STUDIED or is_people(noun.head) or (is_money and noun.head in _TAKEN)


def share_lettered(label: Quantity, measure: Quantity) -> None:
    """Make a label of a *measure* behind another, where letters are units too: "Figures 2A and 2B"."""
    if _LETTERED_LABEL.fullmatch(label.surface) and _LETTERED_LABEL.fullmatch(measure.surface):
        measure.kind, measure.glyph, measure.figure = Kind.IDENTIFIER, GLYPHS[Kind.IDENTIFIER], None
        measure.unit, measure.units = None, ()
