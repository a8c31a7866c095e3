"""Birthdays close to a death: "she died two days before her 59th birthday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.times.anniversaries import RANKED, Anniversary, rank_of
from checker.claims.times.dates import Attribute, date_parts, year_of
from checker.claims.times.lives import born_close_by, life_of_subject, speaks_of
from checker.quantities.interval import Interval

_NEAR = (
    r"(?:just |only |barely )?(?:(?:<gap:duration>|(?:a|the|one|some|a few) (?P<unit>day|week|month)s?|days|weeks) "
    r"(?:before|after|short of|shy of|following|past)|shortly before|just before|on the eve of|on)"
    r" (?:what would have been )?(?:his|her) "
) + RANKED
_DEATH = r"\b(?:died|killed|executed|murdered|drowned|passed away|death)\b"
_DIED_NEAR = Frame(
    rf"{_DEATH}[^AYD.;]{{0,60}}? (?:in|on) <event:date>,? {_NEAR}[;,.]? (?:(?:he|she) )?(?:had been|was"
    r"|having been) born (?:in [^A-Z.;]{2,30} )?on <birth:date>",
    cues=("birthday",),
)
_BORN_DIED_NEAR = Frame(
    rf"\bborn (?:in [^A-Z.;]{{2,30}} )?on <birth:date>[^AYD.]{{0,80}}?{_DEATH}[^AYD.;]{{0,60}}? "
    rf"(?:in|on) <event:date>,? {_NEAR}",
    cues=("birthday",),
)
_NEAR_DEATH = Frame(rf"{_DEATH}(?P<on>[^A-Z.;]{{0,60}}?(?: (?:in|on) <event:date>)?),? {_NEAR}", cues=("birthday",))
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def find_birthdays(claims: Claims) -> Iterator[Anniversary]:
    """Yield the birthdays near which somebody of *claims* died, where both days are told."""
    seen: set[int] = set()
    for match in claims.match(_DIED_NEAR, _BORN_DIED_NEAR):
        found = _birthday(match, match["birth"], match["event"], is_stated=True)
        if found is not None:
            seen.add(found.rank.quantity.start)
            yield found
    near = [*claims.match(_NEAR_DEATH)]
    subject = life_of_subject(claims) or born_close_by(claims, near) if near else None
    if subject is None:
        return
    life, name = subject
    for match in near:
        event = match.get("event") or life.get("death")
        if event is not None and match.sentence.index >= life.sentence.index and speaks_of(match, name):
            found = _birthday(match, life["birth"], event, is_stated=False)
            if found is not None and found.rank.quantity.start not in seen:
                yield found


def _birthday(match: Match, birth: Claim, event: Claim, *, is_stated: bool) -> Anniversary | None:
    """Return the birthday next to *event*, as far from it as *match* says."""
    born, died, origin = _day(birth), _day(event), year_of(birth)
    gap = match.get("gap")
    figure, unit = (None, match.groups.get("unit")) if gap is None else (gap.quantity.figure, gap.quantity.unit)
    rank = rank_of(match)
    if born is None or died is None or origin is None or rank is None:
        return None
    away = _DAYS.get(unit or "day", 0) * (1 if figure is None else int(figure.value))
    words = match.sentence.pattern[match.start : match.end]
    is_past = " after " in words or " past " in words or " following " in words
    then = died + timedelta(days=-away if is_past else away)
    year = min((then.year - 1, then.year, then.year + 1), key=lambda each: abs((_in(born, each) - then).days))
    return Anniversary(origin, Attribute(event, "birthday", Interval.point(year), str(year)), rank, is_stated=is_stated)


def _in(born: date, year: int) -> date:
    """Return the birthday in *year*."""
    return born.replace(year=year, day=min(born.day, 28))


def _day(claim: Claim) -> date | None:
    """Return the day of a full date that the present calendar has."""
    year, month, day, _ = date_parts(claim.quantity)
    if year is None or month is None or day is None or not 1600 < year < 2200:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
