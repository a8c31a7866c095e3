"""Totals over as many months, say, as there are parts: "200 in May and 150 in June, 350 in the two months"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.sentence import Sentence
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late

SPELLS = GLYPHS[Kind.DURATION] + GLYPHS[Kind.COUNT]
"""The letters of what may stand for a number of months."""
_IN_AS_MANY = late(r" (?:in|over|for|during|across) (?:the|all|those|these) (?P<spells>[DC])(?=[.,;)]|\Z)")
_NOUNS = frozenset("season night session term round leg tour festival campaign".split())
"""Spells that are no units of time."""
LEAST = Fraction(5, 4)
"""What is less than so many times the greatest part is a mean or a most: "310 in May and 290 in June, 310 in both"."""


def counts_spells(sentence: Sentence) -> bool:
    """Tell whether an amount of *sentence* is told to be that of a number of months."""
    return _IN_AS_MANY.search(sentence.pattern) is not None


def spells_behind(sentence: Sentence, place: int) -> Claim | None:
    """Return how many months, say, the amount at *place* is told to be of."""
    found = _IN_AS_MANY.match(sentence.pattern, place + 1)
    return None if found is None else sentence.claim_at(found.start("spells"))


def are_of_spells(spells: Claim, total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether there are as many *parts* as *spells*, and the *total* is no mean of them."""
    if spells.quantity.kind is Kind.COUNT and spells.noun not in _NOUNS:
        return False
    greatest = max(part.quantity.value or 0 for part in parts)
    return spells.quantity.value == len(parts) and (total.quantity.value or 0) >= LEAST * greatest
