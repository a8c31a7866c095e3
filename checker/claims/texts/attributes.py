"""Which side of a thing a measure is of: its weight, its length, its price."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.claims.stems import content_stems
from checker.lexicon.predicates_table import FUNCTION
from checker.text.late import late

_WORDS = {
    "weight": "weigh weighs weighed weighing weight heavy mass",
    "length": "length long",
    "height": "height tall high",
    "width": "width breadth wide broad",
    "depth": "depth deep",
    "thickness": "thickness thick",
    "price": "price prices cost costs costing priced",
    "diameter": "diameter",
    "speed": "speed",
    "area": "area",
    "range": "range",
    "capacity": "capacity",
    "population": "population",
    "age": "age old",
}
_ATTRIBUTES = {word: name for name, words in _WORDS.items() for word in words.split()}
_BEFORE = late(
    r"(?P<label>\A|[.;,|] ?)?(?:(?:the|its|a|total|net|gross|overall) )*(?P<word>[a-z]+)(?P<mark>:|=| –|)"
    r"(?: (?:is|was|of|at|just|only|about|around|some|nearly|almost))* \Z"
)
_BEHIND = late(r" (?:in )?(?P<word>[a-z]+)(?![a-z-])")
_NAMED = late(r" (?P<noun>[a-z]+)(?![a-z-])")
_REACH = 60
_PLAIN = frozenset({"length", "height"})
"""What "the 90-metre pier" can be said of."""


def attribute_of(claim: Claim) -> tuple[str, bool]:
    """Return of which side of a thing *claim* is, or ``""``, and whether the thing is left out, as in a data sheet."""
    pattern, place = claim.sentence.pattern, place_of(claim)
    behind = _BEHIND.match(pattern, place + 1)
    if behind is not None and behind["word"] in _ATTRIBUTES:
        return _ATTRIBUTES[behind["word"]], False
    before = _BEFORE.search(pattern[max(0, place - _REACH) : place])
    if before is None or before["word"] not in _ATTRIBUTES:
        return "", False
    is_label = before["label"] is not None and (bool(before["mark"]) or before.start() == 0 == max(0, place - _REACH))
    return _ATTRIBUTES[before["word"]], is_label


def is_one_attribute(first: Claim, second: Claim) -> bool:
    """Tell whether two measures are the same side of one thing, which one of them does not name or is named by it.

    "The phone weighs 172 g" and "Weight: 172 g"; "the pier is 90 metres long" and "the 90-metre pier".
    """
    (one, one_is_bare), (other, other_is_bare) = attribute_of(first), attribute_of(second)
    if one and one == other:
        return one_is_bare != other_is_bare
    return (not one and other in _PLAIN and _names(first, second)) or (
        not other and one in _PLAIN and _names(second, first)
    )


def _names(named: Claim, told: Claim) -> bool:
    """Tell whether the first claim is part of the name of what the second is told of."""
    if "-" not in named.quantity.surface:
        return False
    pattern = named.sentence.pattern
    noun = _NAMED.match(pattern, place_of(named) + 1)
    if noun is None or noun["noun"] in FUNCTION:
        return False
    thing = content_stems(noun["noun"])
    return bool(thing) and thing <= content_stems(told.sentence.pattern[: place_of(told)])
