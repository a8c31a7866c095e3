"""Which number of one text a number of another text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.keys import key_of
from checker.claims.stems import are_related, content_stems, noun_class
from checker.quantities.quantity import Kind
from checker.text.document import Document


class Match(StrEnum):
    """How two numbers are known to be of one thing."""

    KEY = "the same statement"
    NOUN = "the same noun"
    LOOSE = "the same unit"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A number of the second text with its partners in the first."""

    second: Claim
    """The number that is looked for."""
    partners: tuple[tuple[Claim, Match], ...]
    """Numbers of the first text that it may speak of, the surest first."""


def align(first: list[Claim], second: list[Claim]) -> tuple[Aligned, ...]:
    """Return the partners of every number of *second* among *first*."""
    return tuple(Aligned(claim, _partners(claim, first)) for claim in second)


def _partners(claim: Claim, first: list[Claim]) -> tuple[tuple[Claim, Match], ...]:
    found = [(other, match) for other in first if (match := _match(claim, other)) is not None]
    order = list(Match)
    return tuple(sorted(found, key=lambda pair: order.index(pair[1])))


def _match(claim: Claim, other: Claim) -> Match | None:
    one, two = claim.quantity, other.quantity
    if not _same_sort(claim, other):
        return None
    if one.kind in (Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.IDENTIFIER):
        return Match.LOOSE
    mine, theirs = key_of(claim), key_of(other)
    same = bool(mine.noun) and noun_class(mine.noun) == noun_class(theirs.noun)
    related = are_related(mine.subject, theirs.subject) and mine.predicate == theirs.predicate and bool(mine.predicate)
    if related and (same or (one.units and two.units)) and mine.mode is theirs.mode:
        return Match.KEY
    if same:
        return Match.NOUN
    return Match.LOOSE if not (mine.noun and theirs.noun) or same_noun(claim, other) else None


def _same_sort(claim: Claim, other: Claim) -> bool:
    kinds = {claim.quantity.kind, other.quantity.kind}
    if len(kinds) == 1 or kinds == {Kind.NUMBER, Kind.COUNT}:
        return commensurable(claim, other) or kinds == {Kind.NUMBER, Kind.COUNT}
    return Kind.NUMBER in kinds and commensurable(claim, other)


def coverage(document: Document, cut: int) -> float:
    """Return which part of the words of the second text, by stems, the first one has."""
    first, second = (content_stems(document.prose[a:b].lower()) for a, b in ((0, cut), (cut, len(document.prose))))
    return len(first & second) / len(second) if second else 1.0
