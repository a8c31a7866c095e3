"""What can be computed from claims: a small tree of exact arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.quantities.interval import Interval
from checker.text.record import record

if TYPE_CHECKING:
    from checker.claims.claim import Claim


class Expression:
    """A node of the tree. Supports ``+ - * / **`` with other nodes and exact numbers."""

    __slots__ = ()

    def __add__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("+", self, as_expression(other))

    def __radd__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("+", as_expression(other), self)

    def __sub__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("-", self, as_expression(other))

    def __rsub__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("-", as_expression(other), self)

    def __mul__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("*", self, as_expression(other))

    def __rmul__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("*", as_expression(other), self)

    def __truediv__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("/", self, as_expression(other))

    def __rtruediv__(self, other: Expression | int | Fraction) -> Expression:
        return Operation("/", as_expression(other), self)

    def __pow__(self, power: Expression | int | Fraction) -> Expression:
        return Operation("**", self, as_expression(power))

    def __neg__(self) -> Expression:
        return Operation("-", Constant(Fraction(0)), self)

    def claims(self) -> Iterator[Claim]:
        """Yield every claim in the tree, from left to right, repeats included."""
        return iter(())

    def gather(self, found: list[Claim]) -> None:
        """Add every claim in the tree to *found*, as :meth:`claims` yields them."""
        found += self.claims()

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        """Return every value the tree can take when each claim ranges over ``values(claim)``."""
        raise NotImplementedError


class Derived(Expression):
    """A leaf that is worked out from a claim in a way of its own, such as the year of a date."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """How a message writes it."""
        raise NotImplementedError

    @property
    def meaning(self) -> str:
        """What it is, in words that name no number, or ``""``."""
        return ""

    @property
    def fixed(self) -> Fraction | None:
        """Its value where it is a single one whatever the claims stand for, else ``None``."""
        return None


@record(frozen=True, slots=True)
class Constant(Expression):
    """A number that the relation itself brings, such as 100 or 24."""

    value: Fraction
    """Exact, in base units."""
    surface: str = ""
    """As the relation writes it, such as "0.5 km", or ``""``."""

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        return Interval(self.value, self.value)


@record(frozen=True, slots=True)
class Between(Derived):
    """Every value between two others; none at all where the first is the greater one."""

    low: Expression
    """The lower end."""
    high: Expression
    """The upper end."""
    shown: str
    """How a message writes it."""

    @property
    def text(self) -> str:
        return self.shown

    def claims(self) -> Iterator[Claim]:
        yield from self.low.claims()
        yield from self.high.claims()

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        return Interval(self.low.evaluate(values).low, self.high.evaluate(values).high)


@record(frozen=True, slots=True)
class Operation(Expression):
    """Two subtrees and the sign between them."""

    sign: str
    """One of ``+ - * / **``."""
    left: Expression
    """What stands before the sign."""
    right: Expression
    """What stands behind it."""

    def claims(self) -> Iterator[Claim]:
        yield from self.left.claims()
        yield from self.right.claims()

    def gather(self, found: list[Claim]) -> None:
        self.left.gather(found)
        self.right.gather(found)

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        left, right = self.left.evaluate(values), self.right.evaluate(values)
        if self.sign == "+":
            return left + right
        if self.sign == "-":
            return left - right
        if self.sign == "*":
            return left * right
        if self.sign == "/":
            inverse = right.reciprocal()
            return Interval(None, None) if inverse is None else left * inverse
        return _power(left, right)


FUNCTIONS = ("sum", "mean", "median", "min", "max", "abs", "round")
"""The functions a relation may call."""


@record(frozen=True, slots=True)
class Call(Expression):
    """A function of :data:`FUNCTIONS` over subtrees."""

    function: str
    """Its name."""
    arguments: tuple[Expression, ...]
    """At least one."""

    def claims(self) -> Iterator[Claim]:
        for argument in self.arguments:
            yield from argument.claims()

    def gather(self, found: list[Claim]) -> None:
        for argument in self.arguments:
            argument.gather(found)

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        intervals = [argument.evaluate(values) for argument in self.arguments]
        if self.function in ("sum", "mean"):
            total = sum(intervals[1:], intervals[0])
            return total if self.function == "sum" else total.scaled(Fraction(1, len(intervals)))
        if self.function == "median":
            return Interval(_middle([each.low for each in intervals]), _middle([each.high for each in intervals]))
        if self.function == "abs":
            return _absolute(intervals[0])
        if self.function == "round":
            low, high = intervals[0].low, intervals[0].high
            half = Fraction(1, 2)
            return Interval(None if low is None else low - half, None if high is None else high + half)
        choose = min if self.function == "min" else max
        lows = [interval.low for interval in intervals]
        highs = [interval.high for interval in intervals]
        return Interval(_choice(choose, lows, low=True), _choice(choose, highs, low=False))


def total(parts: Sequence[Expression]) -> Expression:
    """Return the sum of *parts*, at least one."""
    return parts[0] if len(parts) == 1 else Call("sum", tuple(parts))


def as_expression(value: Expression | int | Fraction) -> Expression:
    """Return *value* as a node of a tree."""
    return value if isinstance(value, Expression) else Constant(Fraction(value))


def _power(base: Interval, power: Interval) -> Interval:
    exponent = power.low
    if not power.is_point or exponent is None or abs(exponent) > 64 or base.low is None or base.high is None:
        return Interval(None, None)
    if exponent.denominator == 1:
        if exponent < 0 and base.low <= 0 <= base.high:
            return Interval(None, None)
        ends = [base.low ** int(exponent), base.high ** int(exponent)]
        low = Fraction(0) if base.low < 0 < base.high and exponent % 2 == 0 else min(ends)
        return Interval(low, max(ends))
    if base.low <= 0:
        return Interval(None, None)
    ends = [Fraction(float(end) ** float(exponent)) for end in (base.low, base.high)]
    return Interval(min(ends), max(ends))


def _absolute(interval: Interval) -> Interval:
    if interval.low is not None and interval.low >= 0:
        return interval
    if interval.high is not None and interval.high <= 0:
        return -interval
    high = None if interval.low is None or interval.high is None else max(-interval.low, interval.high)
    return Interval(Fraction(0), high)


def _choice(choose: Callable[..., Fraction], ends: list[Fraction | None], *, low: bool) -> Fraction | None:
    known = [end for end in ends if end is not None]
    unbounded_wins = (choose is min) == low
    if len(known) < len(ends) and (unbounded_wins or not known):
        return None
    return choose(known) if known else None


def _middle(ends: list[Fraction | None]) -> Fraction | None:
    """Return the median of *ends*, or ``None`` where one of them is open."""
    known = sorted(end for end in ends if end is not None)
    if len(known) < len(ends):
        return None
    half = len(known) // 2
    return known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2
