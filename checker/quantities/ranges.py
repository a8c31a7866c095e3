"""Two neighbouring numbers that are one quantity: ranges, ratios, feet and inches."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.quantities.hedges import CHANGE
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH, Kind, Quantity, Unit
from checker.quantities.traps import SCORE_WORDS
from checker.quantities.units import form_reading
from checker.text.late import late

MOST_BETWEEN = 14
"""Characters that may stand between the two numbers."""

_JOINT = late(
    r" ?(-|–|—|‑) ?| (to|and|or|in|out of|in every|through|thru)[ -](?:an? |about |around |approximately |roughly |nearly |almost |over |as much as |as many as )?"
    r"|([ \u00a0\u2009]?±[ \u00a0\u2009]?| ?\+/[-−–] ?| plus or minus | give or take )"
)
_INTERVAL_AHEAD = late(
    r"\b(?:range|ranging|ranged|CI|CIs|interval|IQR|limits)\)?[ ,:=]*\(?(?:of |from )?\Z", re.IGNORECASE
)
_BARE = frozenset((Kind.NUMBER,))
_AMOUNTS = frozenset(
    (Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE)
)
_PARTS = {
    "foot": ("inch",), "pound": ("ounce",), "stone": ("pound",), "hour": ("minute",), "minute": ("second",),
    "year": ("month", "week", "day"), "metre": ("centimetre", "second"), "month": ("week", "day"), "week": ("day",), "day": ("hour",), "mile": ("yard",),
}  # fmt: skip
_BETWEEN_PARTS = late(r" ?(?:,? ?and )?|,? ")


def join(text: str, source: str, found: list[Quantity]) -> list[Quantity]:
    """Return *found* with neighbours joined where they are one quantity."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and quantity.start - joined[-1].end <= MOST_BETWEEN:
            pair = _pair(text, source, joined[-1], quantity, after_score=len(joined) > 1 and _follows_score(joined))
            if pair is not None:
                joined[-1] = pair
                continue
        joined.append(quantity)
    return joined


def _follows_score(joined: list[Quantity]) -> bool:
    """Tell whether the last quantity stands directly behind a score, as in sets of tennis."""
    return joined[-2].kind is Kind.SCORE and joined[-1].start - joined[-2].end <= 3


def _pair(text: str, source: str, first: Quantity, second: Quantity, *, after_score: bool = False) -> Quantity | None:
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        return _years(source, first, second, text[first.end : second.start]) if first.kind is Kind.YEAR else None
    if first.ends is not None or second.ends is not None:
        return None
    between = text[first.end : second.start]
    compound = _compound(text, source, first, second, between)
    if compound is not None:
        return compound
    if between == "-for-" or between == "-in-":
        return _one_in(text, source, first, second)
    joint = _JOINT.fullmatch(between)
    if joint is None or first.figure is None or second.figure is None:
        return None
    if joint[3]:
        return _tolerance(text, source, first, second)
    if joint[2] in ("in", "out of", "in every"):
        return _one_in(text, source, first, second)
    if (
        joint[1]
        and between in ("-", "–")
        and (score := _score(text, source, first, second, after_score=after_score)) is not None
    ):
        return score
    before = text[max(0, first.start - 60) : first.start].lower()
    if joint[2] == "and":
        if not re.search(r"\bbetween (?:about |around |roughly |an estimated |approximately |some )?$", before):
            return None
    elif joint[2] == "or":
        if not _is_alternative(first, second):
            return None
    elif joint[2] == "to" and _is_change(before, first, second):
        follows_from = "from" in before.split()[-3:]
        if follows_from and second.kind is Kind.NUMBER and first.unit is not None and first.kind is not Kind.COUNT:
            second.kind, second.unit, second.units, second.glyph = first.kind, first.unit, first.units, first.glyph
        return None
    return _range(text, source, first, second)


def _is_change(before: str, first: Quantity, second: Quantity) -> bool:
    words = before.replace(",", " ").split()
    from_ = bool(words) and words[-1] == "from"
    if from_:
        return _descends(first, second) or any(word in CHANGE for word in words[-9:])
    return first.direction != 0 and first.unit is not None


def _descends(first: Quantity, second: Quantity) -> bool:
    """Tell whether the same thing is written first with more: "cut from £90 to £60" is no range."""
    if first.figure is None or second.figure is None or not _comparable(first, second):
        return False
    return first.figure.exponent == second.figure.exponent and first.figure.value > second.figure.value


def _is_alternative(first: Quantity, second: Quantity) -> bool:
    """Tell whether "three or four years" is a range: neighbours, the unit written once."""
    low, high = first.figure, second.figure
    if low is None or high is None or first.unit is not None or second.unit is None or second.kind is Kind.MULTIPLE:
        return False
    return low.denominator == high.denominator == 1 and 0 < low.value < high.value <= 2 * low.value


def _comparable(first: Quantity, second: Quantity) -> bool:
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


def _range(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    assert first.figure is not None and second.figure is not None
    if not _comparable(first, second) and second.unit is not None:
        return None
    low, high = first.figure, second.figure
    if first.unit is None or second.unit is None or first.kind is Kind.MONEY:
        low = _shared_magnitude(text, first, second, low)
    if low.value > high.value and second.unit is None:
        return None
    leading = second if second.unit is not None else first
    ends = (
        _as(first, leading, low),
        _as(second, leading, high),
    )
    return Quantity(
        first.start, second.end, source[first.start : second.end], leading.kind, None, first.number_start, second.number_end,
        leading.unit, leading.units, leading.noun, first.hedge or second.hedge, ends, first.direction, None, RANGE_GLYPH,
    )  # fmt: skip


def _as(quantity: Quantity, leading: Quantity, figure: Figure) -> Quantity:
    if quantity.units and leading.units and quantity.units[0].dimension == leading.units[0].dimension:
        leading = quantity  # "between 45 minutes and one hour"
    return Quantity(
        quantity.start, quantity.end, quantity.surface, leading.kind, figure, quantity.number_start, quantity.number_end,
        leading.unit, leading.units, leading.noun, quantity.hedge, None, 0, None, GLYPHS[leading.kind],
    )  # fmt: skip


def _shared_magnitude(text: str, first: Quantity, second: Quantity, low: Figure) -> Figure:
    assert second.figure is not None
    power = second.figure.exponent
    written = text[second.number_start : second.number_end]
    if power < 2 and not written[-1:].isalpha():
        return low
    digits = re.match(r"[0-9.,]+", written)
    if digits is None:
        return low
    own = -len(digits.group().partition(".")[2])
    magnitude = power - own
    if magnitude <= 0 or text[first.number_start : first.number_end][-1:].isalpha():
        return low
    shared = low._replace(exponent=low.exponent + magnitude)
    return shared if shared.value < second.figure.value else low


def _tolerance(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read "5 ± 0.2" as the range from 4.8 to 5.2."""
    centre, slack = first.figure, second.figure
    assert centre is not None and slack is not None
    if centre.denominator != 1 or slack.denominator != 1:
        return None
    exponent = min(centre.exponent, slack.exponent)
    if max(centre.exponent, slack.exponent) - exponent > 30:
        return None
    middle = centre.mantissa * 10 ** (centre.exponent - exponent)
    width = abs(slack.mantissa) * 10 ** (slack.exponent - exponent)
    leading = second if second.unit is not None else first
    is_decimal = centre.is_decimal or slack.is_decimal
    low = _as(first, leading, Figure(middle - width, exponent, is_decimal=is_decimal))
    high = _as(second, leading, Figure(middle + width, exponent, is_decimal=is_decimal))
    return Quantity(
        first.start, second.end, source[first.start : second.end], leading.kind, None, first.number_start, second.number_end,
        leading.unit, leading.units, leading.noun, first.hedge, (low, high), first.direction, None, RANGE_GLYPH,
    )  # fmt: skip


_WHOLES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000))


def _one_in(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    part, whole = first.figure, second.figure
    assert part is not None and whole is not None
    if (
        first.unit is not None
        or second.kind not in (Kind.NUMBER, Kind.COUNT)
        or part.exponent
        or whole.exponent
        or part.denominator != 1
    ):
        return None
    if text[first.end : second.start] == "-for-":
        if whole.mantissa <= 0 or part.mantissa <= 0:
            return None
    elif (
        not 0 < part.mantissa < whole.mantissa
        or whole.denominator != 1
        or whole.mantissa not in _WHOLES
        or part.mantissa > 9
    ):
        return None
    end = second.number_end
    return Quantity(
        first.start, end, source[first.start : end], Kind.RATIO, Figure(part.mantissa, 0, whole.mantissa, is_decimal=source[first.start].isdigit()), first.number_start, end,
        None, (), second.noun, first.hedge, None, first.direction, None, GLYPHS[Kind.RATIO],
    )  # fmt: skip


def _compound(text: str, source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "5 ft 11 in", "2h 30m", "two years and three months" into one quantity in the smaller unit."""
    if first.unit is None or first.figure is None or second.figure is None or first.figure.denominator != 1:
        return None
    if first.kind is Kind.MONEY:
        return _cents(source, first, second, between)
    minutes = _clock_letters(first, second) if second.unit in ("metre", "second") else None
    if (
        (not minutes and second.unit not in _PARTS.get(first.unit, ()))
        or _BETWEEN_PARTS.fullmatch(between) is None
        or first.figure.exponent
    ):
        return None
    units = second.units
    if minutes:
        first, units = minutes
    large, small = first.units[0].factor, units[0].factor
    count = large / small
    if (
        second.figure.denominator != 1
        or second.figure.exponent > 0
        or second.figure.value >= count
        or count.denominator != 1
    ):
        return None
    exponent = second.figure.exponent
    mantissa = first.figure.mantissa * count.numerator * 10**-exponent + second.figure.mantissa
    figure = Figure(mantissa, exponent, is_decimal=second.figure.is_decimal)
    return Quantity(
        first.start, second.end, source[first.start : second.end], first.kind, figure, first.number_start, second.number_end,
        units[0].name, units, None, first.hedge or second.hedge, None, first.direction, None, first.glyph,
    )  # fmt: skip


def _clock_letters(first: Quantity, second: Quantity) -> tuple[Quantity, tuple[Unit, ...]] | None:
    """Read the "m" of "2h 30m" and "3m 20s" as minutes."""
    minute, second_ = form_reading("minute"), form_reading("second")
    if minute is None or second_ is None:
        return None
    if first.unit == "hour" and second.unit == "metre" and second.surface[-1] == "m" and second.surface[-2].isdigit():
        return first, minute.units
    if first.unit == "metre" and second.unit == "second" and first.surface[-1] == "m" and first.surface[-2].isdigit():
        return replace(
            first, unit="minute", units=minute.units, kind=Kind.DURATION, glyph=GLYPHS[Kind.DURATION]
        ), second_.units
    return None


def _cents(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "13 dollars and 45 cents" and "15 dollars 50" into one amount in the larger unit."""
    whole, rest = first.figure, second.figure
    if (
        whole is None
        or rest is None
        or whole.exponent
        or rest.exponent
        or rest.denominator != 1
        or not 0 < rest.mantissa < 100
    ):
        return None
    if first.number_end == first.end or not first.units or first.units[0].factor != 1:
        return None
    if second.kind is Kind.NUMBER:
        if between != " " or rest.mantissa < 10 or second.start != second.number_start:
            return None
    elif second.unit not in ("cent", "penny", "sen", "paisa") or _BETWEEN_PARTS.fullmatch(between) is None:
        return None
    figure = Figure(whole.mantissa * 100 + rest.mantissa, -2, is_decimal=True)
    return Quantity(
        first.start, second.end, source[first.start : second.end], Kind.MONEY, figure, first.number_start, second.number_end,
        first.unit, first.units, None, first.hedge, None, first.direction, None, first.glyph,
    )  # fmt: skip


_WHOLE = late(r"[0-9]{1,3}")


def _score(text: str, source: str, first: Quantity, second: Quantity, *, after_score: bool) -> Quantity | None:
    """Read "3-1" as a score: falling or equal, or with a word of contest before or behind."""
    if second.kind not in (Kind.NUMBER, Kind.COUNT) or first.unit is not None:
        return None
    end = second.number_end
    written = source[first.start : first.end], source[second.number_start : end]
    if not all(_WHOLE.fullmatch(figure) for figure in written):
        return None
    if _INTERVAL_AHEAD.search(text, max(0, first.start - 24), first.start):
        return None
    falls = int(written[0]) >= int(written[1])
    if second.kind is Kind.COUNT and not (falls and text[end : end + 1] == " "):
        return None
    if not falls and not after_score:
        around = f"{text[max(0, first.start - 60) : first.start]} {text[end : end + 20]}".lower()
        if (
            second.kind is Kind.COUNT
            or int(written[1]) > 30
            or not any(word.strip(".,;:()") in SCORE_WORDS for word in around.split())
        ):
            return None
    return Quantity(
        first.start, end, source[first.start : end], Kind.SCORE, None, first.start, end, glyph=GLYPHS[Kind.SCORE]
    )


def _years(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    if (
        first.kind is not Kind.YEAR
        or between not in ("-", "–", "/")
        or second.kind not in (Kind.YEAR, Kind.NUMBER, Kind.COUNT)
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
