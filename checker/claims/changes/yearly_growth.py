"""Levels of two years with the growth of each year: "from $5.0m in 2015 to $7.2m in 2019, a CAGR of 9.5%"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.told_behind import OTHERS
from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late
from checker.text.record import record

_LEVEL = "money|measure|count|number"
_SOME = r"(?:about |some |around |nearly |almost |roughly |approximately |just |only |an estimated |over )?"
_OLD = rf"{_SOME}<old:{_LEVEL}>(?: [a-z]+){{0,3}}? (?:in|at the end of) (?:fiscal )?<first:year>"
_NEW = rf"{_SOME}<new:{_LEVEL}>(?: [a-z]+){{0,3}}? (?:in|by|at the end of) (?:fiscal )?<last:year>"
_SAYS = (
    "or|which is|that is|growing|rising|increasing|expanding|climbing|falling|declining|shrinking|registering"
    "|representing|reflecting|exhibiting|recording|posting|equal to|equivalent to|with|at|an?|the|average|averaging"
    "|mean|annual|yearly|annuali[sz]ed|compounded|compound|growth|rate|increase|rise|gain|decline|fall|decrease|drop"
    r"|reduction|of|by|about|around|nearly|almost|some|roughly|approximately|\(?cagr\)?:?"
)
_TELLS = rf"(?:,| \(| –)?(?: ?\b(?:{_SAYS})(?= )| ?\(?cagr\)?:?(?= )){{1,12}} <rate:measure|percent>"
_FORECAST = "projected|expected|forecast|forecasted|set|estimated|predicted|anticipated|poised|likely|slated"
_TO = rf"\bfrom {_OLD},? to {_NEW}"
_FRAMES = (
    Frame(rf"{_TO}{_TELLS}", cues=("from",)),
    Frame(rf"{_TO},? \(cagr:? (?:of )?<rate:percent>\)", cues=("cagr",)),
    Frame(
        rf"\b(?:valued at|worth|was|were|stood at|totall?ed|reached|came to|at) {_OLD},? (?:and |which |but )?"
        rf"(?:(?:it |they )?(?:is|are|was|were) )?(?:now )?(?:{_FORECAST}) to (?:reach|hit|grow to|be worth"
        rf"|rise to|attain"
        rf"|total|climb to|increase to|expand to|touch)(?: a value of| a market size of)? {_NEW}{_TELLS}",
        cues=tuple(_FORECAST.split("|")),
    ),
    Frame(
        rf"<rate:measure|percent>(?: (?:annually|yearly|each year|compounded annually))?,?"
        rf"(?: (?:rising|growing|going|increasing|falling|declining|over the (?:period"
        rf"|decade)))?,? from {_OLD},? to {_NEW}",
        cues=("from",),
    ),
)
_A_YEAR = late(r"\b(?:annual|annually|yearly|annuali[sz]ed|cagr|each year)\b")
"""What makes a percentage one of each year."""
_ANNUALLY = late(r" (?:annually|yearly|each year|compounded annually)\b")
_IN_OTHER = late(
    r" (?:thereafter|since|until|before|after|afterwards|from (?:then|there))\b"
    r"| (?:annually |a year |each year )?(?:in|for|of|on|among) (?!(?:the|this|that|those|these|all|each|every|its)"
    r" (?:whole |entire |forecast |same )?(?:period|decade|years?|time|span|interval|D)\b|Y)"
)
"""Behind a rate: it is that of something else."""
_REACH = 60
"""So many characters before a rate may say that it is one of each year."""
LEAST = 2
"""Levels of years next to one another have no growth of each year."""


@record(frozen=True, slots=True)
class YearlyGrowth:
    """Levels of two years, with so many per cent a year between them."""

    rate: Claim
    """So many per cent a year."""
    old: Claim
    """The level in the first year."""
    new: Claim
    """The level in the last one."""
    years: int
    """How many years lie between them."""
    is_compound: bool
    """Whether the rate is called a compound one, not a mean of the rates of each year."""


def find_yearly_growths(claims: Claims) -> Iterator[YearlyGrowth]:
    """Yield the levels of two years with the growth of each year between them."""
    for match in claims.match(*_FRAMES):
        first, last = match["first"].quantity.year, match["last"].quantity.year
        if first is None or last is None or last - first < LEAST or not _is_yearly(match):
            continue
        if not commensurable(match["old"], match["new"]) or OTHERS.search(_said(match)):
            continue
        is_compound = "compound" in _said(match) or "cagr" in _said(match)
        yield YearlyGrowth(match["rate"], match["old"], match["new"], last - first, is_compound)


def _said(match: Match) -> str:
    """Return what is said between the levels and their rate, or before a rate that stands first."""
    pattern, place = match.sentence.pattern, place_of(match["rate"])
    start = place_of(match["last"]) if place > place_of(match["last"]) else max(0, place - _REACH)
    return pattern[start + 1 : place].replace("average", "").rpartition(";")[2]


def _is_yearly(match: Match) -> bool:
    """Tell whether the rate is one of each year, and of nothing else than the levels."""
    unit, pattern, end = match["rate"].quantity.unit or "", match.sentence.pattern, place_of(match["rate"]) + 1
    if unit != "percentage" and unit not in ("percentage per year", "percentage per annum"):
        return False
    if end > place_of(match["last"]) and _IN_OTHER.match(pattern, end):
        return False
    return unit != "percentage" or bool(_A_YEAR.search(_said(match)) or _ANNUALLY.match(pattern, end))
