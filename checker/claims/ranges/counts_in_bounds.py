"""Exact counts of all there are, behind a bound that is given for them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_ALL = Frame(
    r"(?:more than|over|at least|fewer than|less than|at most|up to|no more than) "
    r"<bound:thing>(?: [a-z]+){1,6}(?:, [a-z ]{3,30} (?:said|says))?(?:;|,| and|\.)"
    r"(?: [a-z]+){0,3}? all (?:of )?(?:the )?<exact:thing>",
    cues=("all",),
)


def find_bounded_counts(claims: Claims) -> Iterator[Match]:
    """Yield a bound and the exact count of the same things: "more than 500 guests came; all 480 guests …"."""
    for match in claims.match(_ALL):
        bound, exact = match["bound"], match["exact"]
        if bound.noun == exact.noun and exact.quantity.hedge is None and commensurable(bound, exact):
            yield match
