"""A remainder that is not the whole less what was taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.parts.evidence import Evidence, Slip, leeway
from checker.claims.parts.losses import find_losses, find_losses_next
from checker.claims.parts.remainders import Remainder, find_remainders
from checker.claims.parts.remainders_next import find_remainders_next
from checker.claims.parts.rests_of_sums import RestOfSum, find_rests_of_sums
from checker.claims.parts.rests_told_next import earlier_wholes, find_rests_of_several, find_rests_told_next
from checker.claims.parts.side_by_side import as_counted, ends_in_hundreds
from checker.relations.one_slip import sum_slip
from checker.relations.relation import Comparison, Link, Reading, Relation, equal
from checker.rules.rule import rule


@rule(
    "SUM002",
    name="remainder-mismatch",
    severity="error",
    holds=(
        "Of the 48 cottages, 31 have been sold; the remaining 17 are let.",
        "Of 320 places, 285 are taken, leaving 35 free.",
        "Out of the 90 bids, 40 came by post, 30 by courier and the other 20 by hand.",
    ),
    breaks=(
        "Of 320 places, 285 are taken, leaving 45 free.",
        "Of the 48 cottages, 31 have been sold; the remaining 19 are let.",
        "Out of the 90 bids, 40 came by post, 30 by courier and the other 25 by hand.",
        "Of the 64 flats, 41 are sold and 33 remain.",
        "He ate 7 of the 12 eggs, leaving six.",
        "Of her 45 hens she sold 18 and kept the remaining 37.",
        "There were 75 bids; 31 were taken up and the other 34 were turned down.",
        "Nine of the 15 boats were mended and the other eight were sunk.",
        "The fund has spent $18m of its $50m, and $42m is left.",
        "There were 105 entries, and then 16 were excluded, leaving 98.",
        "The mill cost $62.5 million ($58.1 million, net of cash taken over of $6.4 million).",
        "Of the 31 ewes with lice, 15 were shorn in May. The other 17 were shorn in June.",
        "Only 3 (3%) of the 114 pots were cracked. The remaining 121 pots were sold.",
        "The two hands agreed on 268 of 304 skulls (88% agreement), but differed in the remaining 46 skulls.",
        "Rust was seen in 14 of our 88 ploughs (16 per cent); in the remaining 84 ploughs there was none.",
        "Of the 31 mills that stood there in 1850, 19 have burnt down, seven were pulled down and only six are left.",
        "It cost £28,400, of which £15,100 came from the town, £9,400 from the county, while the remaining £5,900 was borrowed.",
    ),
    silent=(
        "Of the 90 seats, 60 were booked at once and another 17 within the hour.",
        "The storm sank 7 of the 12 boats, leaving two dead.",
        "Nine of the 15 boats came back and six of them remain in the harbour.",
        "Of the 90 seats, 60 were booked, leaving 45 people without a ticket.",
        "Of the 24 ewes, 12 were shorn and 12 were not. The remaining 12 ewes were sold.",
        "In the upper field 27 of 30 lambs lived (90%), in the other 14 (47%).",
        "Of the 60 ewes that came, 20 were lame. The other 12 ewes of the hill came later.",
    ),
)
def remainder_mismatch(claims: Claims) -> Iterator[Relation]:
    """What is left is not the whole less what was taken.

    What is left is the whole less what was taken. It is found by "leaving", "the remaining", "the rest" and
    the like behind the whole and the parts. "Another" and "a further" add something instead, and a rest of
    other things is not compared.

    What it checks
        A whole, what was taken from it, and what "leaving", "the remaining", "the other"
        or "the rest" says is left.

    Why it matters
        Readers add the parts up again.

    How rounding is treated
        Counts are exact unless hedged or ending in zeros; measures may be off by half of
        their last place.

    Not flagged
        "Another" and "a further", which add instead of leaving; remainders of other things.

    Source
        Newsroom checklists: subtract what is said to be left.
    """
    for found in find_remainders_next(claims):
        if not found.is_loose or sum_slip(found.whole, (*found.parts, found.rest)) is not Slip.NONE:
            yield _behind(found)
    known = set()
    for left in (*find_rests_told_next(claims), *find_rests_of_several(claims)):
        if left.rest not in known:
            known.add(left.rest)
            for relation in _of_one(left):
                yield _or_of_earlier(relation, left, claims)
    for left in find_rests_of_sums(claims):
        slips = [whole for whole in left.wholes if sum_slip(whole, (*left.parts, left.rest)) is not Slip.NONE]
        if len({whole.quantity.value for whole in slips}) == 1:
            yield replace(_relation(Remainder(slips[0], left.parts, left.rest)), link=Link.INFERRED)
    for found, others in find_losses_next(claims):
        relation = _behind(found)
        for other in others:
            relation = relation.or_equal(found.rest, found.whole - found.parts[0] - other, name="some went before")
            relation = relation.or_equal(found.rest, other - found.parts[0], name="of others told before")
        yield relation
    told = set()
    for found in (*find_remainders(claims), *find_losses(claims)):
        if found.rest not in told and not _is_beyond(found):
            told.add(found.rest)
            yield _relation(found)


def _of_one(left: RestOfSum) -> Iterator[Relation]:
    """Yield the relation of a rest to the one whole it can be of; of two, the one that a slip keeps it from making."""
    if len(left.wholes) == 1:
        yield _of_any(left)
        return
    slips = [whole for whole in left.wholes if sum_slip(whole, (*left.parts, left.rest)) is not Slip.NONE]
    if len(slips) == 1:
        relation = _of_any(replace(left, wholes=(slips[0],)))
        for other in left.wholes:
            relation = relation.or_equal(left.rest, other - total(left.parts), name="of the other amount")
        yield relation


def _or_of_earlier(relation: Relation, left: RestOfSum, claims: Claims) -> Relation:
    for whole in earlier_wholes(claims, left):
        relation = relation.or_equal(left.rest, whole - total(left.parts), name="of what was told earlier")
    return relation


def _of_any(left: RestOfSum) -> Relation:
    """Return the relation of a rest to the whole before, whichever of the *parts* were taken from it, or to a part."""
    (whole,), parts, rest = left.wholes, left.parts, left.rest
    relation = replace(_relation(Remainder(whole, parts, rest)), link=Link.INFERRED)
    for number in range(1, len(parts)):
        for some in combinations(parts, number):
            relation = relation.or_equal(rest, whole - total(some), name="some are told of others")
        others = parts[number:]
        relation = relation.or_equal(rest, parts[number - 1] - total(others), name="what is left of a part")
    least = leeway(Evidence.GROUPED, sum_slip(whole, (*parts, rest))).least
    if least is None:
        return relation
    return relation.with_reading(Reading(rest, (whole - total(parts)) * least, Comparison.AT_MOST, "some of the rest"))


def _is_beyond(found: Remainder) -> bool:
    """Tell whether more is left than there was, which no slip explains: it is left of something else."""
    whole, rest = found.whole.quantity.value, found.rest.quantity.value
    is_more = found.before is None and whole is not None and rest is not None and rest > whole
    return is_more and sum_slip(found.whole, (*found.parts, found.rest)) is Slip.NONE


def _relation(found: Remainder) -> Relation:
    """Return the relation of what is left to what was taken, of what the sentence before tells, if that is meant."""
    relation = equal(
        found.rest,
        found.whole - total(found.parts),
        roles={
            "whole": found.whole,
            **{f"part {place}": part for place, part in enumerate(found.parts, 1)},
            "rest": found.rest,
        },
        peers=(found.whole, *found.parts, found.rest),
    )
    counted = {} if ends_in_hundreds(found.rest) else as_counted(found.rest, found.whole, *found.parts)
    relation = replace(relation, readings=tuple(replace(each, intervals=counted) for each in relation.readings))
    for more in range(1, found.singles + 1):
        rest = found.whole - total(found.parts) - more
        relation = relation.or_equal(found.rest, rest, name=f"with {more} told without a number")
    if found.before is None:
        return relation
    other = Reading(found.rest, found.before - total((found.whole, *found.parts)), name="of those before")
    return replace(relation, readings=(*relation.readings, other))


def _behind(found: Remainder) -> Relation:
    """Return the relation of a rest to its whole and its part in the sentence before.

    That sentence may call by the rest some of it, or that of something else.
    """
    whole, (part,), rest = found.whole, found.parts, found.rest
    relation = equal(
        rest, whole - part, roles={"whole": whole, "part": part, "rest": rest}, link=Link.INFERRED,
        peers=(whole, part, rest),
    )  # fmt: skip
    left_open, others = leeway(Evidence.GROUPED, sum_slip(whole, (part, rest))), []
    if left_open.least is not None and left_open.most is not None:
        others = [
            Reading(rest, (whole - part) * left_open.least, Comparison.AT_MOST, "some of the rest"),
            Reading(rest, (whole - part) * left_open.most, Comparison.AT_LEAST, "the rest of another whole"),
        ]
    return replace(relation, readings=(*relation.readings, *others))
