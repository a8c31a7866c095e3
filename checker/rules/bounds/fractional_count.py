"""Half a person: a count of people or things that is no whole number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import is_person
from checker.claims.find import Claims
from checker.quantities.quantity import Kind
from checker.relations.relation import Relation
from checker.relations.whole import whole_count
from checker.rules.rule import rule

_AVERAGED = frozenset(
    """average averages averaged averaging mean median per each every rate ratio estimated expected typical typically
    full-time equivalent equivalents fte density household households family families weighted about roughly nearly
    index model scale projected imputed""".split()
)


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
    ),
)
def fractional_count(claims: Claims) -> Iterator[Relation]:
    """A count of people has decimals.

    What it checks
        A number of people with decimals and without a word such as "million".

    Why it matters
        It is a mean, a percentage or a slip that is given as a count.

    How rounding is treated
        The digits are taken as written.

    Not flagged
        Averages, rates, full-time equivalents, estimates.

    Source
        People are counted in whole numbers.
    """
    for sentence in claims.sentences:
        for place, quantity in enumerate(sentence.quantities):
            figure = quantity.figure
            if quantity.kind is not Kind.COUNT or figure is None or not figure.is_decimal or figure.exponent >= 0:
                continue
            claim = sentence.claims[place]
            if quantity.hedge is None and is_person(claim) and sentence.words.isdisjoint(_AVERAGED):
                relation = whole_count(claim)
                if relation is not None:
                    yield relation
