"""Which number of one text a number of another text speaks of."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.keys import Key, Mode, key_of
from checker.claims.stems import are_related, content_classes, content_stems, noun_class
from checker.claims.texts.attributes import is_one_attribute
from checker.quantities.quantity import NOT_OPERANDS, Kind
from checker.text.document import Document
from checker.text.record import record

MOST_ALL = 60
"""With more numbers than this in the first text, not all of them are looked at for each of the second."""
MOST_ALIKE = 20
"""So many of one noun or of one value are."""


CLOSE = 0.6
"""Sentences that share so many of the words of the second one speak of the same."""


OF_PEOPLE = frozenset({"kill", "injure", "arrest", "rescue", "evacuate"})
"""What is done to people, so that a bare number behind it counts them."""


class Match(StrEnum):
    """How two numbers are known to be of one thing."""

    ATTRIBUTE = "the same side of one thing"
    KEY = "the same statement"
    NOUN = "the same noun"
    LOOSE = "the same unit"


@record(frozen=True, slots=True)
class Aligned:
    """A number of the second text with its partners in the first."""

    second: Claim
    """The number that is looked for."""
    partners: tuple[tuple[Claim, Match], ...]
    """Numbers of the first text that it may speak of, the surest first."""


def align(first: list[Claim], second: list[Claim]) -> tuple[Aligned, ...]:
    """Return the partners of every number of *second* among *first*.

    In long texts only numbers of the same noun or of the same value are looked at, so that
    the work grows with the length of the texts and not with its square.
    """
    index = _Index(first)
    return tuple(Aligned(claim, index.partners(claim)) for claim in second)


class _Index:
    """The numbers of a text by what they count and by what they are worth, with their keys."""

    def __init__(self, claims: list[Claim]) -> None:
        self._claims = claims
        self._keys: dict[Claim, Key] = {}
        self._near: dict[object, list[Claim]] = defaultdict(list)
        if len(claims) > MOST_ALL:
            for claim in claims:
                for mark in _marks(claim):
                    if len(self._near[mark]) < MOST_ALIKE:
                        self._near[mark].append(claim)

    def partners(self, claim: Claim) -> tuple[tuple[Claim, Match], ...]:
        """Return what *claim* may speak of, the surest first."""
        candidates = self._claims
        if len(candidates) > MOST_ALL:
            candidates = list(dict.fromkeys(other for mark in _marks(claim) for other in self._near[mark]))
        found = [(other, match) for other in candidates if (match := self._match(claim, other)) is not None]
        order = list(Match)
        return tuple(sorted(found, key=lambda pair: order.index(pair[1])))

    def _match(self, claim: Claim, other: Claim) -> Match | None:
        one, two = claim.quantity, other.quantity
        if not _same_sort(claim, other):
            return None
        if one.kind in NOT_OPERANDS:
            return Match.LOOSE
        if one.units and two.units and is_one_attribute(claim, other):
            return Match.ATTRIBUTE
        mine, theirs = self._key(claim), self._key(other)
        same = bool(mine.noun) and noun_class(mine.noun) == noun_class(theirs.noun)
        related = _may_be_one(mine.subject, theirs.subject) and mine.predicate == theirs.predicate != ""
        adds = mine.is_addition or theirs.is_addition
        if related and (same or (one.units and two.units)) and mine.mode is theirs.mode and not adds:
            return Match.KEY
        if _may_be_one(mine.subject, theirs.subject) and _is_elliptic(claim, other, mine, theirs):
            return Match.KEY
        if same:
            return Match.NOUN
        if not (mine.noun and theirs.noun):
            return Match.LOOSE
        is_hedged = one.hedge is not None or two.hedge is not None  # "18 bishops" are not "fewer than 500 nuns"
        return Match.LOOSE if same_noun(claim, other) and not is_hedged else None

    def _key(self, claim: Claim) -> Key:
        if claim not in self._keys:
            self._keys[claim] = key_of(claim)
        return self._keys[claim]


def _may_be_one(subject: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two subjects can be the same: a pronoun, or none, can be any."""
    return not subject or not other or are_related(subject, other)


def _is_elliptic(claim: Claim, other: Claim, mine: Key, theirs: Key) -> bool:
    """Tell whether one of two numbers leaves out that it counts people: "Fire kills 12", "killed 12 people"."""
    if mine.predicate != theirs.predicate or mine.predicate not in OF_PEOPLE or mine.is_addition or theirs.is_addition:
        return False
    kinds = {each.quantity.kind for each in (claim, other)}
    if kinds != {Kind.NUMBER, Kind.COUNT} or mine.mode is not theirs.mode:
        return False
    counted = claim if claim.quantity.kind is Kind.COUNT else other
    return is_person(counted) and _is_alone(counted)


def _is_alone(claim: Claim) -> bool:
    """Tell whether *claim* is the only number of people of its sentence that may be meant: no part of several."""
    people = [each for each in claim.sentence.claims if each is not claim and is_person(each)]
    verb = key_of(claim).predicate
    return all(key_of(each).predicate not in ("", verb) for each in people)


def _marks(claim: Claim) -> tuple[object, ...]:
    """Return what the partners of *claim* share with it: its noun or its value."""
    quantity = claim.quantity
    return (
        noun_class(quantity.noun) if quantity.noun else quantity.unit or quantity.kind,
        quantity.value or quantity.surface,
    )


def _same_sort(claim: Claim, other: Claim) -> bool:
    kinds = {claim.quantity.kind, other.quantity.kind}
    if are_shares(claim, other):
        return True
    if len(kinds) == 1 or kinds == {Kind.NUMBER, Kind.COUNT}:
        return commensurable(claim, other) or kinds == {Kind.NUMBER, Kind.COUNT}
    return Kind.NUMBER in kinds and commensurable(claim, other)


def are_shares(first: Claim, second: Claim) -> bool:
    """Tell whether one is a share in per cent and the other in words: "40%", "two fifths", "four in ten"."""
    one, other = first.quantity, second.quantity
    words = other if one.kind is Kind.PERCENT else one
    if words.kind is Kind.RATIO:
        return Kind.PERCENT in (one.kind, other.kind) and words.value is not None and 0 < words.value < 1
    return {one.kind, other.kind} == {Kind.PERCENT, Kind.FRACTION}


def is_close(first: Claim, second: Claim) -> bool:
    """Tell whether two numbers of one noun or unit stand in sentences that speak of the same.

    The sentence of *first* has most of the words of that of *second*, by stems, and neither
    number adds to another one, is an order of size, or is only possible.
    """
    one, two = first.quantity, second.quantity
    if _is_vague(first) or _is_vague(second):
        return False
    if not are_shares(first, second) and (one.kind is not two.kind or one.unit is None or two.unit is None):
        return False
    mine, theirs = key_of(first), key_of(second)
    if mine.noun != theirs.noun or mine.is_addition or theirs.is_addition:
        return False
    if mine.mode is not theirs.mode or mine.mode is Mode.POSSIBLE:
        return False
    given, asked = (content_stems(claim.sentence.pattern) for claim in (first, second))
    return bool(asked) and len(given & asked) >= CLOSE * len(asked)


def _is_vague(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is None or figure.is_vague


def coverage(document: Document, cut: int) -> float:
    """Return which part of the words of the second text, by stems, the first one has."""
    first, second = (content_classes(document.prose[a:b].lower()) for a, b in ((0, cut), (cut, len(document.prose))))
    return len(first & second) / len(second) if second else 1.0
