"""Sums said in two currencies: "€200 ($220) … €50 ($55)"."""

from __future__ import annotations

from collections.abc import Iterator
from math import log10

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.claims.slots import ABOUT
from checker.quantities.dates import MODERN
from checker.text.late import late
from checker.text.record import record

_PAIR = Frame(
    r"<source:money>(?: [a-z'-]+){0,2} ?\((?:about |around |approximately |approx\. |roughly |some |~|≈|or |us)?"
    r"<stated:money>(?: at [a-z' ]{1,40})?\)",
    cues=("(M", "("),
)
_CLOSE = frozenset(
    (
        *("dollar", "US dollar", "Canadian dollar", "Australian dollar", "New Zealand dollar", "Singapore dollar"),
        *("euro", "pound sterling", "Swiss franc"),
    )
)
"""Currencies of which none has been worth many of another in a century and a half."""
MOST = 6
"""A pound was worth nearly five dollars before 1914; since then they have come closer."""
LEAST_OF_PRICES = 100
"""A sum that is so many times what looks like a year is no slip for it."""
_PER = r"(?:to|per|for|a) (?:(?:the|a|an|one|each|every|us|british) )?(?P<name>[a-z]{3,})"
_RATE = r"(?:an? |the |that day's |today's )?(?:[a-z]+ )?(?:exchange |market )?(?:rate of |rate, |rate was |rates? )?"
_COMES_TO = (
    r"(?:is|was|were|comes? to|came to|equals|equalled|makes|made|fetched|brought|works out at|worked out at"
    r"|amount(?:s|ed)? to|would (?:be|cost|come to)|is worth|was worth|cost|costs|bought|buys|gave|gives)"
)
_AT_RATES = (
    Frame(
        rf"<source:money>[^A-Z.;()]{{0,30}}(?: \(|,? or |, ){ABOUT}<stated:money>,? (?:at|using) {_RATE}"
        rf"<rate:money> {_PER}",
        cues=("at", "using"),
    ),
    Frame(
        rf"\b(?:at|with) {_RATE}<rate:money> {_PER},? [^A-Z.;()]{{0,50}}?<source:money>[^A-Z.;()]{{0,40}}? {_COMES_TO} "
        rf"{ABOUT}<stated:money>",
        cues=("at", "with"),
    ),
    Frame(
        rf"<source:money>[^A-Z.;()]{{0,30}} (?:exchanged|changed|converted)[^A-Z.;()]{{0,20}} at {_RATE}"
        rf"<rate:money> {_PER}[^A-Z.;()]{{0,30}} <stated:money>",
        cues=("exchanged", "changed", "converted"),
    ),
)
_OF_A_TIME = late(r"[YA]|\b(?:ago|last|this|today|now|then|since|later|earlier|before|after|currently)\b")
"""What tells of a time between two sums, which may have been exchanged at different ones."""
_BEHIND = late(
    r"(?:,? (?:an?|one|D) ?(?:decade|year|month|week|century)?s? (?:ago|earlier|before|later|previously)"
    r"|,? (?:in|by|from) (?:the )?[YAI]\b|,? (?:last|this) (?:year|month|week|quarter)|,? (?:at|on) today's)"
)
"""Behind a sum: of what time it is."""
_MOVED = 0.9
"""So many powers of ten apart, two rates differ by a slip."""
_STEM = 4
"""So many letters tell one currency from another: "kroner" and "krone"."""


@record(frozen=True, slots=True)
class Exchange:
    """A sum in one currency and the same sum in another."""

    source: Claim
    """What is written first."""
    stated: Claim
    """The same in the other currency."""


def find_exchanges(claims: Claims) -> tuple[Exchange, ...]:
    """Return the sums of *claims* with the same in another currency in brackets."""
    return tuple(
        Exchange(match["source"], match["stated"])
        for match in claims.match(_PAIR)
        if match["source"].quantity.unit != match["stated"].quantity.unit
        and all(match[name].quantity.unit and match[name].quantity.figure for name in ("source", "stated"))
    )


def find_neighbours(claims: Claims) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield neighbouring sums of one paragraph that are exchanged between the same two currencies."""
    last: dict[tuple[int, str | None, str | None], Exchange] = {}
    for exchange in claims.derived(find_exchanges):
        if is_impossible(exchange):
            continue
        source, stated = exchange.source, exchange.stated
        key = (source.sentence.block.start, source.quantity.unit, stated.quantity.unit)
        if key in last and (_is_moved(last[key], exchange) or not _may_be_of_two_times(claims, last[key], exchange)):
            yield last[key], exchange
        last[key] = exchange


def _is_moved(first: Exchange, second: Exchange) -> bool:
    """Tell whether the two rates differ by a power of ten, as where a point is moved and hardly ever in time."""
    sums = [claim.quantity.value for each in (first, second) for claim in (each.source, each.stated)]
    if not all(sums):
        return False
    one, other, another, last = map(float, filter(None, sums))
    power = abs(log10((one * last) / (other * another)))
    return power > _MOVED and abs(power - round(power)) < 1 - _MOVED


def _may_be_of_two_times(claims: Claims, first: Exchange, second: Exchange) -> bool:
    """Tell whether a time is told between the two: "£400 ($1,940) in 1910 and £400 ($520) now"."""
    here, there = first.stated.sentence, second.source.sentence
    if _BEHIND.match(there.pattern, there.pattern.find(")", place_of(second.stated)) + 1):
        return True
    start, end = place_of(first.stated) + 1, place_of(second.source)
    if here is there:
        return _OF_A_TIME.search(here.pattern, start, end) is not None
    between = (here.pattern[start:], *(each.pattern for each in claims.sentences[here.index + 1 : there.index]))
    return any(_OF_A_TIME.search(said) for said in (*between, there.pattern[:end]))


def find_impossible(claims: Claims) -> Iterator[Exchange]:
    """Yield the sums that are exchanged at a rate that the two currencies cannot have."""
    found = filter(is_impossible, claims.derived(find_exchanges))
    return (exchange for exchange in found if not _is_year(exchange))


def _is_year(exchange: Exchange) -> bool:
    """Tell whether the bracket says of which year the money of a sum is: "$3.1 billion (2017 USD)"."""
    stated, source = exchange.stated.quantity, exchange.source.quantity
    if stated.start != stated.number_start or not stated.value or not source.value:
        return False
    digits = stated.surface[: stated.number_end - stated.start]
    first, last = MODERN
    return digits.isdigit() and first <= stated.value <= last and source.value > LEAST_OF_PRICES * stated.value


def is_impossible(exchange: Exchange) -> bool:
    """Tell whether sums in two currencies that are worth about the same differ by a power of ten or so."""
    source, stated = exchange.source.quantity, exchange.stated.quantity
    if source.unit not in _CLOSE or stated.unit not in _CLOSE or not source.value or not stated.value:
        return False
    return max(source.value, stated.value) > MOST * min(source.value, stated.value)


@record(frozen=True, slots=True)
class AtRate:
    """A sum, the same in another currency, and the rate that is told with them."""

    source: Claim
    """What is written first."""
    stated: Claim
    """The same in the other currency."""
    rate: Claim
    """What one of a currency costs in the other: "$1.25 to the pound"."""
    is_in_stated: bool
    """Whether the rate is in the currency of the second sum: then the first is multiplied by it, else divided."""


def find_exchanges_at_rate(claims: Claims) -> Iterator[AtRate]:
    """Yield where two sums in different currencies stand with the rate between these."""
    for match in claims.match(*_AT_RATES):
        source, stated, rate = match["source"], match["stated"], match["rate"]
        if any(claim.quantity.figure is None or not claim.quantity.value for claim in (source, stated, rate)):
            continue
        if _is_rate_of(match, rate=stated, base=source):
            yield AtRate(source, stated, rate, is_in_stated=True)
        elif _is_rate_of(match, rate=source, base=stated):
            yield AtRate(source, stated, rate, is_in_stated=False)


def _is_rate_of(match: Match, *, rate: Claim, base: Claim) -> bool:
    """Tell whether the rate is told in the currency of the one sum, for one of the other."""
    stem, units = match.groups["name"][:_STEM], {unit.name for unit in base.quantity.units}
    if match["rate"].quantity.unit != rate.quantity.unit or rate.quantity.unit == base.quantity.unit:
        return False
    return any(stem in name.lower() for name in units)
