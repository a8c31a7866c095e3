"""Half a person: a count of people or things that is no whole number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.ranges.fractional_counts import find_fractional_counts
from checker.relations.relation import Relation
from checker.relations.whole import whole_count
from checker.rules.rule import rule


@rule(
    "CNT005",
    name="fractional-count",
    severity="warning",
    holds=("On the night 38.0 people attended.",),
    breaks=("On the night 37.5 people attended.",),
    silent=(
        "On average 37.5 people attend.",
        "The festival drew 1.5 million people.",
        "A household has 2.4 people.",
        "It lists the older Veloria 1.3 drivers.",
        "Move the note 1.8 staff spaces to the left.",
        "It sends chunks to HTTP/1.1 clients alone.",
    ),
)
def fractional_count(claims: Claims) -> Iterator[Relation]:
    """A count of people has decimals.

    Nobody is half a person. A count of people with decimals is reported where no word makes it an average,
    a rate or an estimate, and where no "million" follows. Versions and names before the word for people are
    not counts.

    What it checks
        A number of people with decimals and without a word such as "million".

    Why it matters
        It is a mean, a percentage or a slip that is given as a count.

    How rounding is treated
        The digits are taken as written.

    Not flagged
        Averages, rates, full-time equivalents, estimates; three decimals, which may be thousands.

    Source
        People are counted in whole numbers.
    """
    for claim in find_fractional_counts(claims):
        relation = whole_count(claim)
        if relation is not None:
            yield relation
