"""Single letters that are units in some places only: "3 h", "at 300 K", "0.5 M NaCl", "26c"."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import AMPERES, JOULES, KELVINS, NEWTONS, TESLAS, WARMTH
from checker.quantities.context import Place
from checker.quantities.powers import is_inverse, is_powered
from checker.quantities.traps import is_name
from checker.quantities.units import Reading, form_reading
from checker.text.late import late

_NEVER_SPACED = frozenset("a A b B c d e f h k K M T R N P S G J U y r Y".split())
_SPOKEN_OF = {"A": AMPERES, "K": KELVINS, "N": NEWTONS, "J": JOULES, "T": TESLAS}
"""Words before a number and a capital that make this a unit."""
_HOURS_FOLLOW = late(
    r"(?:[.,;)]|\Z| (?:and )?[0-9]{1,2} ?(?:min|m)(?![a-z])"
    r"| (?:of|after|at|before|in|to|and|for|post|with|prior|period|later|old|on|under|per|the|a)(?![a-z])"
    r"| \((?:range|SD|IQR|interquartile|mean|median|standard|[0-9]))"
)
_MORE_HOURS_FOLLOW = late(r" (?!(?:is|are|was|were|values?|indices|index)(?![a-z]))[a-z]{4,}| ?±| \(|[)\]]")
"""What else may follow hours: "a 4 h exposure"."""
_MOST_DAYS = 5000
_DISSOLVED = late(
    r" (?:[A-Z][a-z]?(?:[A-Z0-9(][A-Za-z0-9()]*|(?=[ ,.;)]))|[A-Z]{2,}[a-z]*[0-9]*|Tris"
    r"|(?:[Aa]mmon|[Ss]od|[Pp]otass|[Mm]agnes|[Cc]alc)ium"
    r"|[a-z]+(?: [a-z]+)? (?:acid|chloride|acetate|phosphate|hydroxide|sul(?:ph|f)ate|buffer|solution)"
    r"|[a-z]{2,}(?:ate|ide|ine|ose)|urea|ethanol|methanol|salt|acid|buffer|solutions?)(?![a-z])"
)
"""What so many moles of a litre are of: "0.5 M NaCl", "2 M urea"."""
_AT_END = frozenset("b B K J N".split())
_BEFORE_CAPITAL = frozenset("C F V W L".split())
_NAMING_LETTERS = frozenset("dU")
"""Letters that are no units directly behind digits: "3d", "235U"."""
_AT_WARMTH = frozenset(("at", "below", "above"))
_HYPHENATED = frozenset("mgVWp")
"""Letters that may stand behind a hyphen: "a 400-m race"."""
_TIME_LETTERS = frozenset("hdy")
_UNKNOWNS = frozenset(("x", "z", "=", "+", "-"))
"""Words before a number in whose company "y" is no time."""
_PROBABLE = (" = ", " < ", " > ", "=", "<", ">", "-value")
"""What stands behind the letter of a probability."""
_ADDED = (".o", " + ", " - ", " = ", " − ", "^", "²", " < ", " > ")
"""What stands behind a "y" that is none: of "y.o.", or of a formula."""
_STRONGEST = 25
"""Teslas of the strongest magnets around a patient."""


def _is_apart(text: str, end: int) -> bool:
    """Tell whether a mark or a word in small letters follows."""
    return text[end : end + 1] in " .,;)" and not text[end + 1 : end + 2].isupper()


def is_letter_unit(text: str, gap: str, word: str, end: int, place: Place) -> bool:
    """Tell whether the letter *word* that ends at *end* is a unit behind the number, with *gap* between."""
    if word == "p" and gap and text.startswith(_PROBABLE, end):
        return False  # "r = 0.18 p = 0.3"
    if word == "y" and (text.startswith(_ADDED, end) or not _UNKNOWNS.isdisjoint(place.lower)):
        return False  # "3y + 4", "2 x and 3 y"
    if word == "T" and _SPOKEN_OF["T"].isdisjoint(place.lower):
        return gap == " " and place.last == "at" and 0 < place.figure.value < _STRONGEST and _is_apart(text, end)
    if not gap:
        return _is_glued_unit(text, word, end, place)
    return _is_spaced_unit(text, word, end, place) if gap == " " else word in _HYPHENATED


def _is_glued_unit(text: str, word: str, end: int, place: Place) -> bool:
    if word in _NAMING_LETTERS or (word == "b" and place.form == "plain"):
        return False  # "3d", "the 22d", "235U"
    if word == "N" and _NO_FORCE.match(text, end) is not None:
        return False  # "2N = 38", "3N-dimensional"
    if not place.is_behind_capital:
        return True
    is_name_here = word.isupper() and is_name(place.words, starts=len(place.lower) == 1 and place.starts_sentence)
    return word != "s" and not is_name_here  # "Exits 62B", "NY 31B"


def _is_spaced_unit(text: str, word: str, end: int, place: Place) -> bool:
    if word.isupper() and (_MODEL.match(text, end) or _ABBREVIATED.match(text, end)):
        return False  # "12 F-16 fighters", "480 B. C.", "34 C. auris strains"
    if (
        text[end : end + 1] in ("/", "²", "³")
        or is_powered(text, end)
        or is_inverse(text, end)
        or text.startswith(" per ", end)
    ):
        return True
    if (
        word in _BEFORE_CAPITAL
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and text[end + 2 : end + 3].islower()
    ):
        return False
    if word in _TIME_LETTERS:
        if _HOURS_FOLLOW.match(text, end) is not None:
            return place.figure.value < _MOST_DAYS
        return word == "h" and _MORE_HOURS_FOLLOW.match(text, end) is not None
    if word == "M" and place.number_end == place.end:
        return place.form == "scientific" or (place.form != "grouped" and _DISSOLVED.match(text, end) is not None)
    if word in _SPOKEN_OF:
        behind = text[end + 1 : end + 12].partition(" ")[0].rstrip(".,;:)")
        if behind in _SPOKEN_OF[word] or not _SPOKEN_OF[word].isdisjoint(place.lower):
            return True  # "a 6 A fuse", "it draws 3 A"
        if word == "K" and place.last in _AT_WARMTH and _is_apart(text, end):
            return True
    return word not in _NEVER_SPACED or (word in _AT_END and not text[end : end + 2].strip(" .,;)"))


_NO_FORCE = late(r"-[a-z]| ?= ?[0-9]+(?:[,.;:)\]](?![0-9])| (?:and|or|in|is|was|the|[a-z]{5,})(?![a-z]))")
_TO_DEGREES = late(r" (?:to|in|into|equals|is) (?:degrees? )?(?:[cfCF]|celsius|fahrenheit|centigrade)(?![A-Za-z])")
DEGREES = {"c": "°C", "f": "°F"}
"""Small letters that are degrees where somebody speaks of warmth."""


def degrees_at(text: str, token: re.Match[str], place: Place) -> tuple[int, Reading] | None:
    """Return end and reading where the letter behind the number means degrees: "set it to 26c", "32 f to c"."""
    end = token.start(2) + 1
    if place.number_end != place.end or place.figure.exponent > 0 or text[end : end + 1].isalnum():
        return None
    if WARMTH.isdisjoint(place.lower) and not _TO_DEGREES.match(text, end):
        return None
    reading = form_reading(DEGREES[token[2][0]])
    return None if reading is None else (end, reading)


_MODEL = late(r"-[0-9]{1,3}[A-Za-z]{0,2}(?= [a-z])|-[A-Z](?= [A-Za-z])")
_ABBREVIATED = late(r"\. (?:C\.|[a-z]{3,} [a-z])")
_CHARGED = {"C": "coulomb", "F": "farad"}
_CHARGE_FOLLOWS = late(
    r"(?:[ \u00a0\u2009\u202f·⋅.](?:[mk]?g|mol|[cm]?m)(?:\^?[-−–][1-3]|⁻[¹²³])"
    r"|(?: ?/ ?| per )(?:[mk]?g|mol|[cm]?m(?:\^?2|²)|(?:kilo|milli)?gram(?:me)?|mole))(?![A-Za-z0-9])"
)
"""What charges and capacities are per, and temperatures are not: "714 C g-1", "96,485 C/mol"."""


def charge_at(text: str, letter: str, end: int) -> Reading | None:
    """Return the coulomb or the farad where the *letter* that ends at *end* is that and no degree, else ``None``."""
    return form_reading(_CHARGED[letter]) if letter in _CHARGED and _CHARGE_FOLLOWS.match(text, end) else None
