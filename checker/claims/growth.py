"""Changes that are said one after the other, and growth over several periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.lexicon.changes_table import FACTORS, NOUNS, VERBS

_VERBS = "|".join(sorted(VERBS, key=len, reverse=True))
_NOUNS = "|".join(sorted(NOUNS, key=len, reverse=True))
_FACTORS = "|".join(sorted(FACTORS, key=len, reverse=True))
_PERIODS = "year|month|week|quarter"
_BETWEEN = r"(?: the (?:next|following|second) (?:year|month|week|day|quarter)| in Y| again|,)?"
_STEP = rf"(?P<verb{{0}}>{_VERBS})(?: back)?(?: by)? <share{{0}}:share>"
_TWO_STEPS = Frame(
    rf"(?:{_STEP.format(1)}|(?P<factor1>{_FACTORS}))(?: [a-z]+){{0,3}},? (?:and |but |only to )?(?:then |later )"
    rf"{_STEP.format(2)}{_BETWEEN},? "
    r"(?:(?P<same>(?:back|and so back|returning) to (?:where|what|its)|leaving (?:it|them) (?:unchanged|where))"
    r"|(?:leaving|making|for) (?:it|them|a|an|the total|prices)(?: net| overall| total)? "
    rf"(?:<net:share> (?P<adverb>lower|higher|down|up|cheaper|dearer|{_NOUNS})))",
    cues=("then", "later"),
)
_OVER_PERIODS = Frame(
    r"<rate:measure|percent>(?:,)? (?:for|over) <span:duration>(?: [a-z]+){0,2}(?:,|, or|, which is|, making|, for a total of) "
    r"(?:about )?<total:percent> (?:in all|in total|altogether|overall|over the period)",
    cues=("for", "over"),
)
_RATE_WITH_LEVELS = Frame(
    r"<rate:measure|percent>,? (?:[a-z]+ ){0,3}?from <old:amount>(?: [a-z]+){0,3} to <new:amount>(?: [a-z]+){0,3} "
    r"(?:in|over|within) <span:duration>",
    cues=("from",),
)
_DOWNWARD = frozenset(("lower", "down", "cheaper"))


@dataclass(frozen=True, slots=True)
class Growth:
    """A yearly (monthly …) rate over a number of periods, with what it comes to."""

    rate: Claim
    """So many per cent a period."""
    span: Claim
    """The number of periods."""
    total: Claim | None
    """The change over all periods in per cent, or ``None``."""
    old: Claim | None
    """The level before, or ``None``."""
    new: Claim | None
    """The level after, or ``None``."""


@dataclass(frozen=True, slots=True)
class Succession:
    """Two changes one after the other, with what they come to."""

    match: Match
    """Where."""
    factors: tuple[Expression, Expression]
    """What each multiplies by."""
    net: Claim | None
    """The change that is stated for both, or ``None`` where they are said to cancel out."""
    sign: int
    """Direction of the stated change."""


def find_growths(claims: Claims) -> Iterator[Growth]:
    """Yield the rates of *claims* that are said to hold over several periods."""
    for match in claims.match(_OVER_PERIODS, _RATE_WITH_LEVELS):
        rate, span = match["rate"], match["span"]
        thing, _, period = (rate.quantity.unit or "").partition(" per ")
        if thing == "percentage" and period in _PERIODS.split("|") and span.quantity.unit == period:
            yield Growth(rate, span, match.get("total"), match.get("old"), match.get("new"))


def find_successions(claims: Claims) -> Iterator[Succession]:
    """Yield two changes of one thing in a row of which the text says what they come to."""
    for match in claims.match(_TWO_STEPS):
        first = _factor(match, "1")
        second = _factor(match, "2")
        net = match.get("net")
        adverb = match.groups.get("adverb", "")
        sign = -1 if adverb in _DOWNWARD or NOUNS.get(adverb, 0) < 0 else 1
        yield Succession(match, (first, second), net, sign)


def _factor(match: Match, step: str) -> Expression:
    """Return what a step multiplies by: 0.8 after "fell 20%"."""
    if f"factor{step}" in match.groups:
        return Constant(Fraction(*FACTORS[match.groups[f"factor{step}"]]))
    share = match[f"share{step}"]
    return 1 + share if VERBS[match.groups[f"verb{step}"]] >= 0 else 1 - share
