"""What the other numbers of a sentence say about a sum that fails: it was meant for one of them.

Looked at only when a relation fails. "Sixty growers with 93 mills (41 women and 19 men)" holds
the sum of the parts, though not as the number nearest to them; and parts that are told with
their own shares of the whole, "21 (36%) and 13 (22%)", are not said to be all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression
from checker.claims.keys import place_of
from checker.findings.notation import added
from checker.quantities.quantity import Kind
from checker.relations.shares import is_share_of
from checker.relations.verdict import Judgement
from checker.text.document import BlockKind
from checker.text.late import late

IS_ELSEWHERE = "another number of the sentence is the sum"
ARE_OPPOSED = "some of the parts are taken off"
ARE_SOME = "by their own shares, the parts are not all of the whole"

_COUNTED = frozenset({Kind.NUMBER, Kind.COUNT})
_OWN_SHARE = late(r"[^A-Z;.]{0,40}?\(?P")
_BRACKETED = late(r"[^A-Z.;:()]*\([^A-Z();]*")
"""Between a whole and the first of its parts in a bracket."""
_APART = late(r"[():;]")
"""Between a number and a whole: a bracket of the first, or a new clause."""
_NET = late(r"\b(?:net|more|fewer|less|difference|balance|margin|lead|gain|loss|rise|increase|growth|surplus|excess)\b")
"""Of what is left when one number is taken off another."""
_JOINED = late(r"(?: \(P\))?(?: [a-z]+){0,3},? and ")
LEAST_LEFT = 3
"""Shares that miss a hundred by more than this leave something over, or overlap."""


def intended_reason(judgement: Judgement) -> str:
    """Return why the failing sum of *judgement* may be none, or ``""``."""
    reading = judgement.relation.readings[0]
    for one, other in ((reading.left, reading.right), (reading.right, reading.left)):
        parts = added(other)
        if len(parts) < 2 or not isinstance(one, (Claim, Constant)) or parts[0].sentence.block.kind is BlockKind.TABLE:
            continue
        if _is_elsewhere(one, parts):
            return IS_ELSEWHERE
        if isinstance(one, Claim) and _are_opposed(one, parts):
            return ARE_OPPOSED
        if isinstance(one, Claim) and _are_some(one, parts):
            return ARE_SOME
    return ""


def _is_elsewhere(stated: Expression, parts: list[Claim]) -> bool:
    """Tell whether another number of the sentence, of the same sort, is the sum of *parts*."""
    values = [claim.quantity.value for claim in parts]
    if None in values or len({claim.sentence.start for claim in parts}) > 1:
        return False
    made = sum((value for value in values if value is not None), Fraction(0))
    meant, others = {made}, tuple(_others(stated, parts))
    if any(_beside(claim, stated, made) for claim in others):
        return True
    if isinstance(stated, Claim) and _is_before_bracket(stated, parts):
        others = tuple(claim for claim in others if _is_just_ahead(claim, stated))
    elif isinstance(stated, Claim) and stated.quantity.value is not None:
        meant.add(made + stated.quantity.value)
    return any(claim.quantity.value in meant for claim in others)


def _is_before_bracket(whole: Claim, parts: list[Claim]) -> bool:
    """Tell whether *parts* stand in a bracket just behind *whole*: "12 ewes (5 old, 7 young)"."""
    sentence, ranks = whole.sentence, [place_of(claim) for claim in parts]
    if sentence is not parts[0].sentence or min(ranks) < place_of(whole):
        return False
    between = sentence.pattern[place_of(whole) + 1 : min(ranks)]
    is_one = ")" not in sentence.pattern[min(ranks) : max(ranks)]
    return is_one and "(" in between and _BRACKETED.fullmatch(between) is not None


def _is_just_ahead(claim: Claim, whole: Claim) -> bool:
    """Tell whether a bracket behind *whole* may be about *claim*: it stands ahead, and nothing sets it apart."""
    first, last = place_of(claim), place_of(whole)
    between = claim.sentence.pattern[first:last] if claim.sentence is whole.sentence else ""
    return first < last and _APART.search(between) is None and not between.endswith((", ", " and ", " or "))


def _beside(claim: Claim, stated: Expression, made: Fraction) -> bool:
    """Tell whether *claim* and the stated number, side by side, make the sum together: "54 men and 110 women"."""
    if not isinstance(stated, Claim) or stated.quantity.value is None or claim.quantity.value is None:
        return False
    sentence = claim.sentence
    if stated not in sentence.claims or claim.quantity.value + stated.quantity.value != made:
        return False
    between = sentence.pattern[place_of(claim) + 1 : place_of(stated)]
    return _JOINED.fullmatch(between) is not None


def _others(stated: Expression, parts: list[Claim]) -> Iterator[Claim]:
    for claim in parts[0].sentence.claims:
        if claim is not stated and claim not in parts and _are_alike(claim, parts[0]):
            yield claim


def _are_alike(one: Claim, other: Claim) -> bool:
    first, second = one.quantity, other.quantity
    if first.kind in _COUNTED and second.kind in _COUNTED:
        return True
    return first.kind is second.kind and first.unit == second.unit


def _are_opposed(whole: Claim, parts: list[Claim]) -> bool:
    """Tell whether the last of *parts*, taken off the first, leave *whole*: a gain and a loss make a net gain."""
    figures = [claim.quantity.figure for claim in (whole, *parts)]
    values = [claim.quantity.value for claim in parts]
    known = [value for value in values if value is not None]
    if None in figures or whole.quantity.value is None or len(known) < len(values):
        return False
    are_counts = all(claim.quantity.kind in _COUNTED for claim in (whole, *parts))
    if are_counts and len(parts) > 2:
        return False  # the sizes of three groups are not taken off each other
    if are_counts and _is_before_bracket(whole, parts) and _NET.search(whole.sentence.pattern) is None:
        return False
    steps = [Fraction(0) if are_counts else figure.written_step for figure in figures if figure is not None]
    for cut in range(1, len(known)):
        left = abs(sum(known[:cut], Fraction(0)) - sum(known[cut:], Fraction(0)))
        if left and abs(left - whole.quantity.value) <= sum(steps, Fraction(0)) / 2:
            return True
    return False


def _are_some(whole: Claim, parts: list[Claim]) -> bool:
    """Tell whether each part is followed by its own share of *whole*, and these leave something over."""
    shares = [_share_of(part) for part in parts]
    made = Fraction(0)
    for share, part in zip(shares, parts, strict=True):
        if share is None or share.quantity.value is None or not is_share_of(share, part, whole):
            return False
        made += share.quantity.value
    return abs(made - 100) > LEAST_LEFT


def _share_of(part: Claim) -> Claim | None:
    """Return the percentage just behind *part*, or ``None``."""
    sentence = part.sentence
    rank = sentence.claims.index(part)
    found = _OWN_SHARE.match(sentence.pattern, sentence.places[rank] + 1)
    return sentence.claims[rank + 1] if found else None
