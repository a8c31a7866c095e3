"""How each of two parts is told: by a noun, by a quality, by what was done, or by where, when or whose it is.

Parts that are told in two ways, "41 rented and 34 with gardens", are not of one division, so that one and the same
may be in both; those told in one way, "41 in Leek and 34 in Stone", divide their whole.
"""

from __future__ import annotations

from checker.claims.complements import leave_nothing_out
from checker.claims.deeds import NUMBER_AHEAD, verb_of
from checker.claims.parts.at_once import tell_of_several
from checker.claims.parts.degrees import are_degrees, are_opposed
from checker.lexicon.qualities import SIDES
from checker.text.late import late

_AHEAD = late(
    rf"{NUMBER_AHEAD}(?:(?:were|was|are|is|be|been|being|have|has|had|also|then|now|still|only|just|more|each|a|an|the"
    r"|as|[a-z]+ly) )*"
)
_PREPOSITION = late(r"(?:in|at|on|near|from|by|with|without|of|for|under|over|above|below|to|after|before|behind)\b")
_SHARED = frozenset("in at on from by of for under over to having".split())
_LED = frozenset("in from by with without of for under over above below to after before behind".split())
_PAIRED = {"at": "in", "on": "in", "near": "in", "after": "before", "above": "over", "under": "over", "below": "over"}
"""Prepositions that stand beside each other where a whole is divided."""
_NOUN = late(r"(?:[a-z-]+ )?[a-z-]+(?<![sui])s|(?:[a-z-]+ )?(?:wom[ae]n|m[ae]n|children|people|sheep|cattle)")
_REST = late(
    r"\b(?:others?|rest|remainder|remaining|neither|none|not|no|both|un(?:known|specified|certain|stated|recorded)"
    r"|healthy|controls?)\b|\bwithout\Z"
)


def are_of_one_form(labels: tuple[str, ...]) -> bool:
    """Tell whether all parts are told in one way, or as what leaves out the others.

    Examples
    --------
    >>> are_of_one_form(("N in leek", "N in stone")), are_of_one_form(("N rented", "N with gardens"))
    (True, False)
    >>> are_of_one_form(("N were given seed", "N tools")), are_of_one_form(("N organic", "N over M"))
    (True, False)
    """
    labels = tuple(map(str.strip, labels))
    if leave_nothing_out(labels) or are_opposed(labels) or are_degrees(labels) or any(map(_REST.search, labels)):
        return True
    if not all(map(_AHEAD.match, labels)) or tell_of_several(labels):
        return not tell_of_several(labels)
    if _SHARED.intersection(*(label.split() for label in labels)):
        return True
    first, *later = labels
    verb = verb_of(first)
    if verb and not any(map(verb_of, later)):
        labels = (first.replace(f"{verb} ", "", 1), *later)
        return len({_LED.isdisjoint(_said_of(label)) for label in labels}) == 1
    return bool(frozenset.intersection(*map(_said_of, labels)))


def _said_of(label: str) -> frozenset[str]:
    """Return the ways in which *label* may tell its part."""
    found = _AHEAD.match(label)
    words = label[found.end() :] if found is not None else label
    led = _PREPOSITION.match(words)
    if led is not None:
        return frozenset((_PAIRED.get(led[0], led[0]),))
    if not words or "C" in label[:5] or _NOUN.fullmatch(words):
        return frozenset(("noun",))
    if (sides := SIDES.get(words.replace(" ", "-")) or SIDES.get(words.partition(" ")[0])) is not None:
        return frozenset(map(str, sides))
    if words.partition(" ")[0].endswith(("ed", "ing")):
        return frozenset(("deed",))
    return frozenset(("deed", "quality") if verb_of(label) else ("quality",))
