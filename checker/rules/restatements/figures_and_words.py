"""A number in words and in figures that are not the same."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.find import Claims
from checker.claims.restatements.pairs import words_and_figures
from checker.relations.estimate import AS_WRITTEN
from checker.relations.relation import Reading, Relation
from checker.rules.rule import rule

_EXACT = Fraction(0)


@rule(
    "RES002",
    name="words-differ-from-figures",
    severity="error",
    holds=(
        "Payment is due within thirty (30) days.",
        "The fee is five thousand pounds (£5,000).",
    ),
    breaks=(
        "Payment is due within thirty (20) days.",
        "The tenant gives three (2) months' notice.",
    ),
    silent=(
        "The second rule (2) applies for thirty days.",
        "It is mapped as one page (8K) of memory.",
        "It watches four (01b) or eight (10b) places.",
        "Compare two plain files (1) and (2) first.",
        "In chapter three (15 pages) the rule is explained.",
    ),
)
def figures_and_words(claims: Claims) -> Iterator[Relation]:
    """The figures in brackets are not the number in words before them.

    Contracts write numbers in words and in figures. The two are compared where one stands in brackets
    behind the other. Brackets with another unit, with the number of a note or with a code are no
    repetition.

    What it checks
        A number in words followed by figures in brackets, or the reverse, as contracts write
        them.

    Why it matters
        Courts let the words prevail; readers go by the figures.

    How rounding is treated
        Both are exact.

    Not flagged
        Brackets with a unit of their own, ordinals, numbers of notes and lists.

    Source
        Drafting manuals for contracts and statutes.
    """
    for words, figures in words_and_figures(claims):
        plain, exact = dict.fromkeys((words, figures), AS_WRITTEN), dict.fromkeys((words, figures), _EXACT)
        yield Relation(
            (Reading(figures, words, scales=plain, steps=exact),),
            {"words": words, "figures": figures},
            "figures",
            wording='"{words}" is {expected}, not {figures}',
            peers=(words, figures),
        )
