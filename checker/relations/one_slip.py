"""Whether one slip of the pen turns a share, its part or its whole into what is stated.

Where the whole of a share is only inferred, a share that does not fit may be taken from
another whole, which the text does not name. A slip leaves a trace: one digit is another, two
are exchanged, one is missing or too many, or the number is that of a neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.claims.claim import Claim
from checker.claims.parts.evidence import Slip
from checker.relations.shares import written_step

if TYPE_CHECKING:
    from checker.claims.tables.quoted import Quoted  # readers of tables are loaded with their rules

IS_OF_ANOTHER = "the share may be of another whole, since no one slip makes it one of this"
LEAST_DIGITS = 3
"""In shorter numbers, without the zeros at their ends, a slip shows little, unless the digits are the same."""
SHORT_DIGITS = 2
"""In numbers so short a digit left out shows something where the wording says that all parts are told."""
TEN = 10
"""So many times as large is a number whose decimal point is left out."""
MOST_CANDIDATES = 400
"""Where rounding leaves more numbers than this, those that a slip can come from are tried instead."""


def is_one_slip(stated: str, meant: str) -> bool:
    """Tell whether two numbers, written with digits alone, are one slip apart.

    Examples
    --------
    >>> is_one_slip("514", "614"), is_one_slip("154", "514"), is_one_slip("54", "514"), is_one_slip("5140", "514")
    (True, True, True, True)
    >>> is_one_slip("514", "623")
    False
    """
    if stated == meant:
        return True
    if stated.rstrip("0") == meant.rstrip("0"):
        return True
    if len(stated) == len(meant):
        apart = [place for place, (one, other) in enumerate(zip(stated, meant, strict=True)) if one != other]
        if len(apart) == 1:
            return True
        first, last = apart[0], apart[-1]
        return len(apart) == 2 and last == first + 1 and stated[first] == meant[last] and stated[last] == meant[first]
    longer, shorter = sorted((stated, meant), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )


def is_misprint(first: Claim, second: Claim) -> bool:
    """Tell whether two numbers differ by two neighbouring digits exchanged, or by a power of a thousand."""
    one, other = first.quantity.figure, second.quantity.figure
    if one is None or other is None or one.denominator != 1 or other.denominator != 1 or one.value == other.value:
        return False
    digits = [str(abs(figure.mantissa)).rstrip("0") for figure in (one, other)]
    if digits[0] == digits[1]:
        ratio = max(one.value, other.value) / min(one.value, other.value)
        return len(digits[0]) > 1 and ratio in (10**3, 10**6)
    if one.exponent == other.exponent:
        digits = [str(abs(figure.mantissa)) for figure in (one, other)]  # "108" and "180"
    return sorted(digits[0]) == sorted(digits[1]) and is_one_slip(digits[0], digits[1])


def is_quoted_slip(quoted: Quoted, cell: Claim, factor: Fraction) -> bool:
    """Tell whether a number of the prose is one slip from a *cell*, told in *factor*, that it is surely meant to be.

    Two digits exchanged show that in numbers of three digits; in shorter ones, and where one digit is another, it
    must be sure otherwise.
    """
    told, own = quoted.claim.quantity.figure, cell.quantity.figure
    if told is None or own is None:
        return False
    stated, meant = str(abs(told.mantissa)), _digits(own.value * factor / told.written_step)
    if len(stated) != len(meant) or not is_one_slip(stated, meant):
        return False
    are_exchanged = sorted(stated) == sorted(meant)
    if not quoted.is_sure:
        return are_exchanged and len(stated) >= LEAST_DIGITS
    return len(stated) >= (SHORT_DIGITS if are_exchanged else LEAST_DIGITS)


def is_share_slip(share: Claim, part: Claim, whole: Claim, shares: Iterable[Claim]) -> bool:
    """Tell whether one slip makes *share* other than *part* over *whole*.

    A slip in *share* or in *part*, the two counts exchanged, or one of the *shares* beside it in its place.
    """
    values = share.quantity.value, part.quantity.value, whole.quantity.value
    if any(other is not share and other.quantity.value == values[0] for other in shares):
        return True
    if values[0] is None or values[1] is None or not values[2]:
        return False
    step = written_step(share)
    if values[1] and abs(100 * values[2] / values[1] - values[0]) <= step:
        return True
    stated = _digits(values[0] / step)
    if any(is_one_slip(stated, _digits(each)) for each in _whole(100 * values[1] / values[2] / step)):
        return True
    low, high = ((values[0] + side * step) * values[2] / 100 for side in (-1, 1))
    return _is_among(_digits(values[1]), low, high)


def is_slip_of_one(shares: Iterable[Claim], missing: Fraction) -> bool:
    """Tell whether one slip in one of *shares* leaves *missing* so much of what they make, each off by half a step."""
    values = [(share.quantity.value or Fraction(0), written_step(share)) for share in shares]
    slack = sum((step for _, step in values), Fraction(0)) / 2
    return any(
        _is_among(_digits(value / step), (value + missing - slack) / step, (value + missing + slack) / step)
        or abs(value + missing - value / TEN) <= slack  # a point left out
        for value, step in values
    )


def sum_slip(whole: Claim, parts: Iterable[Claim], least: int = LEAST_DIGITS) -> Slip:
    """Return whether one slip in *whole*, or in one of *parts*, keeps the parts from making the whole.

    Of numbers with fewer digits than *least* a slip makes too many others to show anything.
    """
    figures = [claim.quantity.figure for claim in (whole, *parts) if claim.quantity.figure is not None]
    finest = min(figure.exponent for figure in figures)
    among = math.lcm(*(figure.denominator for figure in figures))
    steps = [among * 10 ** (figure.exponent - finest) for figure in figures]
    values = [figure.mantissa * step // figure.denominator for figure, step in zip(figures, steps, strict=True)]
    missing, found = 2 * values[0] - sum(values), Slip.NONE
    for place, (figure, step) in enumerate(zip(figures, steps, strict=True)):
        off, rest = divmod(missing, step)
        meant = figure.mantissa + (off if place else -off)
        if rest or figure.denominator != 1 or meant <= 0:
            continue
        digits, others = str(figure.mantissa), str(meant)
        if _is_told_slip(digits, others, least):
            if len(digits) != len(others) or sorted(digits) == sorted(others):
                return Slip.TRACE
            found = Slip.DIGIT
        elif found is Slip.NONE and _is_short_slip(digits, others):
            found = Slip.SHORT
    return found


def _is_short_slip(digits: str, others: str) -> bool:
    """Tell whether a digit is left out of the one number, where one of both has three and one two."""
    is_short = {len(digits), len(others)} == {SHORT_DIGITS, SHORT_DIGITS + 1} and not _shared_zeros(digits, others)
    return is_short and is_one_slip(digits, others)


def _is_told_slip(digits: str, others: str, least: int) -> bool:
    """Tell whether two numbers are one slip apart, where either has digits enough, or the same digits."""
    is_told = min(len(digits), len(others)) - _shared_zeros(digits, others) >= least
    is_told = is_told or (least <= LEAST_DIGITS and sorted(digits) == sorted(others))
    return is_told and is_one_slip(digits, others)


def _shared_zeros(digits: str, others: str) -> int:
    """Return with how many noughts both numbers end."""
    return min(len(each) - len(each.rstrip("0")) for each in (digits, others))


def is_whole_slip(whole: Claim, pairs: Iterable[tuple[Claim, Claim]]) -> bool:
    """Tell whether *whole* is one slip away from what all *pairs*, each a share and its part, give."""
    if whole.quantity.value is None:
        return False
    lows, highs = [], []
    for share, part in pairs:
        value, count, step = share.quantity.value, part.quantity.value, written_step(share)
        if value is not None and count is not None and value > step:
            lows.append(100 * count / (value + step))
            highs.append(100 * count / (value - step))
    return not lows or _is_among(_digits(whole.quantity.value), max(lows), min(highs))


def has_digits_enough(claim: Claim) -> bool:
    """Tell whether a number is written with so many digits that one slip shows in them."""
    return claim.quantity.value is not None and len(_digits(claim.quantity.value).rstrip("0")) >= LEAST_DIGITS


def _is_among(stated: str, low: Fraction, high: Fraction) -> bool:
    first, last = math.ceil(low), math.floor(high)
    if last - first > MOST_CANDIDATES:
        return any(first <= number <= last for number in _sources(stated))
    return any(is_one_slip(stated, str(number)) for number in range(first, last + 1))


def _sources(stated: str) -> Iterator[int]:
    """Yield the numbers from which one slip makes *stated*."""
    for place, digit in enumerate(stated):
        head, tail = stated[:place], stated[place + 1 :]
        yield from (int(head + other + tail) for other in "0123456789")
        yield from (int(head + other + digit + tail) for other in "0123456789")
        yield int(head + tail or "0")
        yield int(head + tail[:1] + digit + tail[1:])
    yield from (int(stated) * 10**power for power in (1, 3, 6))


def _whole(value: Fraction) -> Iterator[Fraction]:
    """Yield *value* rounded down and up."""
    yield Fraction(math.floor(value))
    yield Fraction(math.ceil(value))


def _digits(value: Fraction) -> str:
    return str(abs(round(value)))
