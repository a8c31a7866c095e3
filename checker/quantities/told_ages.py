"""Stretches of time that are ages, as the words before them say: "mean age, 36.1 ± 10.5 years", "age = 72 years"."""

from __future__ import annotations

from checker.text.late import late

_WINDOW = 72
_TOLD = late(
    r"\b(?:[Aa]ge[ds]?|AGE)(?: \([^()]{1,30}\))?"
    r"(?:(?: at [a-z ]{3,30}| (?:of|in|for|among) [a-z0-9 -]{3,40})?"
    r" (?:was|is|were|averaged|averaging|=|of)(?: (?:about|around|approximately|only|just))?|[:=]|)?"
    r" ?[(\[]?\Z"
    r"|\b(?:[Mm]ean|[Mm]edian|[Aa]verage)(?: [a-z]+)? age,? \Z"
)
"""Before a number that is an age; "middle age, 10 years later" has none."""


def is_told_as_age(text: str, start: int) -> bool:
    """Tell whether the words before *start* make an age of the stretch of time that begins there.

    Examples
    --------
    >>> is_told_as_age("The mean age of the pupils was 9 years", 31), is_told_as_age("In middle age, 10 years", 15)
    (True, False)
    """
    first = max(0, start - _WINDOW)
    return text.find("ge", first, start) >= 0 and _TOLD.search(text, first, start) is not None
