"""Numbers behind a number that tell what it was at other times, or was to be, and are no parts of it."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.quantities.dates import MONTH_NAMES
from checker.text.late import late

_PAST = (
    r"(?:(?:the |an? )?(?:last|previous|prior|preceding)(?: [a-z-]+){1,2}|(?:an?|one|the|two|D) ?(?:year|quarter|month"
    r"|week|half|season)?s? ?(?:ago|earlier|before))"
)
_WAS_HEADED = late(rf"(?:\A|[ (]){_PAST}(?: end)?(?::|,| was|) [NC]")
_WAS_THEN = late(rf"\A(?:and )?[NC],? (?:in )?{_PAST}\Z")
"""What a number was at an earlier time, beside that of now: "84 (last year: 80)", and behind it "84 (80 last year)"."""
_THEN = late(r"[NC] (?:before|then|previously|earlier|at present|now|last [a-z]+|in Y|at the last [a-z]+)\b")
"""Behind "against": what it was before, "19 of the 71 seats, against 25 before"."""
_NOW = late(r"\bthis (?:year|quarter|month|week|half|season)\b")
_OTHER_TIME = late(
    rf"[YA]|\b(?:{'|'.join(MONTH_NAMES)}|year|half|quarter|month|week|season|spring|summer|autumn|winter|ago|earlier"
    r"|before|last|previous(?:ly)?|prior|peak|usual(?:ly)?|normal(?:ly)?|budget(?:ed)?|plan(?:ned)?|target|forecast"
    r"|expected|revised|original(?:ly)?|adopted|first|final)\b"
)
"""When a number was another, or what it was to be."""
_HALF = Fraction(1, 2)


def are_earlier(series: Series) -> bool:
    """Tell whether the numbers in a bracket are those of other times, with none that is said to be of now.

    Where only a date or a word like "budget" tells so, each is so large that no two of them can be parts:
    "412 (437 in 2022 and 389 in 2019)".
    """
    if series.between.endswith(" against ") and _THEN.match(series.labels[0].partition("against ")[2]) is not None:
        return True
    if series.opener is Opener.OF_WHICH and "(" in series.between:
        return any(map(_WAS_HEADED.search, series.labels[1:]))
    if series.opener not in (Opener.BRACKET, Opener.SAMPLES) or any(map(_NOW.search, series.labels)):
        return False
    if any(_WAS_HEADED.search(label) or _WAS_THEN.search(label) for label in series.labels):
        return True
    least, whole = min(part.quantity.value or 0 for part in series.parts), series.whole.quantity.value or 0
    return least > whole * _HALF and any(map(_OTHER_TIME.search, series.labels))
