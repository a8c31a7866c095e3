"""Dates, years and times of day around a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.quantities.quantity import Kind
from checker.text.late import late

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
MONTHS = {name: rank for rank, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3]: rank for name, rank in MONTHS.items()} | {"sept": 9}
WEEKDAY_NAMES = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAYS = {name: rank for rank, name in enumerate(WEEKDAY_NAMES)}
WEEKDAYS |= {name[:3]: rank for name, rank in list(WEEKDAYS.items())} | {"tues": 1, "wednes": 2, "thur": 3, "thurs": 3}


class Moment(NamedTuple):
    """A date, year or time of day in the text."""

    start: int
    """First code point."""
    end: int
    """Just behind the last one."""
    kind: Kind
    """``DATE``, ``YEAR`` or ``TIME``."""
    details: tuple[int | None, ...]
    """As in :attr:`Quantity.details`."""
    year: int | None = None
    """The year, if one is written."""


_MONTH = (
    r"((?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?))\.?"
)
SHARES = ("%", " %", " percent", " per cent", " pct")
"""Behind a number that is a share, though a month stands before it."""
AFTER_DAY = late(
    rf"(?:st|nd|rd|th|d)?(?: of|-)?[ \u00a0-]?(?:(?:[-–] ?| to | and )\d{{1,2}}(?:st|nd|rd|th)? )?"
    rf"{_MONTH}(?![a-z])(?:,?[ \u00a0-]?(\d{{4}})(?![0-9]))?"
)
"""A month behind a day, with the year."""
_WEEKDAY = (
    r"(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nes(?:day)?)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
    r"(?![a-z])\.?,?"
)
_BEFORE_DAY = late(
    rf"(?:{_WEEKDAY} )?(?:the )?{_MONTH}(?: the)?[ \u00a0-]$"
    rf"|{_WEEKDAY} (?:the )?$"
)
_YEAR_BEHIND = late(
    r"(?:st|nd|rd|th|d)?(?:(?:-|–| ?to ?| and )\d{1,2}(?:st|nd|rd|th)?(?![0-9]|\.[0-9])"
    r"| [-–] \d{1,2}(?=[,.;:)](?![0-9])| (?:at|in|[0-9]{4})\b|\Z))?"
    r"(?:(?:,?[ ]|,\n)(?:of )?(\d{4})(?![0-9,.]\d|\d))?"
)
_NUMERIC = late(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![0-9]|\2[0-9])")
_STAMP = late(
    r"T[0-2][0-9](?:[:-]?[0-5][0-9](?:[:-]?[0-5][0-9](?:[.,][0-9]{1,9})?)?)?"
    r"(?:Z|[+−-][0-2][0-9](?::?[0-5][0-9])?)?(?![0-9A-Za-z:])"
)
"""The time of day behind a date, as machines write it: "T04:58:04+01:00"."""
_CLOCK = late(
    r"(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?[ \u00a0]?(a\.?m\b\.?|p\.?m\b\.?|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock)|"
    r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?![0-9]|[:,.][0-9])"
)
YEAR_BEFORE = frozenset(
    "in since by until till before after during between circa early late mid through year years fy fiscal throughout "
    "spring summer autumn winter christmas season born b. d.".split()
)
_ON = late(r"\b(?:on|by|since|until|from|before|after|of|in|mid|early|late)[ -]$")
YEARS = range(1000, 2201)
"""Numbers that can be calendar years."""
MODERN = (1900, 2060)
"""Years that need no preposition."""
OWN_SHARE = late(r" ?[(\[][0-9]+(?:[.·][0-9]+)?(?: ?%| per ?cent\b)")
_COUNTING = late(
    r"(?:\btotal of|\b(?:were|was|had|includ(?:ed|ing|es)|enrolled|identified|remaining|only|these|all|total)"
    r"|[a-z;,] (?!2[01][0-9]{2}|19[0-9]{2})[0-9][0-9,]* ?\([0-9.·]+ ?%\)[a-z -]{1,40} and|[a-z]{3,}[,;:]) \Z"
)
"""Before a number that has a share of its own: it is no year."""
_THINGS = (
    "patients|participants|respondents|subjects|volunteers|individuals|persons|people|women|men|children|infants|adults"
    "|students|pupils|cases|births|households"
)
_WITH_SHARE = late(
    rf" (?:[a-z-]+ )?(?:{_THINGS}) [(\[][0-9]+(?:[.·][0-9]+)?(?: ?%| per ?cent\b)"
    rf"| ?[(\[][0-9]+(?:[.·][0-9]+)?(?: ?%| per ?cent)[)\]](?:,? of wh(?:ich|om)| (?:[a-z-]+ )?(?:{_THINGS}))\b"
)
"""Behind a number of things, with its share: "in 1824 cases (19.6%)", "in 1877 (0.9%), of whom"."""
CLOSE = 80
"""So many characters before a number tell that it counts."""
FAR = 32
"""So many characters behind a number its share begins, where the things stand between."""
SAMPLED = tuple(f" {each}" for each in ("patients", "participants", "respondents", "subjects", "volunteers"))
"""These are counted: "1959 patients" are as many, and not those of a year."""
_DIVIDED = late(
    rf"(?: [a-z-]+){{0,2}}(?:{'|'.join(SAMPLED)}| students| pupils| children| adults| women| men)"
    r" \((?:[nN] ?= ?)?[0-9][0-9,]* (?!%|per ?cent|of )[A-Za-z][^()0-9]{1,40}(?:[,;]|and) (?:[nN] ?= ?)?[0-9]"
)
"""People whose numbers follow in a bracket: "in 1867 patients (1021 women and …)"."""
_OF_SEX = "(?:boys|girls|males|females|men|women)"
_SEXES = late(rf" {_OF_SEX}(?![a-z'’-])")
_IN_LIST = late(rf"(?:\(|[0-9] {_OF_SEX}(?:,| and|, and|;) ?)\Z")
"""Before the number of one sex: a bracket opens, or the other sex is told."""
SPLIT_YEARS = (MODERN[0] - 400, MODERN[1])
"""Years that are written with the next one behind a stroke: "1987/88"."""


def clock_at(text: str, start: int) -> Moment | None:
    """Return the time of day that starts at *start*, or ``None``."""
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    hour, minute = int(found[1] or found[4]), found[2] or found[5]
    if hour > 24 or (minute and int(minute) > 59) or (found[3] and not 0 < hour <= 12 and not minute):
        return None
    if found[4] and found[6] is None and hour < 24 and text[max(0, start - 1) : start] in "-–" and start:
        return None
    half = (found[3] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    end = found.end()
    return Moment(start, end, Kind.TIME, (hour, int(minute) if minute else None))


def numeric_date_at(text: str, start: int) -> Moment | None:
    """Return the date in digits alone that starts at *start*: "2024-03-01", "31/12/2024"."""
    found = _NUMERIC.match(text, start)
    if found is None:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4 and 1 <= second <= 12 and 1 <= third <= 31:
        stamp = _STAMP.match(text, found.end()) if text[found.end() : found.end() + 1] == "T" else None
        end = found.end() if stamp is None else stamp.end()
        return Moment(start, end, Kind.DATE, (first, second, third, None), first)
    if (
        len(found[1]) <= 2
        and len(found[4]) in (2, 4)
        and 1 <= first <= 31
        and 1 <= second <= 31
        and min(first, second) <= 12
        and (second <= 12 or found[2] != ".")
    ):
        year = third if third > 99 else 2000 + third if third < 70 else 1900 + third
        month, day = (second, first) if second <= 12 else (first, second)
        return Moment(
            start,
            found.end(),
            Kind.DATE,
            (
                year,
                None if first <= 12 and second <= 12 else month,
                None if first <= 12 and second <= 12 else day,
                None,
            ),
            year,
        )
    return None


_SIZE = late(r"(?<![A-Za-z])[nN] ?= ?\Z")
"""Before the size of a group."""
_SPLIT_YEAR = late(r"([0-9]{4})[/–-]([0-9]{4}|[0-9]{1,2})(?![0-9])")


def split_year_at(text: str, start: int) -> Moment | None:
    """Return the split year that starts at *start*, such as "1987/88", or ``None``."""
    found = _SPLIT_YEAR.match(text, start)
    if found is None or not SPLIT_YEARS[0] <= int(found[1]) <= SPLIT_YEARS[1]:
        return None
    return Moment(start, found.end(), Kind.YEAR, (), int(found[1]))


def school_year_at(text: str, start: int) -> Moment | None:
    """Return the year that begins in one calendar year and ends in the next, both in full: "2014/2015"; or ``None``."""
    found = _SPLIT_YEAR.match(text, start)
    if found is None or len(found[2]) < 4 or int(found[2]) != int(found[1]) + 1 or int(found[1]) not in RECENT_YEARS:
        return None
    return Moment(start, found.end(), Kind.YEAR, (), int(found[1]))


RECENT_YEARS = range(1700, MODERN[1])


def date_around(text: str, start: int, end: int, number: int, *, has_name: bool) -> Moment | None:
    """Return the date with a month in words around the *number*, a day or a year.

    *has_name* says that the word before is a month or a weekday, or "the" behind one.
    """
    if 1 <= number <= 31:
        behind = AFTER_DAY.match(text, end)
        if behind is not None:
            return _day_month(text, start, behind, number)
    before = _BEFORE_DAY.search(text, max(0, start - 24), start) if has_name else None
    if text.startswith(SHARES, end):
        return None  # "in June 31% came"
    if before is None or (before.start() and text[before.start() - 1].isalpha()):
        return None
    if before[3]:
        return (
            None
            if number > 31 or text[end : end + 2] not in ("st", "nd", "rd", "th")
            else Moment(before.start(), end + 2, Kind.DATE, (None, None, number, WEEKDAYS[before[3].lower()]))
        )
    if before[2] in ("may", "mar", "march") and not _ON.search(text, max(0, start - 16), before.start()):
        return None
    month = MONTHS[before[2].lower()[:3]]
    weekday = WEEKDAYS[before[1].lower()] if before[1] else None
    if 1 <= number <= 31:
        behind = _YEAR_BEHIND.match(text, end)
        year = int(behind[1]) if behind is not None and behind[1] else None
        stop = behind.end() if behind is not None else end
        return Moment(before.start(), stop, Kind.DATE, (year, month, number, weekday), year)
    if number in YEARS and end - start == 4:
        return Moment(before.start(), end, Kind.DATE, (number, month, None, None), number)
    return None


_OPENING = ' \n\t\u00a0()[]{}"“”‘*_|'
"""What may stand directly before a weekday; behind a dash it is part of another word."""


def _day_month(text: str, start: int, behind: re.Match[str], number: int) -> Moment | None:
    if behind[1] in ("may", "mar", "march") and not behind[2]:
        return None
    before = _BEFORE_DAY.search(text, max(0, start - 16), start)
    weekday, first = None, start
    if before is not None and before[3] and text[max(0, before.start() - 1) : before.start()].strip(_OPENING) == "":
        weekday, first = WEEKDAYS[before[3].lower()], before.start()
    year, end = int(behind[2]) if behind[2] else None, behind.end()
    if text[end - 1] == "." and behind[1].lower() in MONTH_NAMES:
        end -= 1
    return Moment(first, end, Kind.DATE, (year, MONTHS[behind[1].lower()[:3]], number, weekday), year)


def is_counted(text: str, start: int, end: int) -> bool:
    """Tell whether what may be a year has parts, or a share of its own, as a number of things.

    As in "a total of 1840 (33%) came", "in 1867 patients (1021 women …", "(2014 boys, 1863 girls)" and "(n = 2014)".
    """
    if text[start - 1] in "= " and _SIZE.search(text, max(0, start - 5), start) is not None:
        return True
    if _SEXES.match(text, end) is not None and _IN_LIST.search(text, max(0, start - 16), start) is not None:
        return True
    if _DIVIDED.match(text, end) is not None:
        return True
    near = text[end : end + FAR]
    if "(" not in near and "[" not in near:
        return False
    if _WITH_SHARE.match(text, end) is not None:
        return True
    if OWN_SHARE.match(text, end) is None:
        return False
    return _COUNTING.search(text, max(0, start - CLOSE), start) is not None
