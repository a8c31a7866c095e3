"""Claim: a quantity with what its sentence says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from checker.claims.expression import Expression
from checker.quantities.interval import Interval
from checker.quantities.quantity import Quantity
from checker.text.span import Span

if TYPE_CHECKING:
    from checker.claims.sentence import Sentence


class Claim(Expression):
    """A quantity in its sentence; a leaf of the expressions that relations are made of.

    Two claims are the same when they are the same object. What the sentence says of the
    quantity (its key) is worked out on first request, since most claims are never asked.
    """

    __slots__ = ("quantity", "sentence")

    def __init__(self, quantity: Quantity, sentence: Sentence) -> None:
        self.quantity = quantity
        self.sentence = sentence

    def __repr__(self) -> str:
        return f"Claim({self.quantity.surface!r})"

    @property
    def span(self) -> Span:
        """Where the number alone stands."""
        return self.quantity.number_span

    @property
    def noun(self) -> str | None:
        """Head of the counted noun in the singular, or ``None``."""
        return self.quantity.noun

    def claims(self) -> Iterator[Claim]:
        yield self

    def gather(self, found: list[Claim]) -> None:
        found.append(self)

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        return values(self)
