"""Sums said in two currencies: "€200 ($220) … €50 ($55)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.text.record import record

_PAIR = Frame(
    r"<source:money>(?: [a-z'-]+){0,2} ?\((?:about |around |approximately |approx\. |roughly |some |~|≈|or |us)?"
    r"<stated:money>(?: at [a-z' ]{1,40})?\)",
    cues=("(M", "("),
)


@record(frozen=True, slots=True)
class Exchange:
    """A sum in one currency and the same sum in another."""

    source: Claim
    """What is written first."""
    stated: Claim
    """The same in the other currency."""


def find_exchanges(claims: Claims) -> Iterator[tuple[Exchange, Exchange]]:
    """Yield neighbouring sums of one paragraph that are exchanged between the same two currencies."""
    last: dict[tuple[int, str, str], Exchange] = {}
    for match in claims.match(_PAIR):
        source, stated = match["source"], match["stated"]
        names = source.quantity.unit, stated.quantity.unit
        if names[0] is None or names[1] is None or names[0] == names[1]:
            continue
        if source.quantity.figure is None or stated.quantity.figure is None:
            continue
        key = (match.sentence.block.start, names[0], names[1])
        exchange = Exchange(source, stated)
        if key in last:
            yield last[key], exchange
        last[key] = exchange
