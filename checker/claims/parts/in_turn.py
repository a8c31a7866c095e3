"""Numbers told of one time or place after another: "in May there were 14 fires, 12 in June and nine in July".

The first of them is no whole of the others, though they follow it behind a comma.
"""

from __future__ import annotations

from checker.claims.parts.openers import Opener
from checker.claims.parts.series import Series
from checker.text.late import late
from checker.text.record import record

_AHEAD = late(
    r"(?:\A|[;:.] |[,;] (?:and |but |while ))(?P<how>in|on|at|by|for|from|under|with) (?:the )?"
    r"(?P<what>[a-zà-ÿ'-]+|[A-Z])\b(?P<more>[^;:.]*)\Z"
)
"""Where or when the first is told of, at the head of its clause."""
_BEHIND = late(
    r"(?:and |with )?[NC](?: [a-z'-]+){0,2}? (?P<how>in|on|at|by|for|from|under|with) (?:the )?"
    r"(?P<what>[a-zà-ÿ'-]+|[A-Z])"
)
"""The same behind each of the others."""
_TIMES = {
    word: name
    for name, words in {
        "month": "january february march april may june july august september october november december",
        "day": "monday tuesday wednesday thursday friday saturday sunday weekdays weekends",
        "season": "spring summer autumn fall winter",
        "part of the day": "morning afternoon evening night",
    }.items()
    for word in words.split()
}


@record(frozen=True, slots=True)
class InTurn:
    """How the first number is told as those behind it are."""

    is_certain: bool
    """Whether of times of one sort or by the same word; a place may hold the places behind it."""


def told_in_turn(series: Series) -> InTurn | None:
    """Return how the whole of *series* is told in one row with its parts, or ``None`` where it is not."""
    if series.opener is not Opener.COMMA or series.before.endswith(" of "):
        return None
    ahead = _AHEAD.search(series.before)
    if ahead is None or any(letter in "NCMU" for letter in ahead["more"]):
        return None
    behind = [_BEHIND.match(label) for label in series.labels]
    if any(found is None or found["how"] != ahead["how"] for found in behind):
        return None
    sorts = {_sort(found["what"]) for found in behind if found is not None}
    sorts.add(_sort(ahead["what"]))
    words = {found["what"] for found in behind if found is not None} | {ahead["what"]}
    if len(sorts) > 1:
        return None
    return InTurn(sorts != {""} or len(words) == 1)


def _sort(word: str) -> str:
    """Return of what sort a time is: a month, a day of the week, a year or a date by its letter; "" for places."""
    return word if word.isupper() else _TIMES.get(word, "")
