"""Claims that stand more than once in an equation: narrower bounds on what it can give.

Interval arithmetic takes every mention of a number as another number: with revenue as 76 to
84, ``(revenue - cost) / revenue`` is computed with 76 above and 84 below the stroke. Cutting
the interval of such a claim into pieces, and computing piece by piece, stays on the safe side
and comes closer.

Source
------
R. E. Moore, R. B. Kearfott, M. J. Cloud, Introduction to Interval Analysis (2009), section 6.2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise, product

from checker.claims.claim import Claim
from checker.claims.expression import Expression
from checker.quantities.interval import Interval

PIECES = 16
"""Pieces that the interval of a repeated claim is cut into."""
MOST_REPEATED = 2
"""Only the first claims that are repeated are cut; more would take too long."""

Values = Callable[[Claim], Interval]


def pieces(expressions: tuple[Expression, ...], values: Values) -> Iterator[Values]:
    """Yield *values* with the intervals of repeated claims cut to pieces, every combination once."""
    counts = Counter(claim for expression in expressions for claim in expression.claims())
    repeated = [claim for claim, count in counts.items() if count > 1 and not values(claim).is_point][:MOST_REPEATED]
    if not repeated:
        yield values
        return
    for cut in product(*(_cut(values(claim)) for claim in repeated)):
        yield _narrowed(values, dict(zip(repeated, cut, strict=True)))


def _narrowed(values: Values, known: dict[Claim, Interval]) -> Values:
    return lambda claim: known[claim] if claim in known else values(claim)


def bounds(expression: Expression, values: Values) -> Interval:
    """Return every value that *expression* can take, repeated claims taken as one number."""
    found: Interval | None = None
    for piece in pieces((expression,), values):
        interval = expression.evaluate(piece)
        found = interval if found is None else found.hull(interval)
    assert found is not None
    return found


def _cut(interval: Interval) -> list[Interval]:
    if interval.low is None or interval.high is None:
        return [interval]
    step = (interval.high - interval.low) / PIECES
    ends = [interval.low + step * Fraction(place) for place in range(PIECES + 1)]
    return [Interval(low, high) for low, high in pairwise(ends)]
