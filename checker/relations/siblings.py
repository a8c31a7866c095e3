"""Relations of counts with percentages to the wholes that the others of their paragraph are taken from.

A pair that fits no whole of its paragraph is held against the one that its neighbours show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import groupby, islice

from checker.claims.claim import Claim
from checker.claims.compatible import same_noun
from checker.claims.counts import is_introduced, number_of
from checker.claims.expression import total
from checker.claims.keys import place_of
from checker.claims.shares.counted import Cluster, Pair
from checker.claims.shares.led import is_of_another, may_lead_to_another
from checker.relations.by_chance import common_whole, ends_of, is_chance, is_of, is_one_of_many, parts_elsewhere
from checker.relations.evidence import holds
from checker.relations.in_chains import chain_relation
from checker.relations.in_groups import by_turns, group_relation
from checker.relations.led import (
    ALL,
    completes,
    is_far_from_sum,
    is_fine,
    is_less,
    make_all,
    make_everything,
    parts_behind,
)
from checker.relations.one_slip import IS_OF_ANOTHER, is_share_slip
from checker.relations.other_wholes import (
    FEWEST,
    MOST_IN_A_SUM,
    another_whole,
    is_enough,
    makes_its_whole,
    of_their_sum,
)
from checker.relations.relation import Link, Relation
from checker.relations.shares import is_beyond_all, is_share_of, same_whole, share_of, share_reading
from checker.text.late import late

_OF = late(r"\)? of (?:the|those|these|all|its|their)\b")
ENOUGH = 30
"""Two shares or more that come to so much, without decimals, tell the whole that their counts make well enough."""
_UP_TO_NUMBER = late(r"[^A-Z.;]*")
_OF_SOME = late(r"\)? (?:of|in|among|for) ")


def sibling_relations(cluster: Cluster) -> Iterator[Relation]:
    """Yield the relations of the pairs of *cluster*, each to the whole that it is of or that the others show."""
    wholes = {pair: _whole_of(cluster, pair) for pair in cluster.pairs}
    orphans = [pair for pair in cluster.pairs if wholes[pair] is None]
    spoken = False
    for _, group in groupby(cluster.pairs, key=lambda pair: pair.sentence.index):
        pairs = list(group)
        alone = sum(wholes[pair] is None for pair in pairs)
        if alone > 1 and 2 * alone > len(pairs):
            for relation in another_whole(cluster, pairs):
                spoken = True
                yield relation
    if not spoken and len(orphans) >= FEWEST and 2 * len(orphans) > len(cluster.pairs):
        yield from another_whole(cluster, orphans)
    for pair, whole in wholes.items():
        if whole is not None:
            yield share_of(pair.share, pair.part, whole)
            continue
        siblings = _siblings(cluster, pair)
        if siblings and makes_its_whole([pair, *siblings]):
            yield of_their_sum([pair, *siblings], pair)
            continue
        if _are_of_another(pair, [sibling for sibling in siblings if wholes[sibling] is None]):
            continue
        told = group_relation(cluster, pair) or chain_relation(cluster, pair)
        if told is not None:
            yield told
            continue
        shared = (
            common_whole(cluster, siblings)
            or by_turns(cluster, pair, wholes)
            or _shared(pair, {sibling: wholes[sibling] for sibling in siblings})
            or _of_most(cluster, pair)
            or _made_by(cluster, pair, siblings)
        )
        if shared is not None and shared is not pair.part and _may_be_of(pair, shared, siblings):
            yield _relation(cluster, pair, siblings, shared)
        elif siblings and not any(wholes[sibling] for sibling in siblings):
            yield from _of_the_sum(cluster, pair, siblings)


def _are_of_another(pair: Pair, orphans: list[Pair]) -> bool:
    """Tell whether *pair* and one beside it, of no whole that is stated either, are of one that is not."""
    return any(
        is_fine(other)
        and other.sentence is pair.sentence
        and holds(same_whole(pair.share, pair.part, other.share, other.part))
        for other in orphans
    )


def _may_be_of(pair: Pair, whole: Claim, siblings: list[Pair]) -> bool:
    """Tell whether *pair* may be of *whole*: of a smaller one only by a slip."""
    if is_enough(whole, pair) or is_beyond_all(pair.share):
        return True
    if not (len(siblings) > 1 or any(map(is_fine, siblings))) or not all(is_of(other, whole) for other in siblings):
        return False
    return make_everything([pair, *siblings]) or is_share_slip(pair.share, pair.part, whole, ())


def _of_the_sum(cluster: Cluster, pair: Pair, siblings: list[Pair]) -> Iterator[Relation]:
    """Yield the relation of a share to the sum of the counts beside it, if the other shares are taken from that."""
    pairs = [pair, *siblings]
    if all(map(_is_of_its_own, pairs)):
        return
    is_all = make_everything(pairs) and not any(map(_is_of_some, pairs))
    fine = all((figure := other.share.quantity.figure) is not None and figure.exponent < 0 for other in siblings)
    if len(pairs) > MOST_IN_A_SUM:
        return
    if is_all and (pair.part.quantity.start > siblings[0].part.quantity.start or not is_far_from_sum(pair, pairs)):
        return  # of all that make a whole, the first speaks for the others
    shown = sum((other.share.quantity.value or Fraction(0) for other in siblings), Fraction(0))
    is_shown = fine or (len(siblings) > 1 and shown >= ENOUGH)
    if not is_all and not (is_shown and all(holds(of_their_sum(pairs, other)) for other in siblings)):
        return
    relation = of_their_sum(pairs, pair)
    others = tuple(share_reading(pair.share, pair.part / whole) for whole in cluster.wholes(pair))
    yield replace(relation, readings=(*relation.readings, *others))


def _is_of_some(pair: Pair) -> bool:
    """Tell whether what the pair is a share of is named behind it: "58% (n = 132) of men"."""
    last = max((pair.part, pair.share), key=lambda claim: claim.quantity.start)
    return _OF_SOME.match(pair.sentence.pattern, place_of(last) + 1) is not None


def _is_of_its_own(pair: Pair) -> bool:
    """Tell whether a whole is named behind the pair: "30.4% (n = 28) of those with rust"."""
    last = max((pair.part, pair.share), key=lambda claim: claim.quantity.start)
    return _OF.match(pair.sentence.pattern, place_of(last) + 1) is not None


def _siblings(cluster: Cluster, pair: Pair) -> list[Pair]:
    """Return the other pairs of the sentence; of a lone pair, those of the sentence before."""
    own = [other for other in cluster.pairs if other is not pair and other.sentence is pair.sentence]
    if own:
        return own
    before = [other for other in cluster.pairs if 0 < pair.sentence.number - other.sentence.number == 1]
    return before if len(before) > 1 else []


def _whole_of(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the nearest count that *pair* is a share of, or ``None``; "25 (100%)" is its own whole."""
    if pair.share.quantity.value == ALL:
        return pair.part
    fitting = (count for count in cluster.wholes(pair) if is_share_of(pair.share, pair.part, count))
    whole = next(fitting, None)
    if whole is None:
        return None
    siblings = [other for other in cluster.pairs if other is not pair and other.sentence is pair.sentence]
    if is_one_of_many(cluster, pair, whole, siblings):
        return None
    if whole.quantity.start < pair.part.quantity.start:
        return None if whole in parts_elsewhere(cluster, pair) and is_chance(cluster, pair, siblings) else whole
    shared = common_whole(cluster, siblings) if len(siblings) > 1 else None
    return whole if shared is None or shared.quantity.start > pair.part.quantity.start else None


def _shared(pair: Pair, wholes: dict[Pair, Claim | None]) -> Claim | None:
    """Return the whole that the siblings of *pair* show, or ``None``.

    Most of them must have it; one that stands beside the pair is enough if its share is
    given to a tenth, so that it does not fit by chance.
    """
    known = [whole for whole in wholes.values() if whole is not None]
    if not known or 2 * (len(wholes) - len(known)) > len(known):
        return None
    most = max(known, key=known.count)
    if known.count(most) > 1 and 2 * known.count(most) > len(known):
        return most
    if len(set(known)) > 1:
        return None
    beside = min(wholes, key=lambda other: abs(other.part.quantity.start - pair.part.quantity.start))
    whole = wholes[beside]
    if whole is None or beside.sentence is not pair.sentence or whole.quantity.start > pair.part.quantity.start:
        return None
    is_told = is_fine(beside) or (is_introduced(whole) and is_less(pair, whole))
    return whole if is_told or (len(wholes) == 1 and completes(pair, [beside])) else None


def _made_by(cluster: Cluster, pair: Pair, siblings: list[Pair]) -> Claim | None:
    """Return the count before *pair* that it and its siblings add up to, of which one has its share; or ``None``."""
    pairs = [pair, *(other for other in siblings if other.sentence is pair.sentence)]
    return next((count for count in cluster.before(pair) if make_all(pairs, count)), None)


def _of_most(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the one whole that fits most of the other pairs of the paragraph, three or more, or ``None``.

    It fits all of them, or three in four and the nearest one.
    """
    others = [other for other in cluster.pairs if other is not pair and number_of(other.share) != ALL]
    if len(others) < FEWEST:
        return None
    nearest = min(others, key=lambda other: abs(other.part.quantity.start - pair.part.quantity.start))
    is_beyond, noun = is_beyond_all(pair.share), pair.part.noun
    for count in cluster.before(pair):
        is_meant = is_of(nearest, count) and (is_beyond or is_enough(count, pair))
        if not is_meant or not (noun is None or same_noun(count, pair.part)):
            continue
        unlike = len(list(islice((other for other in others if not is_of(other, count)), len(others) // 4 + 1)))
        if 4 * unlike <= len(others) and len(others) - unlike >= FEWEST:
            return count
    return None


def _is_shown(pair: Pair, beside: list[Pair], whole: Claim) -> bool:
    """Tell whether the shares in the sentence of *pair* show that it is of *whole* too, whatever makes it differ."""
    is_enough = len(beside) > 1 or (is_less(pair, whole) and any(map(is_fine, beside)))
    if not is_enough or not all(is_of(other, whole) for other in beside):
        return False
    nearest = min(beside, key=lambda other: abs(other.part.quantity.start - pair.part.quantity.start))
    if holds(same_whole(nearest.share, nearest.part, pair.share, pair.part)):
        return False  # both are of another one
    first, last = sorted((ends_of(pair), ends_of(nearest)))
    pattern, end = pair.sentence.pattern, ends_of(pair)[1] + 1
    if may_lead_to_another(pattern[first[1] + 1 : last[0]]) or is_of_another(pattern, end, whole):
        return False
    behind = _UP_TO_NUMBER.match(pattern, end)
    return behind is None or not may_lead_to_another(behind[0])


def _is_of_all(cluster: Cluster, pair: Pair, whole: Claim) -> bool:
    """Tell whether all other shares of a paragraph, before and behind a lone one, are of *whole*."""
    others = [other for other in cluster.pairs if other is not pair and other.share.quantity.value != ALL]
    at = pair.part.quantity.start
    is_between = any(other.part.quantity.start < at for other in others) and any(
        other.part.quantity.start > at for other in others
    )
    if len(others) <= FEWEST or not is_between or not all(is_of(other, whole) for other in others):
        return False
    pattern = pair.sentence.pattern
    first, last = ends_of(pair)
    return not may_lead_to_another(pattern[:first]) and not is_of_another(pattern, last + 1, whole)


def _relation(cluster: Cluster, pair: Pair, siblings: list[Pair], whole: Claim) -> Relation:
    others = cluster.wholes(pair)
    if len(siblings) > FEWEST and all(is_of(sibling, whole) for sibling in siblings):
        others = [count for count in others if count.quantity.start < pair.part.quantity.start]
    beside = [sibling for sibling in siblings if sibling.sentence is pair.sentence]
    behind = parts_behind(pair, [sibling for sibling in beside if is_of(sibling, whole)])
    others = [count for count in others if count not in behind]
    if any(is_one_of_many(cluster, pair, count, beside) for count in others if is_of(pair, count)):
        others = []
    if is_chance(cluster, pair, siblings):
        parts = parts_elsewhere(cluster, pair)
        others = [count for count in others if count not in parts]
    relation = share_of(pair.share, pair.part, whole, *others, link=Link.INFERRED)
    parts = [pair.part, *(sibling.part for sibling in siblings)]
    shares = [sibling.share for sibling in siblings]
    is_sure = is_beyond_all(pair.share) or is_share_slip(pair.share, pair.part, whole, shares)
    is_sure = is_sure or _is_shown(pair, beside, whole) or not is_enough(whole, pair)
    is_sure = is_sure or (not beside and _is_of_all(cluster, pair, whole)) or make_all([pair, *beside], whole)
    is_sure = is_sure or (all(is_of(each, whole) for each in beside) and completes(pair, beside))
    doubt = "" if is_sure else IS_OF_ANOTHER
    own = share_reading(pair.share, pair.part / total(parts))
    return replace(relation, readings=(*relation.readings, own), doubt=doubt)
