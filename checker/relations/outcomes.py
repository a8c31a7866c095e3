"""What one text says of the numbers of another, number by number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from checker.claims.claim import Claim
from checker.claims.expression import Expression, total
from checker.claims.find import Claims
from checker.claims.keys import Mode, key_of
from checker.claims.texts.aligned import OF_PEOPLE, Aligned, Match, align, is_close
from checker.claims.texts.apart import Aspect, apart, is_updated, named_apart
from checker.claims.texts.follows import counts_people, follows, row_of_people
from checker.claims.texts.literal import Place, near_places
from checker.claims.texts.results import is_result, operands_for, signs_for
from checker.claims.texts.scoped import set_apart
from checker.claims.texts.versions import versions
from checker.quantities.quantity import Kind
from checker.relations.derive import derivations
from checker.relations.estimate import Scales
from checker.relations.relation import equal
from checker.relations.support import Support, bears_on, support
from checker.relations.verdict import Judgement, Verdict, judge
from checker.text.record import record


class Agreement(StrEnum):
    """How the numbers of two texts stand to each other."""

    AGREES = "agrees"
    """Every number of the second text is supported by the first."""
    CONTRADICTS = "contradicts"
    """A number of the second text cannot be true where the first one is."""
    UNRELATED = "unrelated"
    """Neither: the first text does not say."""


_SHARES = (Kind.PERCENT, Kind.FRACTION)
SHORT = 70
"""A sentence of so many letters has little room for names beside what it is about."""
MOST_OPERANDS = 12
"""Numbers are derived from others only where the first text has no more of them than this."""


@record(frozen=True, slots=True)
class Outcome:
    """What the first text says of one number of the second."""

    agreement: Agreement
    judgement: Judgement | None = None
    is_derived: bool = False

    def claims(self) -> tuple[Claim, ...]:
        """Return the numbers that it is about."""
        return () if self.judgement is None else self.judgement.relation.claims


_BEARINGS = {
    Support.SUPPORTS: (Agreement.AGREES, Verdict.HOLDS),
    Support.MEETS: (Agreement.UNRELATED, Verdict.UNDETERMINED),
    Support.APART: (Agreement.CONTRADICTS, Verdict.CONTRADICTS),
}


def by_places(
    places: tuple[Place, ...], given: list[Claim], asked: list[Claim], *, are_whole: bool = True
) -> Iterator[Outcome]:
    """Yield the outcome of two texts, or of two sentences of them, in the same words, figure by figure."""
    starts = {claim.quantity.number_start: claim for claim in (*given, *asked)}
    starts |= {end.number_start: claim for claim in (*given, *asked) for end in claim.quantity.ends or ()}
    parted = set_apart(places, given, asked)
    for rank, place in enumerate(places):
        agreement, verdict = _BEARINGS[bears_on(place.stated, place.asked)]
        reason = ""
        if rank in parted:
            agreement, verdict, reason = Agreement.UNRELATED, Verdict.UNDETERMINED, Aspect.THING.value
        first, second = starts.get(place.first.start), starts.get(place.second.start)
        if agreement is Agreement.CONTRADICTS and not are_whole and first is not None and second is not None:
            yield _against(second, first)
            continue
        judgement = None if first is None or second is None else _judged(second, first, verdict, reason)
        yield Outcome(agreement, judgement)


def by_parts(texts: tuple[str, str], cut: int, claims: Claims) -> Iterator[Outcome]:
    """Yield the outcomes of two texts: sentences in the same words figure by figure, the rest number by number."""
    given = [claim for claim in claims if claim.quantity.start < cut]
    asked = [claim for claim in claims if claim.quantity.start >= cut]
    before = [sentence for sentence in claims.sentences if sentence.start < cut]
    behind = [sentence for sentence in claims.sentences if sentence.start >= cut]
    places = versions(before, behind)
    yield from by_places(places, given, asked, are_whole=False)
    settled = {place.second.start for place in places}
    rest = [claim for claim in asked if claim.quantity.number_start not in settled]
    yield from _by_partners(given, rest, near_places(*texts, offset=cut))


def _by_partners(given: list[Claim], asked: list[Claim], near: tuple[Place, ...]) -> Iterator[Outcome]:
    """Yield the outcome of two free wordings, number by number of the second text."""
    unsettled: list[Claim] = []
    derived = False
    parts = _parts(given, asked)
    if parts is not None:
        yield parts
        asked = [claim for claim in asked if claim not in set(parts.claims())]
    for pair in align(given, asked):
        outcome = _outcome(pair, given, near)
        if outcome is None:
            unsettled.append(pair.second)
        else:
            derived = derived or outcome.is_derived
            yield outcome
    if len(unsettled) == 2:
        operands = [claim for claim in given if claim.quantity.is_operand]
        expression = next(derivations([*operands, unsettled[1]], unsettled[0]), None)
        if expression is not None and unsettled[1] in expression.claims():
            yield Outcome(Agreement.AGREES, _judged(unsettled[0], expression, Verdict.HOLDS), is_derived=True)
            return
    yield from (Outcome(Agreement.UNRELATED) for _ in unsettled)


def _parts(given: list[Claim], asked: list[Claim]) -> Outcome | None:
    """Return the outcome of a row of people of the second text whose sum is all that the first text tells of them."""
    if max(len(given), len(asked)) > MOST_OPERANDS:
        return None
    row, verb = row_of_people(asked)
    wholes = [claim for claim in given if claim.quantity.is_operand and key_of(claim).predicate == verb]
    if not row or verb not in OF_PEOPLE or len(wholes) != 1 or not counts_people(wholes[0]):
        return None
    whole = wholes[0]
    if whole.quantity.hedge is not None or key_of(whole).mode is not Mode.ACTUAL or key_of(whole).is_addition:
        return None
    roles = {"first": whole} | {f"second {place}": claim for place, claim in enumerate(row, 1)}
    return _ruled(judge(equal(whole, total(row), roles=roles)), [named_apart(whole, claim) for claim in row])


def _outcome(pair: Aligned, given: list[Claim], near: tuple[Place, ...]) -> Outcome | None:
    """Return what the first text says of one number of the second; ``None`` where it says nothing."""
    second = pair.second
    place = next((place for place in near if second.span.overlaps(place.second)), None)
    bearings = [(support(other, second), other, match) for other, match in pair.partners]
    operands = operands_for(second, given) if len(given) <= MOST_OPERANDS else []
    result = follows(second, given) if len(given) <= MOST_OPERANDS else None
    if result is not None:
        return _by_result(second, result)
    is_outcome = is_result(second) and len(operands) > 1
    if not is_outcome:
        for bearing, other, match in bearings:
            is_exact = place is not None or (match is Match.KEY and _are_short(other, second))
            if bearing is Support.SUPPORTS and not (is_exact and named_apart(other, second) is not None):
                is_named = match is Match.ATTRIBUTE
                return Outcome(Agreement.AGREES, _judged(second, other, Verdict.HOLDS), is_derived=is_named)
    sides = [(bearing, other) for bearing, other, match in bearings if match is Match.ATTRIBUTE]
    if len(sides) == 1 and sides[0][0] is Support.APART:
        return _against(second, sides[0][1])
    expression = next(derivations(operands, second, signs=signs_for(second)), None)
    if expression is not None:
        return Outcome(Agreement.AGREES, _judged(second, expression, Verdict.HOLDS), is_derived=True)
    amounts = [each for each in bearings if each[1].quantity.is_operand and second.quantity.is_operand]
    for bearing, other, match in amounts:
        is_placed = place is not None and not is_outcome and other.span.overlaps(place.first)
        is_sure = match is Match.KEY or is_placed
        if bearing is Support.APART and (is_sure or (not is_outcome and len(amounts) == 1 and is_close(other, second))):
            return _against(second, other)
    return None


def _are_short(first: Claim, second: Claim) -> bool:
    """Tell whether two claims are made in so few words that what each names is what it is about."""
    return max(len(claim.sentence.pattern) for claim in (first, second)) <= SHORT


def _by_result(second: Claim, result: Expression) -> Outcome:
    """Return the outcome of a number and what it must be by the first text."""
    roles = _roles(second, result)
    peers = () if second.quantity.kind in _SHARES else tuple(roles.values())
    judgement = judge(equal(second, result, roles=roles, peers=peers))
    return _ruled(judgement, [named_apart(other, second) for other in result.claims()])


def _ruled(judgement: Judgement, aspects: list[Aspect | None]) -> Outcome:
    """Return the outcome of what follows from several numbers, unless the texts may speak of different things."""
    if judgement.verdict in (Verdict.HOLDS, Verdict.TIGHT):
        return Outcome(Agreement.AGREES, judgement, is_derived=True)
    aspect = next(filter(None, aspects), None)
    if judgement.verdict is Verdict.CONTRADICTS and aspect is None:
        return Outcome(Agreement.CONTRADICTS, judgement)
    reason = judgement.reason if aspect is None else aspect.value
    return Outcome(Agreement.UNRELATED, replace(judgement, verdict=Verdict.UNDETERMINED, reason=reason))


def _against(second: Claim, other: Claim) -> Outcome:
    """Return the outcome of two numbers of one statement that cannot both be true of one thing."""
    aspect = apart(other, second)
    if aspect is None and is_updated(other, second):
        aspect = Aspect.TIME
    if aspect is None:
        return Outcome(Agreement.CONTRADICTS, _judged(second, other, Verdict.CONTRADICTS))
    return Outcome(Agreement.UNRELATED, _judged(second, other, Verdict.UNDETERMINED, aspect.value))


def _judged(second: Claim, other: Expression, verdict: Verdict, reason: str = "") -> Judgement:
    roles = _roles(second, other)
    wording = "the first text has {first}, the second {second}" if "first" in roles else ""
    relation = equal(second, other, roles=roles, wording=wording)
    scales: Scales = judge(relation).scales if "first" in roles and _are_converted(second, roles["first"]) else {}
    return Judgement(relation, verdict, relation.readings[0], scales, reason)


def _roles(second: Claim, other: Expression) -> dict[str, Claim]:
    first = list(dict.fromkeys(other.claims()))
    names = ["first"] if len(first) == 1 else [f"first {place}" for place in range(1, len(first) + 1)]
    return {"second": second} | dict(zip(names, first, strict=True))


def _are_converted(second: Claim, first: Claim) -> bool:
    """Tell whether two amounts are written in different units."""
    return second.quantity.unit != first.quantity.unit and bool(second.quantity.units and first.quantity.units)
