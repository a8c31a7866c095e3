"""A fraction in words that is not the percentage beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.shares.in_words import find_fractions_beside_shares, find_fractions_of_counts
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.relations.relation import Reading, Relation
from checker.rules.rule import rule

NEAR = Fraction(1, 8)
"""How far a fraction may be from the percentage it puts in words, as a share of itself."""
ABOUT = Fraction(1, 6)
"""The same with "about": half way from a quarter to a third."""
BEYOND = Fraction(7, 20)
"""How far "more than" and "less than" may reach."""
A_QUARTER = Fraction(1, 4)
"""And how far "nearly" and "almost", which say that it is not far."""
MOST = Fraction(1, 2)
POINTS = Fraction(3, 100)
"""And how far any fraction may be, in points."""


@rule(
    "PCT005",
    name="fraction-and-percentage",
    severity="error",
    holds=(
        "More than two thirds of the growers (68.5%) were women.",
        "Nearly a fifth (16.6%) had no seed.",
        "About half of the growers (45.5%) had a cart.",
        "More than half (73.2%) had a cart.",
        "More than half of the growers, 412 of 624, came by cart.",
    ),
    breaks=(
        "More than two thirds of the growers (58.9%) were women.",
        "More than one-third (73%) had no seed.",
        "Nearly a fifth (46.6%) had no seed.",
        "Nearly half (58%) of growers had no cart.",
        "About one third, or 43%, came by cart.",
        "Three-quarters of the growers (63%) had a cart.",
        "Two-thirds of the growers, 312 of 624, came by cart.",
    ),
    silent=(
        "The half of them that came by cart (12%) left early, by cart (30%) or on foot.",
        "The share fell to 9%, less than half of Norland's (20%).",
        "It yields one tenth (.01%) of one percent.",
    ),
)
def fraction_and_percentage(claims: Claims) -> Iterator[Relation]:
    """The fraction in words is not the percentage in brackets.

    A fraction in words and the percentage in brackets behind it, or behind "or", say one thing twice. Words
    are loose, so a fraction may be well off before it is reported, and "more than" and "nearly" reach
    further in their direction. A percentage that belongs to something else in between is left alone.

    What it checks
        "More than two thirds (68.5%)", "nearly a fifth of the growers (16.6%)".

    Why it matters
        The words are what is read; the figure is what is checked.

    How rounding is treated
        A fraction may be off by an eighth of itself, with "about" a sixth, or by three points,
        whichever is more; "more than" reaches a third up, "less than" a third and "nearly" a
        quarter down, with "just" an eighth.

    Not flagged
        Percentages of something else than the fraction.

    Source
        Newsroom checklists: do words and figures say the same?
    """
    for match in find_fractions_beside_shares(claims):
        yield _of_share(match["fraction"], match["share"], NEAR if "just" in match.groups else BEYOND)
    for match in find_fractions_of_counts(claims):
        yield _of_counts(match["fraction"], match["part"], match["whole"], NEAR if "just" in match.groups else BEYOND)


def _of_share(fraction: Claim, share: Claim, beyond: Fraction) -> Relation:
    roles = {"fraction": fraction, "percentage": share}
    reading = Reading(share, fraction, intervals={fraction: _interval(fraction, beyond)})
    return Relation((reading,), roles, "percentage", wording="{fraction} is not {percentage}")


def _of_counts(fraction: Claim, part: Claim, whole: Claim, beyond: Fraction) -> Relation:
    roles = {"fraction": fraction, "part": part, "whole": whole}
    reading = Reading(fraction, part / whole, intervals={fraction: _interval(fraction, beyond)})
    return Relation((reading,), roles, "fraction", wording="{part} of {whole} is not {fraction}")


def _interval(fraction: Claim, beyond: Fraction) -> Interval:
    """Return what the words may stand for: "more than" and "nearly" reach *beyond* in their direction."""
    value, hedge = fraction.quantity.value or Fraction(0), fraction.quantity.hedge
    slack = max(value * (ABOUT if hedge is Hedge.ABOUT else NEAR), POINTS)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        beyond = MOST if value == MOST and beyond is BEYOND else beyond  # "more than half" is said up to three quarters
        return Interval(value, value + max(value * beyond, POINTS))
    if hedge in (Hedge.LESS_THAN, Hedge.NEARLY, Hedge.AT_MOST):
        beyond = min(beyond, A_QUARTER) if hedge is Hedge.NEARLY else beyond
        return Interval(value - max(value * beyond, POINTS), value)
    return Interval(value - slack, value + slack)
