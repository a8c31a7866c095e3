"""Counted things: whether a word before their number says a bound, a direction, or only where they are."""

from __future__ import annotations

from checker.lexicon.qualifiers_table import ADDING
from checker.quantities.context import Place
from checker.quantities.hedges import STRETCHES, is_span
from checker.quantities.nouns import Noun

PLACING = frozenset(("under", "over", "above", "below", "near"))
"""Words that bound a number or say where something is."""


def _is_level(place: Place, noun: Noun) -> bool:
    """Tell whether "up" or "down" before counted things is a direction: "44 per cent, up two points"."""
    before = place.lower[-2:-1]
    return noun.head in _STEPS or (bool(before) and (before[0] in _STANDING or before[0].endswith((",", ")"))))


_STEPS = frozenset("point place spot notch tick pip".split())
"""What a level goes up and down by."""
_SHEDDING = frozenset(("shed", "sheds", "shedding"))
_HANDLING = frozenset(
    "recover recovers recovered recovering drop drops dropped dropping climb climbs climbed climbing".split()
)
"""Verbs of change that are said of things too: "recovered 2,000 pills"."""
_STANDING = frozenset("is are was were be been being stands stood and".split())


def is_placed(text: str, place: Place, noun: Noun) -> bool:
    """Tell whether the word before the number says where or how long, and does not hedge it: "over one hill"."""
    if place.last == "near":
        return True  # "near two villages"
    if place.last == "over" and noun.head in STRETCHES:
        return is_span(place, noun.end, text)
    return place.figure.value == 1


def moves(text: str, place: Place, noun: Noun) -> bool:
    """Tell whether the counted things are what something goes up or down by, and not what is added or lost."""
    if place.last in ("up", "down"):
        return _is_level(place, noun)
    if noun.head in _STEPS and place.last == "by":
        return True  # "cut rates by 0.25 points"
    if noun.head in _STEPS:
        is_index = place.last in _SHEDDING or text.startswith((" to ", " or "), noun.end)
        return is_index or not ADDING.intersection(place.lower[-3:])
    return place.last not in _HANDLING and not ADDING.intersection(place.lower[-3:])
