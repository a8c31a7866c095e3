"""Quartiles with a mean beside them, between which it need not lie."""

from __future__ import annotations

from checker.claims.frame import Match
from checker.text.late import late

MEAN = late(r"\b(?:means?|averaged?|averages|averaging)\b")
NEAR_MEAN = 80
"""A mean so many characters before a number may be that number."""
_QUARTILES = late(r"\b(?:inter-?quartile|iqr|quartiles?|percentiles?|(?:middle|central) (?:F|half))\b")


def is_mean_of_quartiles(match: Match) -> bool:
    """Tell whether the range of *match* is called one of quartiles, and what stands before it or behind it a mean."""
    spread = match.groups.get("spread", "")
    is_ahead = match.groups.get("centre", "median") != "median" and ("quartile" in spread or "iqr" in spread)
    return is_ahead or is_behind_quartiles(match)


def is_behind_quartiles(match: Match) -> bool:
    """Tell whether a mean is told behind quartiles: "the interquartile range was 3-9 days, with a mean of 12"."""
    words = match.sentence.pattern[max(0, match.start - NEAR_MEAN) : match.end]
    return (told := _QUARTILES.search(words)) is not None and MEAN.search(words, told.end()) is not None
