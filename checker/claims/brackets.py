"""Brackets in a pattern: words without what stands in them, and whether a place is in one that closes."""

from __future__ import annotations

from checker.text.late import late

BRACKET = late(r"\([^()]*\)")
"""One bracket, with no other in it."""
_AVERAGE = late(r" ?\([^()]*\b(?:means?|median|average|aged?|range|sd|iqr)\b[^()]*\)")
PARENTHESIS = late(r"[()]")


def outside(words: str) -> str:
    """Return *words* without what stands in brackets, also in one within another.

    Examples
    --------
    >>> outside("ewes (n = 40 (lean)) and rams (n = 12)")
    'ewes  and rams '
    """
    return BRACKET.sub("", BRACKET.sub("", words)) if "(" in words else words


def without_averages(words: str) -> str:
    """Return *words* without the brackets that tell of a mean or a range: of what they describe nothing is counted.

    Examples
    --------
    >>> without_averages("N were male (mean age, D)")
    'N were male'
    """
    return _AVERAGE.sub("", words) if "(" in words else words


def is_closed_before(pattern: str, place: int, end: int) -> bool:
    """Tell whether what stands at *place* is in a bracket that closes before *end*."""
    depth = 0
    for found in PARENTHESIS.finditer(pattern, place, end):
        depth += 1 if found[0] == "(" else -1
        if depth < 0:
            return True
    return False
