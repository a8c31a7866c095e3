"""Whether a sentence tells how much there is for one of something, or in all: seen at once."""

from __future__ import annotations

from functools import lru_cache

from checker.claims.claim import Claim
from checker.claims.compatible import is_person
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind

AMOUNTS = GLYPHS[Kind.NUMBER] + GLYPHS[Kind.COUNT] + GLYPHS[Kind.MONEY] + GLYPHS[Kind.MEASURE] + GLYPHS[Kind.DURATION]
"""The letters of what can be so much for one of something."""
FOR_ONE_OF = (" a ", " an ", " to the ", " to a ", " to an ", " for every ")
"""Words behind an amount that is for one of something."""
KNOT = "knot"
"""A rate whose name has no "per" in it."""
_ON_THE_WHOLE = ("average of ", "total of ", "capacity of ")


@lru_cache(maxsize=1024)
def _has_two_alike(glyphs: str) -> bool:
    """Tell whether two amounts may be of one kind, as what there is for each and what all come to are."""
    amounts = [glyph for glyph in glyphs if glyph in AMOUNTS]
    return GLYPHS[Kind.NUMBER] in amounts or len(set(amounts)) < len(amounts)


def has_rate(sentence: Sentence) -> bool:
    """Tell whether an amount may be for one of something, or all, by its unit or by words: seen at once."""
    for quantity in sentence.quantities:
        if quantity.unit is not None and (" per " in quantity.unit or quantity.unit == KNOT):
            return True
    if not _has_two_alike(sentence.glyphs):
        return False
    pattern = sentence.pattern
    if " a " in pattern or " an " in pattern or " to the " in pattern or " to a" in pattern or " for every " in pattern:
        for place in sentence.places:
            if pattern.startswith(FOR_ONE_OF, place + 1):
                return True
    if "each" in pattern or "apiece" in pattern or " a piece" in pattern or "altogether" in pattern:
        return True
    if "in all" in pattern or "in total" in pattern:
        return True
    return " of " in pattern and any(map(pattern.__contains__, _ON_THE_WHOLE))


_HEADS = frozenset({"head", "person", "capita"})


def is_of(thing: str, number: Claim) -> bool:
    """Tell whether *thing*, of which a rate is for one or some, is what *number* counts."""
    thing = thing.lstrip("0123456789, ")
    return thing in (number.noun, number.quantity.unit) or (thing in _HEADS and is_person(number))
