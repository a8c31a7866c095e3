"""Two numbers that are the levels of a change and no range: "from 5 to 3 per cent", "from £2.5 to £3 million"."""

from __future__ import annotations

from checker.lexicon.qualifiers_table import ADDING, DOWN, MULTIPLIED, NOT_CHANGING, UP
from checker.quantities.magnitudes import level_before
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late

_WORDS_BEFORE = 12
"""So many words before a level may name the change: "raised the level of the lake by 11 metres, from …"."""
_CHANGING = (UP | DOWN | MULTIPLIED) - NOT_CHANGING
_LEVELS = frozenset((Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
"""Amounts that are written with one unit for both levels; what is counted is left to the words around."""
LEVEL_BEHIND = late(r",? (?:up |down )?from (?:about |some |only )?[$£€¥]?\d")
"""Behind a change and its new level: "rose by 14 million to 61 million bales, from 47 million"."""
_CLOSE = 5


def are_two_levels(text: str, found: list[Quantity], second: Quantity) -> bool:
    """Tell whether two changes are told side by side: the 15 and the 18 of "from 12 and 15 to 18 and 21"."""
    if len(found) < 2 or not text.startswith(" and ", second.end):
        return False
    other = found[-2]
    return text[other.end : found[-1].start] in (" and ", ", and ") and text.endswith("from ", 0, other.start)


def share_levels(text: str, first: Quantity, second: Quantity) -> None:
    """Give a level that is a bare number what is written once: "from 5 to 3 per cent", "from £2.5 to £3 million"."""
    if first.kind is not Kind.NUMBER and not are_comparable(first, second):
        return  # "from fees climbed 12% to $56 million": a change and a level
    if second.kind is Kind.NUMBER and first.unit is not None and first.kind is not Kind.COUNT:
        second.kind, second.unit, second.units, second.glyph = first.kind, first.unit, first.units, first.glyph
    first.figure = level_before(text, first, second)
    if first.kind is Kind.NUMBER and second.kind in _LEVELS and first.end == first.number_end:
        first.kind, first.unit, first.units, first.glyph = second.kind, second.unit, second.units, second.glyph


def is_change(before: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether the words *before* say that something went from the *first* amount to the *second*."""
    words = before.replace(",", " ").split()
    if words[-3:-1] in (["a", "mean"], ["an", "average"], ["a", "median"], ["a", "total"]) and words[-1] == "of":
        del words[-3:]  # "from a mean of 9 to 7 days"
    from_ = bool(words) and words[-1].lstrip("(") == "from"
    if from_:
        return descends(first, second) or any(word in _CHANGING for word in words[-_WORDS_BEFORE:])
    if words and words[-1] == "of" and first.unit == second.unit and _is_close(first, second):
        return False  # "a rise of $60 million to $70 million"
    if words and words[-1] in ADDING and first.unit is not None and second.unit is None:
        return True  # "the index lost 250 points to 10,300"
    return first.direction != 0 and (first.unit is not None or second.unit is None)


def _is_close(first: Quantity, second: Quantity) -> bool:
    """Tell whether the second amount is larger, but not by much, as in a range."""
    low, high = first.figure, second.figure
    return low is not None and high is not None and low.value < high.value <= _CLOSE * low.value


def descends(first: Quantity, second: Quantity) -> bool:
    """Tell whether the same thing is written first with more: "cut from £90 to £60" is no range."""
    if first.figure is None or second.figure is None or not are_comparable(first, second):
        return False
    return first.figure.exponent == second.figure.exponent and first.figure.value > second.figure.value


def are_comparable(first: Quantity, second: Quantity) -> bool:
    """Tell whether both may be of one unit, which one of them may leave out, or may tell per what."""
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return True
    if second.unit.startswith(first.unit + " per "):
        return True
    return (
        first.kind is second.kind
        and first.kind is not Kind.COUNT
        and bool(first.units)
        and bool(second.units)
        and (first.units[0].dimension == second.units[0].dimension)
    )
