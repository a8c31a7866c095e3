"""Two numbers that are one ratio: "odds of 3 to 1", "a 5-to-2 margin", "one in five"."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import UNITS
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.late import late

_SECOND = "|".join(word for word, value in UNITS.items() if value)
_TO = late(
    rf"(?: to |-to-)({_SECOND}|[1-9][0-9]{{0,4}})"
    r"(?= ?[.,;:!?)\"”’—–](?![0-9])|\n|\Z|[ -](?:margin|ratio|odds|majority|advantage|edge|vote|shot|favou?rite"
    r"|outsider|underdog|against|in|on|at|to|for|and|or|but|of|by|with|as|among|when|while|if|that|who|which|is|was|were|are|has|had"
    r"|last|this|during|before|after|since|between|from|because)(?![a-z]))"
)
_CUE = late(r"\b(?:odds|ratios?|outnumber(?:s|ed|ing)?|outvot(?:e|es|ed|ing))\b[^.;:!?,(]*\Z", re.IGNORECASE)
_NOUN = late(r"[ -](?:margin|ratio|odds|majority|advantage|favou?rite|outsider|underdog)s?(?![a-z])")
_AHEAD = 60
"""How many characters before a number are searched for what makes it a ratio."""


def ratio_at(text: str, start: int, end: int, figure: Figure) -> tuple[int, Figure] | None:
    """Return end and figure of the ratio whose first number stands from *start* to *end*, or ``None``.

    Examples
    --------
    >>> ratio_at("by odds of 3 to 1", 11, 12, Figure(3, 0))[1].value
    Fraction(3, 1)
    >>> ratio_at("open from 3 to 5", 10, 11, Figure(3, 0)) is None
    True
    """
    found = _TO.match(text, end)
    if found is None or figure.denominator != 1 or figure.exponent > 0 or figure.mantissa <= 0:
        return None
    below = int(found[1]) if found[1].isdigit() else UNITS[found[1]]
    is_odds = below == 1 and text[end] == "-"  # "5-to-1"
    if not is_odds and not _NOUN.match(text, found.end()) and not _CUE.search(text, max(0, start - _AHEAD), start):
        return None
    if text.endswith(("from ", "between "), 0, start) and not text.startswith((" to ", " and "), found.end()):
        return None  # "the ratio rose from 3 to 5": levels
    return found.end(), Figure(figure.mantissa, figure.exponent, below, is_decimal=True)


_GRADED = late(r"\b(?:grades?|stages?|types?|phases?|tiers?|levels?) \Z", re.IGNORECASE)
"""Before a number that names a rank, behind which "in" is told of how many: "grade 4 in 6 patients"."""
_WHOLES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000))


def one_in(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read "one in five", "7 out of 10" and "two-for-one"; ``None`` where the two are no ratio."""
    part, whole = first.figure, second.figure
    assert part is not None and whole is not None
    if (
        first.unit is not None
        or second.kind not in (Kind.NUMBER, Kind.COUNT)
        or part.exponent
        or whole.exponent
        or part.denominator != 1
        or _GRADED.search(text, max(0, first.start - 10), first.start)
    ):
        return None
    if text[first.end : second.start] == "-for-":
        if whole.mantissa <= 0 or part.mantissa <= 0:
            return None
    elif (
        not 0 < part.mantissa < whole.mantissa
        or whole.denominator != 1
        or not (
            whole.mantissa in _WHOLES
            or (part.mantissa == 1 and whole.mantissa % 50 == 0)
            or "every" in text[first.end : second.start]
        )
        or part.mantissa > 9
    ):
        return None
    end = second.number_end
    figure = Figure(part.mantissa, 0, whole.mantissa, is_decimal=source[first.number_start].isdigit())
    return Quantity(
        first.start, end, source[first.start : end], Kind.RATIO, figure, first.number_start, end, None, (), second.noun,
        first.hedge, None, first.direction, None, GLYPHS[Kind.RATIO],
    )  # fmt: skip
