"""Shares of a total that is named behind them or a clause before: "31 per cent of a total budget of 90 million"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Kind

_AMOUNT = "money|measure|count"
_ABOUT = r"(?:about |some |around |nearly |almost |roughly |approximately |just over |just under |only |or |equal to )*"
_WORDS = r"[^NCMUDPBFRXZ.;:()]"
"""What is no amount: words, and years."""
_OF_TOTAL = Frame(
    rf"<part:{_AMOUNT}>{_WORDS}{{0,60}}?(?:, | – | \()(?:or |that is,? |representing |equivalent to )?{_ABOUT}"
    rf"<share:percent>,? of (?:an? |the |its |their |all |[a-z]+'s )(?:[a-z-]+ ){{0,2}}?(?:total|overall|entire"
    rf"|combined|aggregate|gross) (?:[a-z-]+ ){{0,3}}?of {_ABOUT}<whole:{_AMOUNT}>",
    cues=("total", "overall", "entire", "combined", "aggregate", "gross"),
)
_RATE_OF_SOME = Frame(
    rf"(?<!of )(?<!of the )<whole:count>{_WORDS}{{0,60}}?, <part:count>(?: \(P\))? of (?:whom|which|them) "
    rf"{_WORDS}{{2,60}}?, (?:giving |yielding |for |which gave )?an? (?:[a-z-]+ ){{0,3}}?(?:rate|prevalence|incidence"
    rf"|proportion|frequency|yield) of {_ABOUT}<share:percent>(?! (?:a|per) )",
    cues=("whom", "which", "them"),
)
"""A rate behind what became of some: "340 were ringed, 112 of which were caught again, a return rate of 33%"."""
_RATE_OF_WHOLE = Frame(
    r"(?:\A|[;.] |, )(?:out )?of (?:the |all |our |these )?<whole:count>(?: [a-z'-]+){0,6} (?:in|on|by|at|since) [YA],"
    r" (?:only |just )?<part:count>(?: [a-z'-]+){0,6}(?: (?:in|on|by|within|at|after|since) [YAD])?, (?:giving "
    r"|yielding |for |which gave )?an? (?:[a-z-]+ ){0,3}?(?:rate|prevalence|incidence|proportion|frequency|yield) of "
    rf"{_ABOUT}<share:percent>(?! (?:a|per) )",
    cues=("of",),
)
"""The same of a whole with its year: "Of 1,250 who came in 1990, 1,000 had left by 2000, a loss rate of 80%"."""
_OF_YEARLY = Frame(
    r"<whole:measure|money>(?: [a-z'-]+){0,5},? of which,? (?:about |some |only )?<part:measure|money>"
    rf"(?:,? or | \(|, ){_ABOUT}<share:percent>(?=[);,.]| (?:is|are|was|were|falls?|fell|comes?|came|goes|went)\b)",
    cues=("which",),
)
"""A part of what is so much a year: "690 mm a year, of which 400 mm (58%) falls in summer"."""


def find_shares_of_totals(claims: Claims) -> Iterator[Match]:
    """Yield where ``share`` is said to be the ``part`` of a ``whole`` that is called a total, or a rate of such two."""
    for match in claims.match(_OF_TOTAL, _RATE_OF_SOME, _RATE_OF_WHOLE):
        part, whole = match["part"], match["whole"]
        is_bare = Kind.NUMBER in (part.quantity.kind, whole.quantity.kind)
        if (
            (is_bare or part.quantity.kind is whole.quantity.kind)
            and commensurable(part, whole)
            and same_noun(part, whole)
        ):
            yield match


def find_shares_of_rates(claims: Claims) -> Iterator[Match]:
    """Yield where ``share`` is said of a ``part`` of a ``whole`` that may be told by the year, and the part not."""
    return claims.match(_OF_YEARLY)
