"""What is left of a sum told in the sentence before: "Sales were $3m. Tin made $1m of it, and zinc the other $2m"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late
from checker.text.record import record

_REST = Frame(
    r"<part:money>[^.;()]{2,160}?,? (?:and|while|with) (?:[a-z'-]+,? (?:and )?){1,8}?(?:the|a) (?:remaining|other) "
    r"<rest:money>(?=[.,;)]|\Z| (?:in|on|to|from|for)\b)",
    cues=("remaining", "other"),
)
_WHOLE_AHEAD = late(r"\bof (?:the|its|their|that|this|which|these|those|whom)\b|\b(?:total|from|than|up|down|per|to) M")
"""Words of a sentence that has a whole of its own, or other sums than parts."""
MOST_PARTS = 5


@record(frozen=True, slots=True)
class RestOfSum:
    """What is said to be left, with what was taken and all sums that it may be left of."""

    wholes: tuple[Claim, ...]
    """The sums of the sentence before that are large enough."""
    parts: tuple[Claim, ...]
    """What was taken, in the order of the text."""
    rest: Claim
    """What is said to be left."""


def find_rests_of_sums(claims: Claims) -> Iterator[RestOfSum]:
    """Yield what is left of a sum that the sentence before tells."""
    for match in claims.match(_REST):
        parts, rest = _parts(match), match["rest"]
        if parts is None:
            continue
        made = sum((part.quantity.value or Fraction(0) for part in parts), Fraction(0))
        for before in claims.before(match.sentence, 1):
            told = [claim for claim in before.claims if claim.quantity.glyph == "M" and commensurable(claim, rest)]
            wholes = tuple(claim for claim in told if (claim.quantity.value or 0) > made)
            if wholes and before.block is match.sentence.block:
                yield RestOfSum(wholes, parts, rest)


def _parts(match: Match) -> tuple[Claim, ...] | None:
    """Return the sums before the rest, or ``None`` where the sentence may have a whole of its own."""
    rest, sentence = match["rest"], match.sentence
    if _WHOLE_AHEAD.search(sentence.pattern) is not None:
        return None
    told = [claim for claim in sentence.claims if claim.quantity.glyph == "M" and claim is not rest]
    is_ahead = all(claim.quantity.end <= rest.quantity.start for claim in told)
    return tuple(told) if is_ahead and 0 < len(told) <= MOST_PARTS and commensurable(rest, *told) else None
