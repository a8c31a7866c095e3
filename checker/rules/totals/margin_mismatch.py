"""A margin that is not the difference of what it lies between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, is_same_per, is_unit_shared
from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.claims.order.against_levels import find_against_levels
from checker.claims.order.group_differences import find_group_differences
from checker.claims.order.margins import Margin, find_margins
from checker.claims.order.points_apart import find_points_apart
from checker.claims.order.score_margins import find_score_margins
from checker.claims.order.three import find_three
from checker.claims.order.told_more import ToldMore, find_told_more
from checker.claims.parts.evidence import Slip
from checker.relations.one_slip import sum_slip
from checker.relations.relation import Link, Reading, Relation, equal
from checker.relations.shares import written_step
from checker.rules.rule import rule

A_SLIP = frozenset({Slip.DIGIT, Slip.TRACE})
_LEAST_ROOM, _ROOM = Fraction(3), Fraction(2, 5)
"""A difference of two percentages that a model may have given is this near: a point and a half, or a fifth of it."""


@rule(
    "SUM007",
    name="margin-mismatch",
    severity="error",
    holds=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 185 m.",
        "She won by 318 votes, 7,204 to 6,886.",
    ),
    breaks=(
        "The new quay is 212 m long, 27 m longer than the old one, which measured 175 m.",
        "The tower is 90 m high, 15 m lower than its neighbour, which is 115 m.",
        "She won by 418 votes, 7,204 to 6,886.",
        "Leek beat Stone 78-64, winning by 16 points.",
        "The new mast is 84 m tall, 19 m taller than the 75 m old one.",
        "It has cost £2.1bn so far, £700m over the £1.2bn budget.",
        "At 52, she is nine years older than her husband, 41.",
        "The limed plots gave 72.4 kg and the others 68.1 kg, a difference of 5.3 kg.",
        "Yields averaged 24.6 with lime and 19.2 without it (mean difference 6.4).",
        "Her 61.24 m broke the record of 60.24 m by two metres.",
        "Ewes stayed 8.4 days in shed A and 6.1 days in shed B, a difference of 3.3 days.",
        "The gain was 6.8 kg (SD 2.1) with meal and 8.7 kg (SD 2.4) without it, a difference of 2.9 kg.",
        "The highest bid was £4,250 and the lowest £1,120, a gap of £2,130.",
        "By day it is 31 °C, at night 12 °C: a swing of 29 degrees.",
        "At 68 m, the new mast is 18 m higher than the old one, which was 52 m high.",
    ),
    silent=(
        "The new quay, 212 m long, opened 27 days later than planned.",
        "The limed plots gave 72.4 kg and the others 68.1 kg, an adjusted mean difference of 5.3 kg.",
        "The limed plots gave 72.4 kg and the others 68.1 kg (difference -4.3 kg).",
        "Leek beat Stone 3-1, for a lead of six points in the table.",
        "Her 61.24 m broke the record of 60.24 m, set by a Finn, by two days.",
        "The hall has 240 seats and the shed 90, so the barn is 40 seats bigger.",
    ),
)
def margin_mismatch(claims: Claims) -> Iterator[Relation]:
    """The margin is not the difference of the two figures.

    Two figures and the difference between them tie each other. They are found by "longer than", "by a
    majority of" and the like, with both sides in figures. A margin in per cent or one that a model has
    adjusted is another figure.

    What it checks
        "212 m long, 27 m longer than the old one, which measured 185 m", votes with
        their margin, two percentages with the points between them, a score with its margin, and
        the figures of two groups with their difference; three amounts that are all a sentence
        holds, one of which is called the distance of the others.

    Why it matters
        Margins are worked out in the head.

    How rounding is treated
        Measures may be off by half of their last place; counts are exact.

    Not flagged
        Margins in per cent, comparisons whose other side has no figure beside it, and differences that a
        model has adjusted.

    Source
        Newsroom checklists: subtract.
    """
    for found in find_group_differences(claims):
        yield _between_groups(found)
    told = set()
    for found in (*find_margins(claims), *find_points_apart(claims), *find_against_levels(claims)):
        first, second, margin = found.first, found.second, found.margin
        if margin in told:
            continue
        told.add(margin)
        difference = second - first if found.is_less else first - second
        roles = {"first": first, "second": second, "margin": margin}
        yield _as_written(equal(margin, difference, roles=roles, peers=(first, second, margin)))
    for scored in find_score_margins(claims):
        roles = {"score": scored.score, "margin": scored.margin}
        yield equal(scored.margin, Call("abs", (scored.sides[0] - scored.sides[1],)), roles=roles)
    for more in find_told_more(claims):
        if more.margin not in told and (relation := _more_than_told(more)) is not None:
            told.add(more.margin)
            yield relation
    for apart in find_three(claims):
        if apart.margin not in told:
            first, second, margin = apart.first, apart.second, apart.margin
            roles = {"first": first, "second": second, "margin": margin}
            distance = Call("abs", (first - second,))
            yield _as_written(equal(margin, distance, roles=roles, link=Link.INFERRED, peers=(first, second, margin)))


def _more_than_told(found: ToldMore) -> Relation | None:
    """Return the relation to the one level from which a slip parts the difference, or ``None`` where there is none.

    What else was told before may be meant too.
    """
    first, margin = found.first, found.margin
    slips = [level for level in found.levels if _slip_from(found, level) in A_SLIP]
    if len({level.quantity.value for level in slips}) != 1:
        return None
    roles = {"first": first, "second": slips[0], "margin": margin}
    ways = {level: level - first if found.is_less else first - level for level in found.levels}
    relation = equal(margin, ways[slips[0]], roles=roles, link=Link.INFERRED, peers=(first, slips[0], margin))
    for level in found.levels:
        relation = relation.or_equal(margin, ways[level], name="than another told before")
    return relation


def _slip_from(found: ToldMore, level: Claim) -> Slip:
    larger, smaller = (level, found.first) if found.is_less else (found.first, level)
    return sum_slip(larger, (smaller, found.margin))


def _as_written(relation: Relation) -> Relation:
    """Return the *relation* of a margin with its figures as written.

    So are degrees of one scale, and rates of which one names what each is of.
    """
    first, second, margin = relation.roles.values()
    if not are_on_one_scale(first, second) and not (is_same_per(first, margin) or is_same_per(first, second)):
        return relation
    scales = dict.fromkeys((first, second, margin), (Fraction(1), Fraction(0)))
    return replace(relation, readings=tuple(replace(reading, scales=scales) for reading in relation.readings))


def _between_groups(found: Margin) -> Relation:
    """Return the relation of a difference between two groups to their figures, whichever is the greater."""
    first, second, margin = found.first, found.second, found.margin
    roles = {"first": first, "second": second, "difference": margin}
    steps = {claim: 2 * written_step(claim) for claim in (first, second, margin)}
    if found.is_estimate:
        stated = margin.quantity.value or Fraction(0)
        steps[margin] = max(_LEAST_ROOM, stated * _ROOM, -stated * _ROOM)
    ways = (Call("abs", (first - second,)), first - second, second - first)
    plain = (first, second, margin) if is_unit_shared(first, second, margin) else ()
    scales = dict.fromkeys(plain, (Fraction(1), Fraction(0)))
    readings = tuple(Reading(margin, way, steps=steps, scales=scales) for way in ways)
    return Relation(readings, roles, "difference", Link.INFERRED, peers=(first, second, margin))
