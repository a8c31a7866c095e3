"""Two days with the days between them: "from 2 July to 16 August, a period of 45 days"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.dates import FIRST_CIVIL, Attribute, date_parts
from checker.quantities.interval import Interval
from checker.quantities.quantity import Quantity
from checker.text.late import late
from checker.text.record import record

_TO = r"(?: to | until | till | through |–|-| – | - )"
_FROM_TO = Frame(
    rf"\b(?:from|between) <start:date>(?:{_TO}| and )<end:date>[^A-Z.;()]{{0,60}}?(?:, | \(|–)"
    r"(?:for |lasting |(?:a|an) (?:total|period|stretch|span) of )?<length:duration>(?P<after>[^A-Z]{0,12})",
    cues=("from", "between"),
)
_LATER = Frame(
    r"\bon <start:date>[^A-Z.;]{0,80}?[ ,–]<length:duration> (?:later|afterwards),? \(?on <end:date>"
    r"(?P<after>[^A-Z]{0,12})",
    cues=("later", "afterwards"),
)
_CUT_YEARS = frozenset({1582, 1752})
"""Years from which days were taken; of other old ones only those before March count by the calendar."""
_COMMON_YEAR, _LEAP_YEAR = 2001, 2000
_LENGTH_FIRST = Frame(
    r"\b(?:lasted|lasting|took|(?:ran|runs) for|(?:held|open|closed|captive|away|on strike|shut) for"
    r"|for(?: a total of)?(?= D, from)) "
    rf"<length:duration>,? \(?(?:from|between) <start:date>(?:{_TO}| and )<end:date>"
    r"(?P<after>[^A-Z]{0,12})",
    cues=("from", "between"),
)
_LONG_EVENTS = (
    "strike|siege|course|trip|holiday|voyage|tour|visit|conference|meeting|festival|exhibition|exhibit|war|battle"
    "|campaign|stay|ban|lockdown|closure|shutdown|journey|expedition|trial|cruise|march|truce|ceasefire|session"
    "|hearing|search|show|fair|tournament|fast|curfew|boycott|blockade|occupation|residency|pilgrimage|rally"
)
_NAMED_LENGTH = Frame(
    rf"\b(?:the|an?|its|his|her|their|this|that) <length:duration>(?: [a-z-]+){{0,2}}? (?:{_LONG_EVENTS})"
    r"(?: (?:of|in|at|by|on|to) [a-z ]{2,30}?)?(?:,| \()? ?(?<=[ (])"
    rf"(?:from|between) <start:date>(?:{_TO}| and )<end:date>(?P<after>[^A-Z]{{0,12}})",
    cues=("from", "between"),
)
_SINCE = Frame(
    r"\bsince <start:date>[^A-Z.;()]{0,60}?\bon <end:date>,? after (?:a total of )?<length:duration>"
    r"(?P<after>[^A-Z]{0,12})",
    cues=("since",),
)
_BEGINNINGS = "began started opened broke commenced set left departed sailed launched entered"
_ENDINGS = (
    "ended|finished|closed|concluded|stopped|lifted|called off|over|arrived|returned|reached|docked|surrendered|back"
    "|extinguished|completed|fell|surrendered|capitulated"
)
BEGAN = Frame(
    rf"\b(?:{_BEGINNINGS.replace(' ', '|')})\b[^A-Z.;()]{{0,40}}?\bon <start:date>[^A-Z.;()]{{0,30}}?"
    rf"\b(?:and|it)(?: the [a-z]+)? (?:was |were )?(?:{_ENDINGS})\b[^A-Z.;()]{{0,40}}?\bon <end:date>,? "
    r"(?:after|lasting|having (?:lasted"
    rf"|been [a-z]+(?: for)?|stayed(?: for)?|spent)"
    r"|an? (?:[a-z]+ )?(?:passage|voyage|journey|march|siege|period|total|trip|crossing|stay|walk|strike) of) "
    r"<length:duration>(?! of\b)(?P<after>[^A-Z]{0,12})",
    cues=tuple(_BEGINNINGS.split()),
)
_ALL_TOLD = r"(?P<after>(?=[.,;)]|\Z| (?:and|but|in all|altogether|in total)\b))"
_ON_SHOW = Frame(
    r"\(<start:date>(?: ?[–-] ?| to )<end:date>\),?[^AYD.;]{0,40}?"
    rf"\b(?:on (?:show|view|display)|open|ran|lasted|stayed)(?: for)? <length:duration>{_ALL_TOLD}",
    cues=("show", "view", "display", "open", "ran", "lasted", "stayed"),
)
_LASTED = Frame(
    rf"\b(?:{_BEGINNINGS.replace(' ', '|')})\b[^A-Z.;()]{{0,40}}?\bon <start:date>[^A-Z.;()]{{0,30}}?\band "
    rf"(?:was |were )?(?:{_ENDINGS})\b[^A-Z.;()]{{0,40}}?\bon <end:date>,? (?:it )?(?:lasted|went on for|took) "
    rf"<length:duration>{_ALL_TOLD}",
    cues=tuple(_BEGINNINGS.split()),
)
_LATER_LAST = Frame(
    r"\bon <start:date>,?(?: and| but| it| he| she)[^A-Z.;]{0,70}? on <end:date>,? (?:just |only "
    r"|exactly )?<length:duration> "
    r"(?:later|afterwards)(?P<after>(?=[.,;)]))",
    cues=("later", "afterwards"),
)
_AFTER = Frame(
    r"\bon <end:date>,? (?:just |exactly |only )?<length:duration> after [^AYD.;()]{2,70}? on <start:date>"
    r"(?P<after>(?=[.,;)]|\Z))",
    cues=("after",),
)
"""The second day first: "came into force on 9 June 1994, 90 days after it was laid down on 11 March 1994"."""
_UNITS = ("day", "night", "week")
_NOT_LENGTHS = ("every", "each", "per", "by", "within", "than", "first", "last", "about", "some")
_OTHER_DAYS = (
    "before", "after", "ahead", "earlier", "in adv", "old", "a week", "per", "each", "a month", "notice", "longer",
    "shorter", "more", "less", "late", "behind", "sooner", "in court", "of play", "of hearin", "of evidenc",
)  # fmt: skip
_SORT = late(
    r"[\s-](?:working|business|trading|banking|school|sitting|match|playing|game|week|race|market|training)[\s-]?days?\b"
)
"""Days of a sort, which are not all of those between."""
_NOT_ALL = late(r"[^.;]{0,24}\b(?:closed|except|excluding|not counting|apart from|without|bar(?:ring)?)\b")
"""Behind the days: some of those between are not counted."""
DAYS_IN_YEAR = 366
LONGEST = 3
"""Years between two days at most: of longer stretches the days are seldom counted."""


@record(frozen=True, slots=True)
class DaySpan:
    """Two days and how many days are said to lie between."""

    start: Claim
    """The first day."""
    end: Claim
    """The last day."""
    length: Claim
    """How many days there are said to be."""
    days: Attribute
    """How many there are; two values where a leap day may lie between."""


def find_day_spans(claims: Claims) -> Iterator[DaySpan]:
    """Yield the days of *claims* that are told with the days between them."""
    for match in claims.match(
        _FROM_TO, _LENGTH_FIRST, _NAMED_LENGTH, _LATER, _SINCE, BEGAN, _LASTED, _ON_SHOW, _LATER_LAST, _AFTER
    ):
        start, end, length = match["start"], match["end"], match["length"]
        days = _days_between(start.quantity, end.quantity) if length.quantity.unit in _UNITS else None
        if days is not None and not _is_other(match):
            shown = f"{start.quantity.surface} to {end.quantity.surface.rstrip('.')}"
            yield DaySpan(start, end, length, Attribute(end, "days", days, shown))


def _is_other(match: Match) -> bool:
    """Tell whether the days are counted from something else, or come again and again."""
    length = match["length"]
    before = match.sentence.document.prose[: length.quantity.start][-16:].lower().split()
    after = match.groups.get("after", "").strip()
    return (
        length.quantity.figure is None
        or length.quantity.hedge is not None
        or _SORT.search(length.quantity.surface) is not None
        or (before != [] and before[-1] in _NOT_LENGTHS)
        or after.startswith(_OTHER_DAYS)
        or _NOT_ALL.match(match.sentence.pattern, match.end) is not None
    )


def _days_between(first: Quantity, last: Quantity) -> Interval | None:
    """Return the days from *first* to *last*; a year that is left out is that of the other, or any."""
    (year, month, day, _), (end_year, end_month, end_day, _) = date_parts(first), date_parts(last)
    if None in (month, day, end_month, end_day):
        return None
    if year is not None and end_year is None:
        end_year = year + ((end_month or 0, end_day or 0) < (month or 0, day or 0))
    if year is None and end_year is not None:
        year = end_year - ((end_month or 0, end_day or 0) < (month or 0, day or 0))
    years = [(year, end_year)] if year is not None else [(each, each) for each in (_COMMON_YEAR, _LEAP_YEAR)]
    known = [_apart((one, month, day), (other, end_month, end_day)) for one, other in years]
    least, most = min(known), max(known)
    is_old = year is not None and year < FIRST_CIVIL
    if least <= 0 or (is_old and (year != end_year or year in _CUT_YEARS or min(month or 0, end_month or 0) < 3)):
        return None
    return Interval(Fraction(least), Fraction(most))


def _apart(first: tuple[int | None, ...], last: tuple[int | None, ...]) -> int:
    """Return the days from one day to another, each a year, month and day; 0 where there are no such days near."""
    try:
        apart = date(*(part or 0 for part in last)) - date(*(part or 0 for part in first))
    except ValueError:
        return 0
    return apart.days if apart.days <= LONGEST * DAYS_IN_YEAR else 0
