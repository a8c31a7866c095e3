"""What the values of parts tell without their words: they number things, go up, exceed their whole or fall short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.counts import number_of
from checker.claims.parts.series import Series
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind

MUCH_MORE = 1.2
"""Where each part repeats the noun of the whole, numbers that come to so much more are sizes at different times."""


def in_all(claims: Iterable[Claim]) -> Fraction | int:
    """Return what *claims* come to as they are written; what has no value counts as nothing."""
    come_to: Fraction | int = 0
    for claim in claims:
        come_to += number_of(claim)
    return come_to


def grow(series: Series) -> bool:
    """Tell whether the numbers go up, or down, from one to the next, and come to much more than the whole."""
    values = [part.quantity.value or 0 for part in series.parts]
    return values in (sorted(values), sorted(values, reverse=True)) and exceed(series, MUCH_MORE)


def is_scale(series: Series) -> bool:
    """Tell whether the numbers are the ends of a scale: "five classes: 1 for small farms, 5 for large ones"."""
    first, last = series.parts[0], series.parts[-1]
    return len(series.parts) == 2 and number_of(first) == 1 and number_of(last) == number_of(series.whole)


def is_small_word(claim: Claim) -> bool:
    """Tell whether *claim* is a bare number in words, as few sums of money are: "based on two sharing"."""
    quantity = claim.quantity
    is_bare = quantity.kind is Kind.NUMBER and quantity.figure is not None and quantity.figure.exponent == 0
    return is_bare and quantity.surface.isalpha()


def is_rate_of(claim: Claim, part: Claim) -> bool:
    """Tell whether *claim* is so much in a time, or for one of something, in the unit of *part*."""
    unit = part.quantity.unit
    return unit is not None and (claim.quantity.unit or "").startswith(f"{unit} per ")


def is_numbering(claims: Sequence[Claim]) -> bool:
    """Tell whether the numbers of *claims* go up by one each."""
    figures = [claim.quantity.figure for claim in claims]
    return all(map(is_next, figures, figures[1:]))


def exceed(series: Series, times: float) -> bool:
    """Tell whether the parts come to more than so many times the whole."""
    return _are_known(series) and in_all(series.parts) > in_all((series.whole,)) * times


def are_fewer(series: Series) -> bool:
    """Tell whether every part is at most as large as the one before it."""
    values = [part.quantity.value or 0 for part in series.parts]
    return values == sorted(values, reverse=True)


def gap(series: Series) -> Fraction | int | None:
    """Return how much the parts fall short of the whole."""
    return in_all((series.whole,)) - in_all(series.parts) if _are_known(series) else None


def _are_known(series: Series) -> bool:
    """Tell whether the whole and all parts have a value."""
    return None not in [claim.quantity.figure for claim in (series.whole, *series.parts)]


def is_next(figure: Figure | None, other: Figure | None) -> bool:
    """Tell whether *other* is one more than *figure*."""
    if figure is None or other is None:
        return False
    if figure.exponent == other.exponent == 0 and figure.denominator == other.denominator == 1:
        return other.mantissa == figure.mantissa + 1
    return other.value == figure.value + 1


def are_at_most(series: Series) -> bool:
    """Tell whether no part is greater than the whole."""
    return all((part.quantity.value or 0) <= (series.whole.quantity.value or 0) for part in series.parts)


def are_below(series: Series) -> bool:
    """Tell whether each part is below the whole."""
    return all((part.quantity.value or 0) < (series.whole.quantity.value or 0) for part in series.parts)
