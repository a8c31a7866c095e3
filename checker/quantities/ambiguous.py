"""Words that are units only in some places: "in", "marks", "stone"."""

from __future__ import annotations

import re

from checker.lexicon.nouns_table import OF_THE_DAY, SECOND_ONES
from checker.quantities.context import Place
from checker.quantities.letter_units import is_letter_unit
from checker.quantities.lettered import NO_DISEASES, SHORT, ends_name, is_spaced_isotope, names_disease
from checker.quantities.nouns import VERBAL, standing
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind
from checker.quantities.units import Reading, form_reading
from checker.text.late import late

ORDINARY = frozenset("won reals mark marks som colon gold bar bars kip crown crowns".split())


def is_unit_here(text: str, figure: Figure, token: re.Match[str], found: tuple[int, Reading], place: Place) -> bool:
    """Tell whether a form that the table knows is a unit behind this number."""
    end, reading = found
    gap, word = token[1], token[2]
    if word[-1] == "." and len(word) > 1:
        word = word[:-1]
    following = text[end : end + 1]
    if following.isalnum():
        return word[0] == "%" and word[1:].isalpha()
    may_be_disease = word.isupper() and word[0].isalpha() and reading.kind in SHORT and word not in NO_DISEASES
    if may_be_disease and names_disease(text, end, reading.kind, place):
        return False  # "47 TB patients", "60 CHF cases", "type 2 DM"
    if word[0].isupper() and len(word) > _SYMBOL and place.form == "words" and figure.value == 1:
        return False  # "one Miles procedure"
    if word in VERBAL and text.startswith(VERBAL[word], end):
        return False  # "2017 marks the end"
    if len(word) == 1 and (
        ends_name(text, word, end, place)
        if not gap
        else gap == " " and is_spaced_isotope(text, word, end, figure.mantissa)
    ):
        return False
    if word == "Ga" and figure.value > _OLDEST:
        return False  # "68Ga", an isotope
    if len(word) == 1 and end == token.start(2) + 1 and word.isalpha():
        return is_letter_unit(text, gap, word, end, place)
    if word in ORDINARY and reading.kind is Kind.MONEY:
        if word == "mark" and place.last == "the":
            return False  # "passed the 100,000 mark"
        return abs(figure.value) >= 100 or figure.exponent > 0
    if word in LOOKED_BEHIND and _names_what_follows(text, gap, word, end):
        return False
    return word.lower() not in ("second", "quarter") or following != "-"


def _names_what_follows(text: str, gap: str, word: str, end: int) -> bool:
    """Tell whether a unit belongs to the word behind it: "61 day workers", "two stone lions", "six cup ties"."""
    if word == _STAIN:
        return _STAINED.match(text, end) is not None
    if word == _PRIZE:
        return _PLAYED_FOR.match(text, end) is not None
    named = _NAMED.match(text, end) if gap == " " else None
    if named is None:
        return False
    return named[1] in NAMING[word] if word in NAMING else word == _STONE and standing(named[1]) == _PLURAL


NAMING = {"day": OF_THE_DAY, "second": SECOND_ONES}
"""Units that also name what stands behind them."""
_NAMED = late(r" ([a-z]+)")
_SYMBOL = 2
"""Letters of units that are written in capitals: "GB", "MW"."""
_STONE = "stone"
"""A weight, and what things are made of."""
_PLURAL = 2
_PRIZE = "cup"
"""A unit that is also what some play for."""
_STAIN = "Gram"
"""Who stained bacteria: "four Gram-negative strains"."""
LOOKED_BEHIND = frozenset((*NAMING, _STONE, _PRIZE, _STAIN, "marks", "dpi"))
"""Units that are none before some words."""
_PLAYED_FOR = late(
    r" (?:(?:semi-?|quarter-?)?finals?|ties?|games?|match(?:es)?|wins?|victor(?:y|ies)|winners?|replays?|runs?|rounds?"
    r"|goals?|medals?|titles?|appearances?|defeats?|upsets?|races?|fixtures?|exits?|teams?)(?![a-z])"
)
"""What stands behind it then: "six cup ties"."""


_STAINED = late(r"[- ](?:negative|positive|variable|stain)")
_OLDEST = 14
"""Nothing is older than so many billions of years."""
_INCH_FOLLOWS = late(
    r"\.?(?: (?:thick|long|wide|tall|deep|high|in diameter|of rain|of snow|apart|x|by)(?![a-z])|-(?=[0-9])|[,;)\]]"
    r"|\.?$|\.[ \n]+[A-Z]|\.? ?[x×]"
    r"| \((?:about |c\. ?|~)?[0-9][0-9,. tox×–-]{0,16} ?(?:mm|cm|m|milli|centi|metre|meter))"
)


def inch_at(text: str, token: re.Match[str], place: Place) -> tuple[int, Reading] | None:
    """Return end and reading where "in" is the inch and not the preposition."""
    end = token.start(2) + 2
    reading = form_reading("inch")
    if reading is None:
        return None
    after_feet = place.last in ("ft", "ft.", "feet", "foot") or place.last.endswith(("'", "′"))
    after_feet |= place.last.endswith("ft") and place.last[-3:-2].isdigit()  # and no aircraft
    if token[1] == "-" and text[end : end + 1] == "-":  # "1-in-100-year"
        return None
    if token[1] in ("", "-") and not text[end : end + 1].isalnum():
        return end, reading
    is_part = token[2] == "in." and place.form in ("fraction", "mixed")  # "a 3/8 in. bolt"
    return (end, reading) if after_feet or is_part or is_inch_before(text, end) else None


def is_inch_before(text: str, end: int) -> bool:
    """Tell whether what follows *end* makes the "in" before it the inch: "5 in wide", "10 in (25 cm)"."""
    return _INCH_FOLLOWS.match(text, end, min(len(text), end + 40)) is not None
