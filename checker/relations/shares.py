"""Relations between a share, its part and its whole, with the conventions of rounding for them.

Counts are exact: "132 of 240" leaves no room. A percentage is given to its last written
place, "60%" to the point; published ones are also cut off, rounded up or rounded twice, so
that one unit of that place on either side is allowed.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import inf

from checker.claims.claim import Claim
from checker.claims.counts import number_of
from checker.claims.expression import Expression
from checker.quantities.interval import Interval
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import Kind
from checker.relations.evidence import holds
from checker.relations.relation import Link, Reading, Relation, equal

_STRICT_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.NEARLY})
_FRACTIONS = frozenset({Kind.FRACTION, Kind.RATIO})
_NONE = Fraction(0)
EVERYTHING = 100
EDGE = 1e-6
"""Within this part of what is allowed, exact arithmetic decides."""


def written_step(claim: Claim) -> Fraction:
    """Return one unit of the last place of *claim*, in its unit as written: "60%" is given to the point."""
    figure = claim.quantity.figure
    return Fraction(1) if figure is None else figure.written_step


def share_steps(*claims: Claim) -> dict[Claim, Fraction]:
    """Return the rounding step of every claim: none for counts, one unit of the last place each way for shares."""
    steps = {}
    for claim in claims:
        step = _step(claim)
        if step is not None:
            steps[claim] = step
    return steps


def even_steps(shares: tuple[Claim, ...]) -> dict[Claim, Fraction]:
    """Return the rounding steps of shares that make a whole.

    Where most shares have decimals, "11%" among them stands for 11.0%. Whole percentages
    are off by half a point each, those with decimals by one unit of their last place.
    """
    steps = {share: written_step(share) for share in shares if share.quantity.kind is Kind.PERCENT}
    finest = min(steps.values(), default=Fraction(1))
    if 2 * sum(step == finest for step in steps.values()) > len(steps):
        steps = dict.fromkeys(steps, finest)
    return {share: step if step >= 1 else 2 * step for share, step in steps.items()}


def share_of(
    share: Claim,
    part: Claim,
    whole: Claim,
    *others: Claim,
    link: Link = Link.STATED,
    wording: str = "{part} of {whole} is {expected}, not {share}",
) -> Relation:
    """Return the relation that *share* is *part* over *whole*, or over one of the *others*.

    Parameters
    ----------
    share, part, whole
        The three claims.
    others
        Further wholes that the text may mean.
    link, wording
        See :class:`~checker.relations.relation.Relation`.
    """
    readings = tuple(_with_bare(share_reading(share, part / base), part, whole, base) for base in (whole, *others))
    return Relation(readings, {"part": part, "whole": whole, "share": share}, "share", link, wording)


def _with_bare(reading: Reading, part: Claim, whole: Claim, base: Claim) -> Reading:
    """Let a bare part and whole be of the unit of the other *base*: "61 mln bushels, down from 72, of which 22"."""
    if base is whole or not base.quantity.units or part.quantity.unit or whole.quantity.unit:
        return reading
    return replace(reading, scales={**reading.scales, **dict.fromkeys((part, base), (Fraction(1), Fraction(0)))})


def same_whole(share: Claim, part: Claim, other_share: Claim, other_part: Claim) -> Relation:
    """Return the relation of two shares of one whole, whatever that is: they go as their parts."""
    expected = share * other_part / part
    return replace(equal(other_share, expected), readings=(share_reading(other_share, expected),))


def is_share_of(share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether *share* is *part* over *whole* by the conventions of this module.

    Decided by floats, since a search for the whole asks it often; near the edge, and for
    hedged figures, by the exact judgement.
    """
    figure, above, below = share.quantity.figure, part.quantity.figure, whole.quantity.figure
    if (
        figure is None
        or above is None
        or below is None
        or above.exponent
        or below.exponent
        or not below.mantissa
        or share.quantity.kind is not Kind.PERCENT
        or share.quantity.hedge
        or part.quantity.hedge
        or whole.quantity.hedge
    ):
        return holds(share_of(share, part, whole))
    least, most = _wholes_between(figure, above)
    if below.mantissa > 0 and not least <= below.mantissa / below.denominator <= most:
        return False
    gap, allowed = abs(100 * above.nearest / below.nearest - figure.nearest), 10.0**figure.exponent
    return gap < allowed if abs(gap - allowed) > EDGE * allowed else holds(share_of(share, part, whole))


@lru_cache(maxsize=4096)
def _wholes_between(share: Figure, part: Figure) -> tuple[float, float]:
    """Return the ends of a stretch outside of which there is no whole of which *part* is *share*."""
    percent, times, room = share.nearest, 100 * part.nearest, (1 + 2 * EDGE) * 10.0**share.exponent
    if times < 0 or percent < 0:
        return -inf, inf
    return times / (percent + room), times / (percent - room) if percent > room else inf


def is_beyond_all(share: Claim) -> bool:
    """Tell whether *share* is more than everything, whatever it is taken from."""
    return share.quantity.kind is Kind.PERCENT and number_of(share) > EVERYTHING


def share_reading(share: Claim, quotient: Expression) -> Reading:
    """Return the reading under which *share* is *quotient*.

    "More than 80% (4 of 5)" is taken as 80% or more: the hedge belongs to both alike.
    """
    hedged = None if share.quantity.hedge is None else _hedged(share)
    intervals = {} if hedged is None else {share: hedged}
    return Reading(share, quotient, steps=share_steps(share, *quotient.claims()), intervals=intervals)


def _hedged(share: Claim) -> Interval | None:
    """Return what a hedged *share* stands for, ``None`` where it keeps its own interval."""
    value, hedge, wide = share.quantity.value, share.quantity.hedge, share.quantity.wide
    is_part = share.quantity.kind is Kind.PERCENT and value is not None and value <= EVERYTHING
    most = Fraction(EVERYTHING) if is_part else None
    if hedge in _STRICT_BOUNDS:
        return Interval(wide.low, most if wide.high is None else wide.high)
    if hedge is Hedge.AT_LEAST and value is not None:
        return Interval(value - written_step(share), most)
    if hedge is Hedge.AT_MOST and value is not None:
        return Interval(wide.low, value + written_step(share))
    return None


def _step(claim: Claim) -> Fraction | None:
    """Return what *claim* is rounded to by its places; fractions in words keep their own interval."""
    quantity = claim.quantity
    kind, figure = quantity.kind, quantity.figure
    if (figure is None or kind in _FRACTIONS) and "/" not in quantity.surface:
        return None
    if kind is Kind.PERCENT:
        return Fraction(2) if figure is None else figure.two_written_steps
    return _NONE if figure is None or figure.exponent == 0 else figure.written_step
