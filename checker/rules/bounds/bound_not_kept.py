"""A bound that the exact figure beside it does not keep."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.hedged import plain
from checker.claims.ranges.counts_in_bounds import find_bounded_counts
from checker.quantities.precision import Hedge
from checker.relations.relation import Relation, at_least, at_most
from checker.rules.rule import rule

_ABOVE = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST})


@rule(
    "RES004",
    name="bound-not-kept",
    severity="error",
    holds=("More than 500 guests came; all 527 guests were fed.",),
    breaks=(
        "More than 500 guests came; all 480 guests were fed.",
        "Fewer than 60 boats started, and all 72 boats came home.",
    ),
    silent=("More than 500 guests came; all 48 waiters were busy.",),
)
def bound_not_kept(claims: Claims) -> Iterator[Relation]:
    """The exact count lies outside the bound that is given for it.

    "More than 500 guests" and "all 480 guests" cannot both be. The bound and the exact count must be of the
    same things in one text, the exact one as all of them. Parts of them, and the same things elsewhere, may
    well be fewer.

    What it checks
        "More than 500 guests" beside "all 480 guests".

    Why it matters
        One of the two was rounded the wrong way or updated alone.

    How rounding is treated
        The bound is taken as written, the exact count as exact.

    Not flagged
        Other things, and parts of them.

    Source
        Plain meaning.
    """
    for match in find_bounded_counts(claims):
        bound, exact = match["bound"], match["exact"]
        roles = {"exact": exact, "bound": bound}
        limit = plain(bound)
        if bound.quantity.hedge in _ABOVE:
            yield at_least(exact, limit, roles=roles | {"bound": limit}, wording="{exact} is not more than {bound}")
        elif bound.quantity.hedge in _BELOW:
            yield at_most(exact, limit, roles=roles | {"bound": limit}, wording="{exact} is not less than {bound}")
