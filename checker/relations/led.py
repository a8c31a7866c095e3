"""Relations of lists of shares to the whole that leads them.

Another share of the list that is one of the whole shows that the whole is meant; else a
share that does not fit must be one slip away from one that does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.counted_shares import Pair
from checker.claims.find import Claims
from checker.claims.led_shares import LedList, others_near
from checker.relations.evidence import holds
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip, is_whole_slip
from checker.relations.relation import Link, Relation
from checker.relations.shares import is_share_of, same_whole, share_of

ALL = 100
"""A share of everything says what its whole is."""


def led_relations(claims: Claims, listed: LedList, told: set[Claim]) -> Iterator[Relation]:
    """Yield the relations of shares, but those *told*, to the whole before them; others show that it is meant."""
    asked = [pair for pair in listed.pairs if pair.share not in told and pair.share.quantity.value != ALL]
    if not asked:
        return
    whole, counts = listed.whole, others_near(claims, listed)
    held = [pair for pair in listed.pairs if is_share_of(pair.share, pair.part, whole)]
    stated = [(pair.share, pair.part) for pair in listed.pairs]
    is_slip = listed.is_near and not held and _agree(listed.pairs) and is_whole_slip(whole, stated)
    for pair in asked:
        others = [count for count in counts if count is not pair.part and _is_no_less(count, pair.part)]
        relation = share_of(pair.share, pair.part, whole, *others, link=Link.INFERRED)
        yield relation if is_slip or _is_meant(listed, pair, held) else replace(relation, doubt=IS_OF_ANOTHER)


def _is_meant(listed: LedList, pair: Pair, held: list[Pair]) -> bool:
    """Tell whether the share of *pair* is surely one of the whole: by those beside it that *held*, or by one slip."""
    beside = [other for other in listed.pairs if other is not pair and other.sentence is pair.sentence]
    if (listed.is_near or len(held) > 1) and beside and all(other in held for other in beside):
        return True
    if not listed.is_near and len(listed.pairs) > 1 and not held:
        return False
    if not listed.is_near and len(beside) > 1 and not any(other in held for other in beside):
        return False
    return is_share_slip(pair.share, pair.part, listed.whole, [other.share for other in beside])


def _agree(pairs: tuple[Pair, ...]) -> bool:
    """Tell whether the shares, two or more, are of one whole, whatever it is."""
    first = max(pairs, key=lambda pair: pair.part.quantity.value or 0)
    rest = [pair for pair in pairs if pair is not first]
    return rest != [] and all(holds(same_whole(first.share, first.part, pair.share, pair.part)) for pair in rest)


def _is_no_less(count: Claim, part: Claim) -> bool:
    return (count.quantity.value or 0) >= (part.quantity.value or 0)
