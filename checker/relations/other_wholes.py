"""Wholes that counts and percentages of a paragraph speak against: they agree on another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import is_person, same_noun
from checker.claims.counts import has_share, is_introduced, number_of
from checker.claims.expression import total
from checker.claims.keys import place_of
from checker.claims.shares.counted import Cluster, Pair
from checker.claims.shares.led_wholes import is_alone
from checker.relations.evidence import holds
from checker.relations.led import ALL, SOMEWHAT, is_fine, is_less, is_share_of_number, make_everything, show_more
from checker.relations.one_slip import IS_OF_ANOTHER, has_digits_enough, is_one_slip, is_whole_slip
from checker.relations.relation import Link, Reading, Relation, equal
from checker.relations.shares import is_share_of, same_whole, share_reading, share_steps
from checker.text.late import late

_SOME = late(r"\b(?:samples?|subset|subsample|selection)\b")
"""Before parts that are of some of what was told before."""
_AHEAD = late(r"\b(?:of|in|among|amongst|for|from) (?:the |these |those |all |all the |our )?(?:total of )?\Z")
FEWEST = 3
"""So many other shares of a paragraph, all of one whole, show that it is meant for all."""

_MOST_GROUPS = 5
"""Fewer groups than this are told one by one before what is said of all of them."""
MOST_IN_A_SUM = 5
"""So many counts at most are taken together as a whole that is not stated."""


def another_whole(cluster: Cluster, pairs: list[Pair]) -> Iterator[Relation]:
    """Yield the relation of a stated whole that all of two or more pairs speak against."""
    largest = max(pairs, key=lambda pair: pair.part.quantity.value or 0)
    part, share = largest.part, largest.share
    stated = [(pair.share, pair.part) for pair in pairs]
    named = [count for count in cluster.wholes(pairs[0]) if count.noun and count.quantity.start < part.quantity.start]
    named = [count for count in named if not _is_part(count)]
    small = [
        count for count in cluster.before(pairs[0]) if count.noun and is_introduced(count) and not has_share(count)
    ]
    meant = [count for count in (*named[:1], *filter(is_introduced, named[1:]), *small) if is_whole_slip(count, stated)]
    if not any(map(is_fine, pairs)):
        meant = [count for count in meant if all(is_less(pair, count) for pair in pairs)]
    slips = [count for count in meant if has_digits_enough(count) or (count in small and _is_less_than(count, pairs))]
    agree = all(
        holds(same_whole(largest.share, largest.part, pair.share, pair.part)) for pair in pairs if pair is not largest
    )
    divided = [count for count in named[:1] if agree and _is_slip_of_sum(count, pairs)]
    whole = next(iter((*slips, *divided, *(named if len(pairs) >= FEWEST else ()))), None)
    if whole is None or not agree or _are_of_groups(cluster, pairs) or _is_confirmed(cluster, whole, pairs):
        return
    if holds(of_their_sum(pairs, largest)) and not (whole in divided or _is_divided(whole, pairs)):
        falls_short = (whole.quantity.value or 0) < sum(pair.part.quantity.value or 0 for pair in pairs)
        is_nearest = whole in named[:1] and len(pairs) >= FEWEST and any(map(is_fine, pairs))
        if not (falls_short or is_nearest) or whole not in slips:
            return
    relation = equal(
        whole,
        part / share,
        roles={"part": part, "share": share, "whole": whole},
        link=Link.INFERRED,
        wording="{part} ({share}) and the shares beside it give {expected}, not {whole}",
    )
    others = [Reading(count, part / share, steps=share_steps(count, part, share)) for count in (whole, *cluster.counts)]
    is_sure = whole in (*slips, *divided) or is_whole_slip(whole, stated) or _are_of_more(pairs, whole)
    doubt = "" if is_sure else IS_OF_ANOTHER
    yield replace(relation, readings=tuple(others), doubt=doubt)


def _is_confirmed(cluster: Cluster, whole: Claim, pairs: list[Pair]) -> bool:
    """Tell whether shares of other sentences are of *whole*, so that *pairs* rather are of another one.

    Two pairs say so, or a quotient with its number: "24/33, 72.7%".
    """
    last = {pair.sentence for pair in pairs}
    others = [pair for pair in cluster.pairs if pair.sentence not in last]
    if sum(is_share_of(pair.share, pair.part, whole) for pair in others) > 1:
        return True
    block, denominator = whole.sentence.block, f"/{whole.quantity.value}"
    said = whole.sentence.document.text[block.start : block.end]
    at = said.find(denominator)
    return at > 0 and said[at - 1].isdigit() and not said[at + len(denominator) :][:1].isdigit()


def _is_part(count: Claim) -> bool:
    """Tell whether a count is a part of something: "154 ewes (84.6%)", and not "154 ewes (100%)"."""
    if not has_share(count):
        return False
    behind = count.sentence.claims[count.sentence.claims.index(count) + 1 :]
    return next((claim.quantity.value != ALL for claim in behind if claim.quantity.glyph == "P"), True)


def _are_of_groups(cluster: Cluster, pairs: list[Pair]) -> bool:
    """Tell whether all *pairs* are of some groups told before them: "640 calls (310 here, 320 there)".

    Two may stand side by side; more of them count things of one noun, whatever else is counted between.
    """
    before = [count for count in cluster.before(pairs[0]) if not has_share(count)]
    counts = [count.quantity.value or Fraction(0) for count in before]
    sums = {first + second for first, second in pairwise(counts)}
    for noun in {count.noun for count in before} - {None}:
        alike = [count.quantity.value or Fraction(0) for count in before if count.noun == noun]
        for size in range(2, _MOST_GROUPS):
            sums.update(sum(alike[at : at + size], Fraction(0)) for at in range(len(alike) - size + 1))
    return any(made and all(is_share_of_number(pair, made) for pair in pairs) for made in sums)


def _is_less_than(count: Claim, pairs: list[Pair]) -> bool:
    """Tell whether all *pairs*, three or more, speak of such things as are counted, of which there are more."""
    largest = max(pairs, key=lambda pair: pair.part.quantity.value or 0)
    is_same = is_person(count) or (largest.part.noun is not None and same_noun(largest.part, count))
    return len(pairs) >= FEWEST and is_same and not is_enough(count, largest)


def _is_slip_of_sum(whole: Claim, pairs: list[Pair]) -> bool:
    """Tell whether *whole* is one slip from what *pairs* add up to, whose shares make 100%.

    A whole that is somewhat larger may have some of which nothing is known.
    """
    stated, made = whole.quantity.value or Fraction(0), sum(pair.part.quantity.value or Fraction(0) for pair in pairs)
    part = max(pairs, key=lambda pair: pair.part.quantity.value or 0).part
    if not has_digits_enough(whole) or not make_everything(pairs) or made < stated <= SOMEWHAT * made:
        return False
    if whole.sentence is not part.sentence and _SOME.search(part.sentence.pattern, 0, place_of(part)):
        return False
    is_same = part.noun is None or is_person(whole) or same_noun(part, whole)
    return is_same and stated != made and is_one_slip(str(stated), str(made))


def _are_of_more(pairs: list[Pair], whole: Claim) -> bool:
    """Tell whether *pairs*, three or more, are of more things than were looked at: no subset is larger."""
    is_told = len(pairs) >= FEWEST and show_more(pairs, whole) and is_introduced(whole) and is_alone(whole)
    return is_told and not has_share(whole) and all(is_less(pair, whole) for pair in pairs)


def _is_divided(whole: Claim, pairs: list[Pair]) -> bool:
    """Tell whether the pairs divide *whole*: they make all of something, and it stands before them as "of the 983"."""
    shares = sum((pair.share.quantity.value or Fraction(0) for pair in pairs), Fraction(0))
    if whole.sentence is not pairs[0].sentence or abs(shares - ALL) > len(pairs):
        return False
    place = place_of(whole)
    return _AHEAD.search(whole.sentence.pattern, max(0, place - 24), place) is not None


def of_their_sum(pairs: list[Pair], pair: Pair) -> Relation:
    """Return the relation that the share of *pair* is that of its part in the parts of all *pairs* together."""
    expected = pair.part / total([other.part for other in pairs])
    roles = {"share": pair.share, **{f"part {place}": other.part for place, other in enumerate(pairs, 1)}}
    return Relation((share_reading(pair.share, expected),), roles, "share", Link.INFERRED)


def makes_its_whole(pairs: list[Pair]) -> bool:
    """Tell whether *pairs* are all there are of a whole that is their sum: "1,840 (32.7%) … and 3,784 (67.3%)"."""
    is_all = make_everything(pairs) and len(pairs) <= MOST_IN_A_SUM
    return is_all and all(holds(of_their_sum(pairs, each)) for each in pairs)


def is_enough(whole: Claim, pair: Pair) -> bool:
    """Tell whether *whole* is no less than the part that *pair* counts."""
    return number_of(whole) >= number_of(pair.part)
