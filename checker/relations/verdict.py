"""Intervals in, verdict out: the only place that compares two magnitudes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import islice, product

from checker.claims.claim import Claim
from checker.quantities.interval import Interval
from checker.quantities.quantity import Unit
from checker.relations.estimate import AS_WRITTEN, Scales, estimated
from checker.relations.relation import Comparison, Reading, Relation
from checker.relations.repeated import bounds, pieces
from checker.text.record import record

"""Factor and offset from the unit as written to base units, for each claim that has a unit."""

MOST_UNIT_READINGS = 16
"""No more combinations of unit readings than this are tried."""

UNKNOWN = Interval(None, None)
_AS_WRITTEN: tuple[Scales] = ({},)
"""The one choice there is where nothing has a unit."""
NOTHING = Fraction(0)


class Verdict(StrEnum):
    """How a relation stands."""

    HOLDS = "holds"
    TIGHT = "tight"
    """Holds, but only within the rounding of the figures."""
    CONTRADICTS = "contradicts"
    UNDETERMINED = "undetermined"


@record(frozen=True, slots=True)
class Judgement:
    """A relation with its verdict and what led to it."""

    relation: Relation
    """What was tested."""
    verdict: Verdict
    """How it stands."""
    reading: Reading
    """The reading that holds, or the plainest one where none does."""
    scales: Scales
    """The unit readings that go with it."""
    reason: str = ""
    """Why it is undetermined, else empty."""

    def value_of(self, claim: Claim) -> Fraction | None:
        """Return the exact value of *claim* in base units under the reading."""
        factor, offset = self.scales.get(claim, (Fraction(1), Fraction(0)))
        value = claim.quantity.value
        return None if value is None else value * factor + offset

    def expected(self, *, wide: bool = False) -> Interval:
        """Return what the other claims give for the stated one, in the unit as it is written.

        Known where the reading has the stated claim alone on its left; else unbounded.
        """
        claim = self.relation.roles.get(self.relation.stated)
        if claim is None or self.reading.left is not claim:
            return UNKNOWN
        values = _ranging(self.reading, self.scales, wide=True) if wide else _plainly(self.scales)
        factor, offset = self.scales.get(claim, (Fraction(1), Fraction(0)))
        return bounds(self.reading.right, values).scaled(1 / factor, -offset / factor)

    def taken(self, claim: Claim) -> Interval:
        """Return what *claim* stands for in the reading, in the unit as written."""
        factor, offset = self.scales.get(claim, (Fraction(1), Fraction(0)))
        return _ranging(self.reading, self.scales, wide=True)(claim).scaled(1 / factor, -offset / factor)

    def computed(self) -> Interval:
        """Return what the left side of the reading gives, in the unit in which the stated claim is written."""
        factor, offset = self.scales.get(self.relation.roles[self.relation.stated], (Fraction(1), Fraction(0)))
        return self.reading.left.evaluate(_plainly(self.scales)).scaled(1 / factor, -offset / factor)


def judge(relation: Relation) -> Judgement:
    """Return the verdict on *relation* over all its readings.

    Any reading that holds on strict intervals gives *holds*, any on wide ones *tight*,
    none *contradicts*. A reading that cannot be computed counts for the author:
    *undetermined* where none of the others holds.
    """
    tries: list[tuple[Reading, Scales, bool]] = []
    unknown = False
    for reading in relation.readings:
        claims: list[Claim] = []
        reading.left.gather(claims)
        reading.right.gather(claims)
        is_repeated = len(claims) > 1 and len(set(claims)) < len(claims)
        for scales in _unit_readings(relation, reading, claims):
            outcome = _outcome(reading, scales, is_repeated, wide=False)
            if outcome:
                return Judgement(relation, Verdict.HOLDS, reading, scales)
            unknown = unknown or outcome is None
            tries.append((reading, scales, is_repeated))
    for reading, scales, is_repeated in tries:
        outcome = _outcome(reading, scales, is_repeated, wide=True)
        if outcome:
            return Judgement(relation, Verdict.TIGHT, reading, scales)
        unknown = unknown or outcome is None
    first, scales, _ = tries[0]
    if unknown:
        return Judgement(relation, Verdict.UNDETERMINED, first, scales, "a reading has no definite value")
    doubt = relation.doubt or (relation.doubted_by() if relation.doubted_by is not None else "")
    if doubt:
        return Judgement(relation, Verdict.UNDETERMINED, first, scales, doubt)
    return Judgement(relation, Verdict.CONTRADICTS, first, scales)


def _outcome(reading: Reading, scales: Scales, is_repeated: bool, *, wide: bool) -> bool | None:
    """Tell whether *reading* agrees; ``None`` where a side has no bounds.

    Where a claim *is_repeated* it must also agree when such claims are one number each.
    """
    outcome = estimated(reading, scales, wide=wide)
    if outcome is None:
        outcome = _agrees(reading, _ranging(reading, scales, wide=wide))
    return outcome and (not is_repeated or _agrees_in_a_piece(reading, scales, wide=wide))


def would_agree(judgement: Judgement, claim: Claim, value: Fraction, *, slack: Fraction = NOTHING) -> bool:
    """Tell whether the relation would agree, within rounding, if *claim* were *value*, give or take *slack*.

    Both are in the unit of the claim as written.
    """
    factor, offset = judgement.scales.get(claim, (Fraction(1), Fraction(0)))
    others = _ranging(judgement.reading, judgement.scales, wide=True)
    exact = Interval(value - slack, value + slack).scaled(factor, offset)
    return bool(_agrees(judgement.reading, lambda other: exact if other is claim else others(other)))


def sides(reading: Reading, scales: Scales, *, wide: bool) -> tuple[Interval, Interval]:
    """Return what the two sides of *reading* can be, in base units: within rounding, or by the plain figures."""
    values = _ranging(reading, scales, wide=True) if wide else _plainly(scales)
    return reading.left.evaluate(values), reading.right.evaluate(values)


def swapped_agrees(judgement: Judgement, first: Claim, second: Claim) -> bool:
    """Tell whether the relation would agree, within rounding, if two claims changed places."""
    values = _ranging(judgement.reading, judgement.scales, wide=True)
    places = {first: second, second: first}
    return bool(_agrees(judgement.reading, lambda claim: values(places.get(claim, claim))))


def _agrees(reading: Reading, values: Callable[[Claim], Interval]) -> bool | None:
    """Tell whether the two sides of *reading* agree; ``None`` where a side has no bounds."""
    left, right = reading.left.evaluate(values), reading.right.evaluate(values)
    if UNKNOWN in (left, right):
        return None
    if reading.comparison is Comparison.EQUAL:
        return left.meets(right)
    if reading.comparison is Comparison.AT_LEAST:
        left, right = right, left
    return Interval(left.low, None, left.low_closed).meets(Interval(None, right.high, True, right.high_closed))


def _agrees_in_a_piece(reading: Reading, scales: Scales, *, wide: bool) -> bool:
    """Tell whether a *reading* that agrees still does when repeated claims are one number each."""
    values = _ranging(reading, scales, wide=wide)
    return any(_agrees(reading, piece) for piece in pieces((reading.left, reading.right), values))


def _ranging(reading: Reading, scales: Scales, *, wide: bool) -> Callable[[Claim], Interval]:
    """Return what every claim stands for.

    What is stated may be rounded up or cut off, which comes to less than one unit of its last place: 26% is
    nothing that 5 of 20 could be rounded to.
    """

    def values(claim: Claim) -> Interval:
        quantity = claim.quantity
        interval = quantity.wide if wide else quantity.strict
        step, value = reading.steps.get(claim), quantity.value
        if claim in reading.intervals:
            interval = reading.intervals[claim]
        elif wide and step is not None and value is not None and quantity.hedge is None:
            is_closed = claim is not reading.left or quantity.figure is None or step <= quantity.figure.written_step
            interval = Interval(value - step / 2, value + step / 2, is_closed, is_closed)
        scale = scales.get(claim, AS_WRITTEN)
        return interval if scale is AS_WRITTEN else interval.scaled(*scale)

    return values


def _plainly(scales: Scales) -> Callable[[Claim], Interval]:
    def values(claim: Claim) -> Interval:
        factor, offset = scales.get(claim, AS_WRITTEN)
        value = claim.quantity.value
        interval = claim.quantity.strict if value is None else Interval.point(value)
        return interval.scaled(factor, offset)

    return values


def _unit_readings(relation: Relation, reading: Reading, claims: list[Claim]) -> Sequence[Scales]:
    """Return factor and offset of those of *claims* that have a unit, for each admissible choice of units.

    Claims whose units could be the same ones have the same unit: of two amounts in tons one is not in long tons.
    """
    given, peers = reading.scales, relation.peers
    plain: dict[Claim, tuple[Fraction, Fraction]] | None = None
    choices: dict[tuple[Unit, ...], list[Claim]] | None = None
    lender: tuple[Unit, ...] | None = None
    for claim in claims:
        if given and claim in given:
            plain = plain or {}
            plain[claim] = given[claim]
            continue
        units = claim.quantity.units
        if not units and peers:
            if lender is None:
                lender = next((peer.quantity.units for peer in peers if peer.quantity.units), ())
            units = lender if lender and claim in peers else ()
        if len(units) == 1:
            plain = plain or {}
            plain[claim] = (units[0].factor, units[0].offset)
        elif units:
            choices = choices or {}
            choices.setdefault(units, []).append(claim)
    if choices is not None:
        return list(_chosen(plain or {}, choices))
    return _AS_WRITTEN if plain is None else (plain,)


def _chosen(
    plain: dict[Claim, tuple[Fraction, Fraction]], choices: dict[tuple[Unit, ...], list[Claim]]
) -> Iterator[Scales]:
    senses = [dict.fromkeys((unit.factor, unit.offset) for unit in units) for units in choices]
    for chosen in islice(product(*senses), MOST_UNIT_READINGS):
        scales = dict(plain)
        for claims, scale in zip(choices.values(), chosen, strict=True):
            scales.update(dict.fromkeys(claims, scale))
        yield scales
