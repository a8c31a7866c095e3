"""A largest that is smaller than the second largest, or than the smallest."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.order.ranked import find_extremes
from checker.relations.relation import Relation, at_least
from checker.rules.rule import rule

_GRADES = frozenset(
    "priority priorities level levels rank ranks rating ratings grade grades class tier category band seed seeds".split()
)
"""What is highest where its number is lowest, as often as not."""


@rule(
    "ORD001",
    name="superlative-mismatch",
    severity="error",
    holds=(
        "The largest site has 260 plots; the second largest has 210.",
        "The longest crossing took 55 minutes and the shortest 40 minutes.",
        "The highest bid was £12,400 and the lowest was £9,800.",
        "The biggest farm, with 310 hectares, is run by nuns; the next biggest has 290 hectares.",
    ),
    breaks=(
        "The largest site has 210 plots; the second largest has 260.",
        "The longest crossing took 40 minutes and the shortest 55 minutes.",
        "The lowest bid was £12,400, while the highest was £9,800.",
        "The biggest farm, with 290 hectares, is run by nuns; the next biggest has 310 hectares.",
        "The smallest hall seats 90 people; the second-smallest seats 75.",
        "Ash is the second largest in the shire, with 48,200 homes, after Birch, which has 41,700.",
    ),
    silent=(
        "The largest site has 210 plots and 3 gates; the second largest lies 260 metres away.",
        "The largest site has 210 plots; the second largest town has 260 shops.",
        "The highest priority is 0; the lowest is 7.",
        "The fastest runner took 40 minutes and the slowest 55 minutes.",
        "The largest of its farms has 40 cows, and the smallest of its rivals 60.",
    ),
)
def superlative_mismatch(claims: Claims) -> Iterator[Relation]:
    """The largest is not as large as what it is compared with.

    Nothing is larger than the largest. Superlatives with their amounts are compared within a sentence, when
    they are of the same kind and in one unit. Words for speed are silent, because a faster time is a
    smaller number, and so are grades.

    What it checks
        "The largest …; the second largest …" and "the highest …, the lowest …", each with its
        amount, in one sentence.

    Why it matters
        Either the order or one of the figures is wrong.

    How rounding is treated
        Both stand for what rounds to them.

    Not flagged
        Fast and slow, since speeds and times go opposite ways; grades and ranks, where one is often the
        highest; superlatives of two things.

    Source
        The meaning of the superlative.
    """
    for pair in claims.derived(find_extremes):
        if commensurable(pair.more, pair.less) and _GRADES.isdisjoint(pair.more.sentence.words):
            yield at_least(
                pair.more,
                pair.less,
                roles={pair.more_name: pair.more, pair.less_name: pair.less},
                wording=f"the {pair.more_name}, {{{pair.more_name.replace(' ', '_')}}}, is less than the "
                f"{pair.less_name}, {{{pair.less_name.replace(' ', '_')}}}",
                peers=(pair.more, pair.less),
            )
