"""Parts in words: "two-thirds", "three quarters of a million", the half of "seven and a half"."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.lexicon.numbers_table import PARTS, SCALES
from checker.quantities.loose_words import SMALL, SMALL_FIGURES
from checker.quantities.nouns import noun_at
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure
from checker.text.late import late

PLURAL_PARTS = {("halves" if word == "half" else word + "s"): below for word, below in PARTS.items()}
ALL_PARTS = {**PARTS, **PLURAL_PARTS}
AND_PART = late(
    r"[ -](?:and|&)[ -](an?|one|two|three|four|five)[ -]"
    r"(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    r"(?![a-z]|-(?!(?:hour|mile|year|inch|month|day|week|minute|million|billion|pound|foot|acre|star|page|fold)))",
    re.I,
)
_THREE = 3
_TENS = 20
"""From here on a number in words may go on as an ordinal: "the twenty third"."""
_OF_ONE = (" of a ", " of an ")
_PERIODS = frozenset(("quarters",))
"""Parts of a year too: "growth in two quarters", "the past six quarters"."""
_IN_A_ROW = late(r"\b(?:past|last|next|first|previous|straight|consecutive|for|in|all) \Z", re.I)
POINTS_BEHIND = late(
    r"(?:-(?:percentage[- ])?| percentage[- ]|(?:(?<=half)|(?<=quarter)|(?<=quarters)) (?:(?:of )?a )?(?:full )?)"
    r"points?(?![a-z])"
)
"""Percentage points of which a part is said: "a half-point", "two quarter-point cuts", "a quarter of a point"."""
_OF_SCALE = late(r"[ -](?:of an? )?(million|billion|trillion)(?![a-z])")


def part_of(text: str, start: int, found: re.Match[str], above: int, word: str) -> Numeral | None:
    """Read "three quarters", whose *word* is *found* behind the number *above*; or what it is if that is no part."""
    if (above > 1) != (word in PLURAL_PARTS) and (above != 1 or word not in PARTS):
        if above == _THREE and _OF_SCALE.match(text, found.end()):  # "three-quarter-million"
            return part_of_scale(text, start, found.end(), Figure(above, 0, ALL_PARTS[word]))
        if word in PLURAL_PARTS or POINTS_BEHIND.match(text, found.end()):
            return Numeral(start, found.start(), Figure(above, 0), "words")
        if above < _TENS and text[found.start()] == " " and noun_at(text, found.start()) is not None:
            return _counted(text, start, found.start(), above)  # "three quarter-finals", "two third parties"
        return Numeral(start, found.end(), None, "ordinal")
    is_period = word in _PERIODS and (above != _THREE or _IN_A_ROW.search(text, max(0, start - 16), start))
    if is_period and not text.startswith(_OF_ONE, found.end()):
        return _counted(text, start, found.start(), above)
    figure = Figure(above, 0, ALL_PARTS[word])
    return part_of_scale(text, start, found.end(), figure) or Numeral(start, found.end(), figure, "part")


def _counted(text: str, start: int, end: int, value: int) -> Numeral:
    """Return the number in words that ends at *end*, before a part that belongs to what is counted."""
    return Numeral(start, end, SMALL_FIGURES.get(text[start:end]) or Figure(value, 0), "words")


def part_of_scale(text: str, start: int, end: int, part: Figure) -> Numeral | None:
    """Read "three quarters of a million"; ``None`` where no scale follows or the part is no round decimal."""
    found = _OF_SCALE.match(text, end)
    if found is None or 100 % part.denominator:
        return None
    figure = Figure(part.mantissa * 100 // part.denominator, SCALES[found[1]] - 2)
    return Numeral(start, found.end(), figure, "words")


_JOINED = (" and ", "-and-", " & ")


def with_part_in_words(text: str, numeral: Numeral) -> Numeral:
    """Return a number in digits with the part that follows it in words: "7 and a half", "2-and-a-quarter"."""
    figure, end = numeral.figure, numeral.end
    if figure is None or numeral.form != "plain" or not text.startswith(_JOINED, end):
        return numeral
    part = AND_PART.match(text, end)
    if part is None or text.startswith(" of ", part.end()):
        return numeral
    above, below = SMALL.get(part[1].lower(), 1), ALL_PARTS[part[2].lower()]
    if above >= below:
        return numeral
    return Numeral(numeral.start, part.end(), decimal(figure.value + Fraction(above, below)), "mixed")


def decimal(value: Fraction) -> Figure:
    """Return *value* as a decimal figure where it is one, else as a fraction."""
    for places in (0, 1, 2, 3):
        if (value * 10**places).denominator == 1:
            return _trimmed(int(value * 10**places), -places)
    return Figure(value.numerator, 0, value.denominator)


def _trimmed(mantissa: int, exponent: int) -> Figure:
    while mantissa and mantissa % 10 == 0 and exponent < 0:
        mantissa, exponent = mantissa // 10, exponent + 1
    if abs(mantissa) >= 10**6:
        while mantissa % 10 == 0:
            mantissa, exponent = mantissa // 10, exponent + 1
    return Figure(mantissa, exponent)
