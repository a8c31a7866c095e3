"""A rank that disagrees with the number of those ahead or behind."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.order.ranks import find_ranks
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "ORD002",
    name="rank-mismatch",
    severity="error",
    holds=(
        "She came third, behind two others.",
        "They finished fourth of 12, with three boats ahead of them.",
        "He was placed 5th, behind four rivals.",
    ),
    breaks=(
        "She came third, behind four others.",
        "They finished fourth of 12, with five boats ahead of them.",
        "He was placed 5th, behind three rivals.",
        "The film ranks second behind two others.",
        "He came second to last, ahead of two others.",
    ),
    silent=(
        "She came third, four points behind the leader.",
        "They finished joint third, behind one other boat.",
        "She came third, behind four others' favourite.",
        "The third house stands behind four others.",
    ),
)
def rank_mismatch(claims: Claims) -> Iterator[Relation]:
    """The rank does not fit the number of those ahead.

    Who came third had two ahead. The rank and the number of others must stand in one clause, joined by
    "behind" or "ahead of". Joint ranks and distances or points behind are silent, since they count
    something else.

    What it checks
        "Came third, behind two others" and "came last but one, ahead of one other".

    Why it matters
        A reader counts those ahead and gets another rank.

    How rounding is treated
        Ranks and the number of others are exact.

    Not flagged
        Shared ranks ("joint third"), distances and points behind.

    Source
        A rank is one more than the number of those ahead.
    """
    for ranked in find_ranks(claims):
        yield equal(
            ranked.others,
            ranked.expected,
            roles={"others": ranked.others},
            wording=f"{ranked.words} means {ranked.expected} {ranked.side}, not {{others}}",
        )
