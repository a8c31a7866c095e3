"""Counts that a share is of by chance alone: those beside it, in its sentence, are all of another one."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.keys import place_of
from checker.claims.shares.counted import Cluster, Pair
from checker.claims.shares.led import is_of_another, may_lead_to_another
from checker.relations.led import is_fine
from checker.relations.one_slip import is_share_slip
from checker.relations.other_wholes import FEWEST
from checker.relations.shares import is_share_of


def is_one_of_many(cluster: Cluster, pair: Pair, whole: Claim, siblings: list[Pair]) -> bool:
    """Tell whether *pair* fits *whole* by chance: three or more beside it are of another, from which it slipped."""
    if len(siblings) < FEWEST or not any(map(is_fine, siblings)):
        return False
    common = common_whole(cluster, siblings)
    if common is None or common is whole or is_of(pair, common):
        return False
    return is_share_slip(pair.share, pair.part, common, ()) and not _is_set_apart(pair, siblings, common)


def _is_set_apart(pair: Pair, siblings: list[Pair], whole: Claim) -> bool:
    """Tell whether words before or behind *pair* may lead to another whole than that of those beside it."""
    pattern, (start, last) = pair.sentence.pattern, ends_of(pair)
    before = [ends_of(other)[1] for other in siblings if ends_of(other)[1] < start]
    gap = pattern[max(before) + 1 : start] if before else ""
    return may_lead_to_another(gap) or is_of_another(pattern, last + 1, whole)


def is_chance(cluster: Cluster, pair: Pair, siblings: list[Pair]) -> bool:
    """Tell whether *pair*, of a whole percentage, may fit by chance what two or more neighbours are not of."""
    common = None if is_fine(pair) else common_whole(cluster, siblings)
    return common is not None and common not in parts_elsewhere(cluster, pair) and not is_of(pair, common)


def parts_elsewhere(cluster: Cluster, pair: Pair) -> list[Claim]:
    """Return the parts that are told in other sentences with shares of their own."""
    return [other.part for other in cluster.pairs if other.sentence is not pair.sentence]


def common_whole(cluster: Cluster, siblings: list[Pair]) -> Claim | None:
    """Return the count that all siblings, two or more, are of, or ``None``; the nearest alone may fit by chance."""
    if len(siblings) < 2:
        return None
    counts = cluster.wholes(max(siblings, key=lambda sibling: sibling.part.quantity.value or 0))
    return next((count for count in counts if all(is_of(sibling, count) for sibling in siblings)), None)


def is_of(pair: Pair, count: Claim) -> bool:
    """Tell whether *pair* is a share of *count*."""
    return is_share_of(pair.share, pair.part, count)


def ends_of(pair: Pair) -> tuple[int, int]:
    """Return the places of the first and the second number of a pair in the pattern of its sentence."""
    first, last = sorted((place_of(pair.part), place_of(pair.share)))
    return first, last
