"""Which numbers in digits are dates, times, years, phones or other labels."""

from __future__ import annotations

from checker.quantities import dates
from checker.quantities.context import Place
from checker.quantities.dates import Moment
from checker.quantities.loose_words import SMALL
from checker.quantities.quantity import Kind
from checker.text.late import late

MONTH_INITIALS = frozenset("JFMASONDjfmasond")
BEFORE_MONTH = " -–stndrhof0123456789\u00a0"
"""What may stand between a day and its month."""
_YEAR_WORDS_AFTER_THE = frozenset(
    (
        "in",
        "since",
        "by",
        "the",
        "of",
        "until",
        "till",
        "during",
        "from",
        "for",
        "before",
        "after",
        "and",
        "to",
        "or",
        "s",
        "its",
        "their",
        "his",
        "her",
        "our",
    )
)
_CLOCK_LETTERS = frozenset("apAPo")
_CLOCK_BEGINS = frozenset("apAPo ")
NAMES = frozenset(
    prefix + name + mark
    for name in (*dates.MONTHS, *dates.WEEKDAYS)
    for mark in ("", ".", ",", ".,")
    for prefix in ("", "pre-", "post-")
)
"""Months and weekdays as they stand before a number."""


_ZONE = late(r" (?:GMT|UTC|BST|EST|EDT|CET|CEST|PST|PDT|AEST)(?![A-Za-z])")


def in_zone(text: str, start: int, end: int) -> Moment | None:
    """Return the time of day that four digits before a time zone are: "1405 GMT"; or ``None``."""
    found = _ZONE.match(text, end)
    hour, minute = int(text[start : start + 2]), int(text[start + 2 : end])
    if found is None or hour > 24 or minute > 59:
        return None
    return Moment(start, end, Kind.TIME, (hour, minute))


def moment_at(text: str, place: Place) -> Moment | None:
    """Return the date or time that the number belongs to, or ``None``.

    Cheap for ordinary numbers: patterns run only where a neighbour gives cause.
    """
    end, start = place.end, place.number_start
    following = text[end : end + 1]
    if (following in (":", ".", "-", "/") and text[end + 1 : end + 2].isdigit()) or place.form == "fraction":
        moment = dates.numeric_date_at(text, start) or (
            dates.clock_at(text, start) if following in (":", ".") else None
        )
        if moment is None and place.form == "fraction" and end - start == _TWO_YEARS:
            moment = dates.school_year_at(text, start)
        if moment is not None:
            return moment
    elif end - start == 4 and following == " " and text[end + 1 : end + 2].isupper() and text[start:end].isdigit():
        if (moment := in_zone(text, start, end)) is not None:
            return moment
    elif place.form == "decimal" or (end - start <= 2 and following in _CLOCK_BEGINS):
        letter = text[end + 1 : end + 2] if following == " " else following
        if letter in _CLOCK_LETTERS:
            moment = dates.clock_at(text, start)
            if moment is not None:
                return moment
    figure = place.figure
    if place.form != "plain" or figure.mantissa > 9999:
        return None
    last = place.last
    if last in NAMES or (last == "the" and _is_dated(place.lower)):
        return dates.date_around(text, start, end, figure.mantissa, has_name=True)
    if figure.mantissa <= 31 and text[end : end + 8].lstrip(BEFORE_MONTH)[:1] in MONTH_INITIALS:
        return dates.date_around(text, start, end, figure.mantissa, has_name=False)
    return None


_TWO_YEARS = 9
"""The length of "2014/2015"."""


def _is_dated(lower: list[str]) -> bool:
    """Tell whether "the" stands behind a month or a weekday: "May the 4th"."""
    before = lower[-2].rstrip(".,") if len(lower) > 1 else ""
    return before in dates.MONTHS or before in dates.WEEKDAYS


_LIFE_MARKS = frozenset("-–)")
_LIFE = late(r"(?<=[a-z.]) \(([12]\d{3})[-–]([12]\d{3}|\d\d)\)")
_NAMED = late(r"[A-Z][\w'’.-]* \Z")
_LASTED = late(r"[ -]years?(?: (?!after|before|ago|later|old|older|than|from|since)[a-z'’-]+){0,5} \Z")
_LIVED = late(
    r"(?<![a-z])(?:reign|rule|pontificate|presidency|dynasty|war|king|queen|emperor|pope|bishop|archbishop|abbot|author"
    r"|poet|painter|composer|writer|novelist|playwright|sculptor|architect|engineer|physicist|chemist|mathematician"
    r"|astronomer|philosopher|historian|explorer|politician|statesman|actor|actress|singer|inventor|naturalist|botanist"
    r"|surgeon|physician|priest|missionary|general|admiral|brother|sister|father|mother|son|daughter|wife|husband|uncle"
    r"|nephew) \Z"
)
"""Before the years of somebody who is not named, or of what lasted: "the elder brother (1871–1938)"."""
_COUNTED = late(r"([12]\d{3})[-–]([12]\d{3}|\d\d) \((?:[a-z]+ )?\d+[ -]years?\b")
"""Years with their number behind them: "1701–1735 (34 years)"."""
LONGEST_LIFE = 110


def is_of_life(text: str, start: int, end: int) -> bool:
    """Tell whether the number is a year of a life in brackets behind a name, or of what lasted so many years.

    "Ada Bell (1832–1877)", "his 34-year reign (1701–1735)".
    """
    found = _LIFE.match(text, start - 2 if text[end] != ")" else start - 7)
    if found is None:
        counted = _COUNTED.match(text, start)
        return counted is not None and len(counted[2]) == 4 and 0 < int(counted[2]) - int(counted[1]) <= LONGEST_LIFE
    first = int(found[1])
    last = int(found[2] if len(found[2]) == 4 else found[1][:2] + found[2])
    if not 0 < last - first <= LONGEST_LIFE:
        return False
    before = max(0, found.start() - 40), found.start() + 1
    is_named = (first % 10 or last % 10) != 0 and _NAMED.search(text, *before) is not None
    is_life = len(found[2]) == 4 and (is_named or _LIVED.search(text, *before) is not None)
    return is_life or _LASTED.search(text, *before) is not None


BRACKETED = range(1500, 1900)
_WORK = late(r"(?:[A-Z][a-z'’]+|[a-z]*[a-rt-z]|[\"”’)])\Z")


def is_bracketed_year(text: str, start: int, end: int, number: int) -> bool:
    """Tell whether the number in brackets of its own is a year: "the phenakistiscope (1832)", not "women (1655)".

    Later years are taken for such anywhere.
    """
    if number not in BRACKETED or text[start - 2 : start] != " (" or text[end : end + 1] != ")":
        return False
    return _WORK.search(text, max(0, start - 18), start - 2) is not None


_UNTIL = late(
    r" (?:to|until|till|through)(?: about| (?:his|her|its|their) [a-z]+ (?:in|on))?"
    r"(?:,? [0-3]?[0-9](?=[ ,])|,? [A-Z][a-z]{2,8}\.?){0,2},? (?P<end>[12]\d{3})"
    r"(?=[.;:)\n]|,(?!\d)|\Z| \((?:[a-z]+ )?\d+ years| (?:he|she|it|they|the|and|when|under|as|who|was|were|had)\b)"
)
LONGEST_REIGN, LONGEST_TIME = 120, 900
_YEARS_BEFORE = (["years"], ["years,"])
"""Before "from": "for 214 years, from 1386 to 1580"."""
_LEVELS = late(
    r"(?:r[oi]s|f[ae]ll|gr[oe]w|increas|decreas|declin|drop|up|down|climb|jump|cut|reduc|lower|rais|expand|doubl)"
)
"""What numbers do that are no years: "rose from 1513 to 1642"."""


def starts_years(text: str, place: Place) -> bool:
    """Tell whether the number behind "from" is the first of two years: "king from 1513 to 1542"."""
    found = _UNTIL.match(text, place.end)
    is_told = text.startswith(" until", place.end) or place.lower[-2:-1] in _YEARS_BEFORE
    longest = LONGEST_TIME if is_told else LONGEST_REIGN
    if found is None or not 0 < int(found["end"]) - place.figure.mantissa <= longest:
        return False
    return not any(map(_LEVELS.match, place.lower))


_STARTS = frozenset(("from", "since", "after"))
_ONWARDS = late(r" (?:on|onwards?)(?![a-z-])")
"""What makes the number before it a year: "from 1613 on"."""


_EVENT = late(
    r" (?:[a-z]+ )?(?:war|revolution|rebellion|uprising|revolt|battle|siege|treaty|census|election|famine|epidemic|act"
    r"|constitution|edition|eruption|earthquake|flood|fire|campaign|expedition|exhibition|season|harvest)(?![a-z-])"
)
"""What happens once, so that the number before it is its year: "the 1848 revolution"."""


def year_at(text: str, place: Place, noun_end: int | None) -> Moment | None:
    """Return the year that a bare four-digit number is; *noun_end* is where a plural noun behind it ends, if any."""
    counts = noun_end is not None
    figure = place.figure
    if place.end - place.number_start != 4 or place.form != "plain" or figure.mantissa not in dates.YEARS:
        return None
    number, last = figure.mantissa, place.last
    if dates.is_counted(text, place.number_start, place.end):
        return None
    if text[place.end : place.end + 1] in _LIFE_MARKS and is_of_life(text, place.number_start, place.end):
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    if last and is_bracketed_year(text, place.number_start, place.end, number):
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    before = ""
    if (counts or last in ("and", "or", "to")) and len(place.lower) > 1:
        before = place.lower[-2]
    if last == "from" and not counts and starts_years(text, place):
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    if last in _STARTS and not counts and _ONWARDS.match(text, place.end):
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    era = text[place.end : place.end + 4]
    if (era[:3] in (" BC", " AD", " CE") and not era[3:].isalpha()) or era == " BCE":
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    if last == "of" and not counts:
        before = place.lower[-2] if len(place.lower) > 1 else ""
        if (before[-1:].isdigit() or before in SMALL) and place.lower[-3:-2] != ["the"]:
            return None  # "20 of 1788", but "the 4,120 of 1991"
        if number >= 1500:
            return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    if (
        last == "and"
        and before[:4].isdigit()
        and before[4:] == ""
        and len(place.lower) > 2
        and place.lower[-3] == "between"
    ):
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    named = (
        last in dates.YEAR_BEFORE
        or last.rstrip(",") in dates.MONTHS
        or (last in ("and", "or", "to") and before[:4].isdigit())
    )
    if counts and not named and text.endswith(dates.SAMPLED, place.end, noun_end):
        return None
    if (
        counts
        and number % 50 == 0
        and not (
            (last in _YEAR_WORDS_AFTER_THE and last not in ("of", "to", "for", "from", "and", "or"))
            or before == "between"
        )
    ):
        return None
    named = named or (last == "the" and number in BRACKETED and _EVENT.match(text, place.end) is not None)
    if named or dates.MODERN[0] <= number <= dates.MODERN[1]:
        return Moment(place.number_start, place.end, Kind.YEAR, (), number)
    return None
