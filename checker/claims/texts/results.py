"""Numbers that state a result, and the numbers they can be the result of."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.keys import key_of
from checker.claims.stems import noun_class
from checker.text.late import late

_RESULT = late(
    r"(?<![a-z])(?:now|left|remain(?:s|ed|ing)?|total|totall?ed|altogether|in all|combined|overall|still)(?![a-z])"
)
_SIGNS = (
    (
        late(r"(?<![a-z])(?:left|remain(?:s|ed|ing)?|(?:more|less|fewer) (?:[a-z]+ )?than|difference)(?![a-z])"),
        "-",
    ),
    (late(r"(?<![a-z])(?:altogether|in all|combined|in total)(?![a-z])"), "+*"),
)


def is_result(claim: Claim) -> bool:
    """Tell whether the sentence says that its number is what came of others: "now", "left", "in all"."""
    return _RESULT.search(claim.sentence.pattern) is not None


def signs_for(claim: Claim) -> str:
    """Return the operations by which the words of the sentence can have reached its number."""
    return next((signs for cue, signs in _SIGNS if cue.search(claim.sentence.pattern)), "+-*/")


def operands_for(claim: Claim, given: list[Claim]) -> list[Claim]:
    """Return the numbers of *given* that the number of *claim* can come of.

    Those of the same noun and description where there are several, else those of the same
    noun, else all.
    """
    operands = [other for other in given if other.quantity.is_operand]
    if not claim.quantity.noun:
        return operands
    key = key_of(claim)
    keys = {other: key_of(other) for other in operands}
    same = [other for other in operands if noun_class(keys[other].noun) == noun_class(key.noun) or not keys[other].noun]
    if len(same) < 2 or all(not keys[other].noun for other in same):
        return operands
    alike = [other for other in same if not (keys[other].modifiers and keys[other].modifiers != key.modifiers)]
    return alike if key.modifiers and len(alike) > 1 else same
