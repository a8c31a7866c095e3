"""Relations of the shares in a row of amounts: they go as their amounts, whatever the whole is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from checker.claims.shares.counted import Pair
from checker.relations.evidence import holds
from checker.relations.relation import Link, Relation, equal
from checker.relations.shares import same_whole, share_reading


def row_relations(row: tuple[Pair, ...]) -> Iterator[Relation]:
    """Yield the relation of the one pair of *row* that is of another whole than all others, which are of one.

    Where all are of one whole, the first is held against the largest of the others; where the others disagree as
    well, nothing is said.
    """
    apart = [two for two in combinations(row, 2) if not _are_of_one(*two)]
    odd = [pair for pair in row if all(pair in two for two in apart)]
    if odd:
        pair = odd[0]
        others = [other for other in row if other is not pair]
        beside = max(others, key=lambda other: other.part.quantity.value or 0)
        if len(odd) == 1 or (pair, beside) not in apart:
            yield _relation(pair, beside)


def _are_of_one(one: Pair, other: Pair) -> bool:
    return holds(same_whole(one.share, one.part, other.share, other.part))


def _relation(pair: Pair, beside: Pair) -> Relation:
    roles = {"part": pair.part, "share": pair.share, "other part": beside.part, "other share": beside.share}
    expected = beside.share * pair.part / beside.part
    relation = equal(
        pair.share,
        expected,
        roles=roles,
        link=Link.INFERRED,
        wording="where {other_part} is {other_share}, {part} is {expected}, not {share}",
    )
    return replace(relation, readings=(share_reading(pair.share, expected),))
