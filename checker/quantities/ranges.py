"""Two neighbouring numbers that are one quantity: ranges, tolerances, ratios."""

from __future__ import annotations

import re

from checker.quantities.compounds import CENTS, WHOLES, compound, merged
from checker.quantities.dates import MONTH_NAMES
from checker.quantities.magnitudes import shared_magnitude
from checker.quantities.parts import with_days, with_part
from checker.quantities.precision import Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.ratios import one_in
from checker.quantities.scores import score
from checker.quantities.told_ages import is_told_as_age
from checker.quantities.tolerances import as_end, tolerance
from checker.quantities.two_levels import (
    LEVEL_BEHIND,
    are_comparable,
    are_two_levels,
    descends,
    is_change,
    share_levels,
)
from checker.text.late import late

MOST_BETWEEN = 16
"""Characters that may stand between the two numbers."""

_JOINT = late(
    r" ?(--?|–|—|‑|[~∼～]) ?"
    r"|(?:-? |-)(to|and|or|in|out of every|out of|of every|in every|through|thru)[ -]"
    r"(?:an? |about |around |approximately |roughly |nearly |almost |over |as much as |as many as "
    r"|(more than |up to |at least ))?"
    r"|([ \u00a0\u2009]?±[ \u00a0\u2009]?| ?\+/?[-−–] ?|,? plus or minus |,? give or take )"
)
_BETWEEN = late(
    r"\bbetween (?:the ages of |ages )?(?:about |around |roughly |an estimated |approximately |some )?\Z", re.IGNORECASE
)
_LOOSELY = ("about ", "roughly ", "around ", "approximately ", "Roughly ", "About ", "Around ")
BEGINNINGS = frozenset(
    (" t", " a", " o", " i", " p", " g", " ±", "\u2009±", "\u00a0±", " +", *(f" {dash}" for dash in "-–—‑~∼～"))
)
"""What the words or signs between two numbers that are one begin with, where a space does."""
DASHES = frozenset("-–—‑±+~∼～")
"""What the words or signs between the two ends of a range begin with."""
SHORTEST_TOLERANCE = 15
"""How long the words ", give or take " and ", plus or minus " are."""
_MINUSES = frozenset("-−")
_TILDES = frozenset("~∼～")
"""Dashes of some countries: "100~200 μm"."""
_AMOUNTS = frozenset(
    (
        Kind.NUMBER,
        Kind.COUNT,
        Kind.MONEY,
        Kind.PERCENT,
        Kind.POINTS,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.AGE,
        Kind.MULTIPLE,
    )
)


_CONTESTED = frozenset((Kind.PERCENT, Kind.COUNT))
"""What a contest is won by: "by 52 per cent to 48 per cent" is no range."""


def _goes_on_list(text: str, found: list[Quantity]) -> bool:
    """Tell whether the last quantity goes on a list of bare numbers: the 12 of "10-, 12- or 15-inch"."""
    return len(found) > 1 and found[-2].kind is Kind.NUMBER and text[found[-2].end : found[-1].start] in (", ", "-, ")


_ERA_BEHIND = late(r" (?:B\.? ?C|A\.? ?D|C\.? ?E)")


def _share_era(text: str, first: Quantity, second: Quantity) -> None:
    """Make a year of a bare number before one that carries its era: "between 570 and 140 B.C."."""
    figure = first.figure
    if figure is None or figure.exponent or figure.denominator != 1 or first.hedge is not None:
        return
    if text[first.end : second.start] in _BEFORE_YEAR and _ERA_BEHIND.match(text, second.end):
        first.kind, first.glyph, first.year = Kind.YEAR, GLYPHS[Kind.YEAR], figure.mantissa
        first.figure, first.direction = None, 0


_BEFORE_YEAR = frozenset((" and ", " to ", "-", "–", " or ", "—"))


def _follows_score(joined: list[Quantity]) -> bool:
    """Tell whether the last quantity stands directly behind a score, as in sets of tennis."""
    return len(joined) > 1 and joined[-2].kind is Kind.SCORE and joined[-1].start - joined[-2].end <= 3


def joined(text: str, source: str, found: list[Quantity], second: Quantity) -> Quantity | None:
    """Return one quantity of the last one *found* and the *second*, which follows closely, where they are one."""
    first = found[-1]
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        if second.kind is Kind.YEAR and first.kind is Kind.NUMBER:
            _share_era(text, first, second)
            return None
        if second.kind is Kind.FRACTION:
            if first.kind is Kind.FRACTION and text[first.end : second.start] in (" to ", " or ", "-to-"):
                return _shares(source, first, second)
            return with_part(source, first, second, text[first.end : second.start])
        return _years(source, first, second, text[first.end : second.start]) if first.kind is Kind.YEAR else None
    if first.ends is not None or second.ends is not None:
        return None if first.ends is None or second.ends is not None else _to_compound(text, source, first, second)
    between = text[first.end : second.start]
    if first.unit in WHOLES or (first.kind is Kind.MONEY and (between == " " or second.unit in CENTS)):
        whole = compound(source, first, second, between)
        if whole is not None:
            return whole
    if between[:2] not in BEGINNINGS and between[:1] not in DASHES and len(between) < SHORTEST_TOLERANCE:
        return None
    if between == "-for-" or between == "-in-":
        return one_in(text, source, first, second)
    if between == "+":
        return with_days(text, source, first, second)
    joint = _JOINT.fullmatch(between)
    if joint is None or first.figure is None or second.figure is None:
        return None
    if joint[1] in _TILDES:
        return _tilde(text, source, first, second, between)
    if second.kind is Kind.DURATION and (
        (joint[4] and first.kind is Kind.AGE and first.unit == second.unit)
        or (first.unit is None and is_told_as_age(text, first.start))
    ):
        second.kind, second.glyph = Kind.AGE, GLYPHS[Kind.AGE]
    if joint[1] == "—" and (between != "—" or first.kind is Kind.COUNT):
        return None  # "of the two glues— 12 of 15 …" begins an aside
    if joint[1] and between[0] == " " and first.kind is Kind.COUNT and second.kind is Kind.NUMBER:
        return None  # and so does "15 divisions -- 41 judicial"
    if (
        joint[2] == "to"
        and text[second.end : second.end + 1] in DASHES
        and text[second.end + 1 : second.end + 2].isdigit()
    ):
        return None  # a range follows: "from 18 to 27-29 million"
    if joint[2] == "to" and second.unit is not None and text.endswith(_MONTHS_AHEAD, 0, first.start):
        return None  # "in the weeks to March six to 16.4 m barrels": a day
    if joint[3] and not text.endswith(("from ", "From "), 0, first.start):
        return None
    if joint[4]:
        return tolerance(text, source, first, second)
    if joint[2] in ("in", "out of", "of every", "in every", "out of every"):
        return one_in(text, source, first, second)
    if (
        joint[1]
        and (between in ("-", "–") or (between in (" - ", " – ") and first.figure == second.figure))
        and (result := score(text, source, first, second, after_score=_follows_score(found))) is not None
    ):
        return result
    if joint[2] == "and":
        if not (led := _BETWEEN.search(text, max(0, first.start - 32), first.start)):
            return None
        if first.hedge is None and second.hedge is None and text.endswith(_LOOSELY, 0, led.start()):
            first.hedge = Hedge.ABOUT  # "roughly between 5 and 7 per cent"
    elif joint[2] == "to" and first.kind in _CONTESTED and descends(first, second):
        return None
    elif joint[2] == "or":
        if not _is_alternative(text, first, second) or _goes_on_list(text, found):
            return None
    elif joint[2] == "to" and (
        are_two_levels(text, found, second)
        or ((first.direction or _is_by_how_much(text, first, second)) and LEVEL_BEHIND.match(text, second.end))
    ):
        return None
    elif joint[2] == "to" and is_change(before := text[max(0, first.start - 60) : first.start].lower(), first, second):
        if "from" in before.split()[-4:]:
            share_levels(text, first, second)
        return None
    if joint[2] == "to" and second.surface[1:2].isspace() and second.figure.value < 0 < first.figure.value:
        _negate(text, source, first)
    return _range(text, source, first, second)


def _negate(text: str, source: str, first: Quantity) -> None:
    """Take the minus that a space parts from the first of two numbers into it, where the second has one too."""
    start = first.start - 2
    if start >= 0 and text[start] in _MINUSES and text[start + 1].isspace() and first.figure is not None:
        first.start, first.surface = start, source[start : first.end]
        first.figure = first.figure._replace(mantissa=-first.figure.mantissa)


def _tilde(text: str, source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Read "100~200 μm"; in "5 ~3" and "loss of 5% ~ 300 °C" the sign is a hedge."""
    assert first.figure is not None and second.figure is not None
    if len(between) == 2 or not first.figure.value < second.figure.value:
        return None
    hedge, second.hedge = second.hedge, None
    result = _range(text, source, first, second)
    if result is None:
        second.hedge = hedge
    return result


def _is_by_how_much(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether the first of two numbers, told with its unit, is a change: "by 40 million tonnes to 182 million"."""
    return first.unit is not None and second.unit is None and text.endswith(" by ", 0, first.start)


def _shares(source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read "a quarter to a third" and "two-thirds or three-quarters"."""
    low, high = first.figure, second.figure
    if low is None or high is None or not low.value < high.value or first.direction:
        return None
    return merged(source, first, second, Kind.FRACTION, None, None, (), ends=(first, second))


def _to_compound(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Return a range with what follows as part of its last end: "5 ft 3 in to 6 ft 5 in"."""
    assert first.ends is not None
    low, high = first.ends
    if high.unit not in WHOLES or high.end != first.end:
        return None
    whole = compound(source, high, second, text[high.end : second.start])
    return None if whole is None else _range(text, source, low, whole)


_MONTHS_AHEAD = tuple(f"{name.capitalize()} " for name in MONTH_NAMES)


def _is_alternative(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether "three or four years" is a range: neighbours, the unit or the magnitude written once."""
    own, high = first.figure, second.figure
    if own is None or high is None or first.unit is not None or second.kind is Kind.MULTIPLE:
        return False
    low = shared_magnitude(text, first, second) or own
    if second.unit is None and low is own:
        return False
    return low.denominator == high.denominator == 1 and 0 < low.value < high.value <= 2 * low.value


def _range(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    assert first.figure is not None and second.figure is not None
    if first.kind is Kind.AGE and second.kind is Kind.DURATION:
        if second.unit == first.unit:
            second.kind, second.glyph = Kind.AGE, GLYPHS[Kind.AGE]  # "aged between 2 years and 4 years"
        else:
            first.kind, first.unit, first.units = Kind.NUMBER, None, ()  # "at an age of 30-41 weeks"
    if not are_comparable(first, second) and second.unit is not None:
        return None
    low, high = first.figure, second.figure
    if first.unit is None or second.unit is None or first.kind is Kind.MONEY:
        low = shared_magnitude(text, first, second) or low
    if second.unit is None and (low.value > high.value or (first.unit is not None and high.value > _FAR * low.value)):
        return None  # "British Rail 2p to 254": a change and a level
    leading = second if second.unit is not None else first
    ends = (
        as_end(first, leading, low),
        as_end(second, leading, high),
    )
    if first.hedge is Hedge.ABOUT or second.hedge is Hedge.ABOUT:
        ends[0].hedge = ends[1].hedge = Hedge.ABOUT  # "about 10 to 12", "10 to 12 or so"
    unit, units = leading.unit, leading.units
    return merged(source, first, second, leading.kind, None, unit, units, noun=leading.noun, ends=ends)


_FAR = 60
"""A range whose unit is written once ends at no more than so many times its beginning."""


def _is_short_year(second: Quantity) -> bool:
    """Tell whether the number is two digits alone, as the 01 of "2000-01"."""
    return second.kind is Kind.IDENTIFIER and second.end - second.start == 2 and second.surface.isdigit()


def _years(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    if (
        first.kind is not Kind.YEAR
        or between not in ("-", "–", "/")
        or (second.kind not in (Kind.YEAR, Kind.NUMBER, Kind.COUNT) and not _is_short_year(second))
    ):
        return None
    end = second.number_end
    return Quantity(
        first.start,
        end,
        source[first.start : end],
        Kind.YEAR,
        None,
        first.start,
        end,
        year=first.year,
        glyph=GLYPHS[Kind.YEAR],
    )
