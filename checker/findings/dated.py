"""What would make dates agree: the weekday that it was, the last day of the month, the anniversary that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.times.dates import LEAP_YEAR, Attribute, date_parts, last_day
from checker.claims.times.weekdays import true_weekday
from checker.findings.spelled import in_words
from checker.quantities.quantity import Kind
from checker.relations.verdict import Judgement
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

_WEEKDAY = late(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b")
_FULL = "day"
_DAY = late(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_ORDINAL = late(r"([0-9][0-9,]*)(?:st|nd|rd|th)")
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip
THOUSAND = 1_000
FARTHEST = 40
"""A weekday stands no further from its date than this."""


@record(frozen=True, slots=True)
class Correction:
    """A stretch of text about a date, and what would have to stand there."""

    claim: Claim
    """The date, or the number that is counted from it."""
    span: Span
    """Where."""
    replacement: str
    """What would have to stand there."""
    reason: str = ""
    """What else could be meant, or ``""``."""


def corrections(judgement: Judgement) -> Iterator[Correction]:
    """Yield what would make the dates of *judgement* agree, the likeliest first."""
    relation, reading = judgement.relation, judgement.reading
    claim = relation.roles[relation.stated]
    left = reading.left
    if isinstance(left, Attribute) and left.name == "stated weekday" and isinstance(reading.right, Attribute):
        yield from _weekdays(claim, left, reading.right)
    elif isinstance(left, Attribute) and left.name == "day":
        yield from _days(claim)
    elif claim.quantity.kind is Kind.ORDINAL and left is claim:
        yield from _ranks(judgement, claim)


def _weekdays(claim: Claim, stated: Attribute, true: Attribute) -> Iterator[Correction]:
    """Yield the weekday that it was, and in which year beside the one written it was the weekday stated."""
    text, (start, end) = claim.sentence.document.text, claim.quantity.span
    found = _nearest_weekday(text, start, end, stated.shown)
    if found is not None:
        replacement = _like(text[found.start : found.end], true.shown)
        yield Correction(claim, found, replacement, _fitting_year(claim, stated.shown))


def _fitting_year(claim: Claim, weekday: str) -> str:
    year, month, day, _ = date_parts(claim.quantity)
    for other in () if year is None else (year - 1, year + 1):
        moved = true_weekday(Claim(replace(claim.quantity, details=(other, month, day)), claim.sentence))
        if moved is not None and moved.shown == weekday:
            return f"in {other} it was a {weekday}"
    return ""


def _nearest_weekday(text: str, start: int, end: int, name: str) -> Span | None:
    for low, high in ((start, end), (end, end + FARTHEST), (max(0, start - FARTHEST), start)):
        found = [each for each in _WEEKDAY.finditer(text, low, high) if name.lower().startswith(each[0].lower()[:3])]
        if found:
            return Span(*(found[-1] if high == start else found[0]).span())
    return None


def _like(written: str, name: str) -> str:
    """Return *name* as short and in such letters as the weekday that is *written*.

    Examples
    --------
    >>> _like("Thursday", "Tuesday"), _like("THU", "Tuesday"), _like("monday", "Sunday")
    ('Tuesday', 'TUE', 'sunday')
    """
    shown = name if written.lower().endswith(_FULL) else name[:3]
    return shown.upper() if written.isupper() else shown.lower() if written.islower() else shown


def _days(claim: Claim) -> Iterator[Correction]:
    """Yield the last day of the month."""
    year, month, day, _ = date_parts(claim.quantity)
    for found in _DAY.finditer(claim.quantity.surface):
        if day is not None and int(found[0]) == day and month is not None:
            last = last_day(LEAP_YEAR if year is None else year, month)
            start = claim.quantity.start
            yield Correction(claim, Span(start + found.start(), start + found.end()), str(last))
            return


def _ranks(judgement: Judgement, claim: Claim) -> Iterator[Correction]:
    """Yield the number of the anniversary that it is."""
    expected = judgement.expected()
    if expected.low is None or expected.low != expected.high or expected.low.denominator != 1 or expected.low <= 0:
        return
    surface, start, number = claim.quantity.surface, claim.quantity.start, int(expected.low)
    written = _ORDINAL.search(surface)
    if written is not None:
        yield Correction(claim, Span(start + written.start(), start + written.end()), f"{number}{_ending(number)}")
    elif surface.isascii() and surface.replace("-", "").isalpha() and number < THOUSAND:
        shown = _ordinal(number)
        yield Correction(claim, claim.quantity.span, shown.capitalize() if surface[0].isupper() else shown)


def _ending(number: int) -> str:
    return "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _ordinal(number: int) -> str:
    """Return the ordinal of *number* in words.

    Examples
    --------
    >>> _ordinal(60), _ordinal(52), _ordinal(25)
    ('sixtieth', 'fifty-second', 'twenty-fifth')
    """
    head, mark, last = in_words(number).rpartition("-")
    last = _IRREGULAR.get(last, f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{mark}{last}"
