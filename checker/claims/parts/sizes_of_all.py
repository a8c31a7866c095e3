"""The size of all among those of its groups: "ewes (n = 90), sorted into lean (n = 40) and fat (n = 50)"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.complements import leave_nothing_out
from checker.claims.counts import is_whole_number
from checker.claims.groups import ALLOTTED
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.parts.sizes import FEW, Form, Sizes
from checker.claims.sentence import Sentence
from checker.text.late import late

_NESTED = late(
    r"\) (?:(?:aged? )?[ZYD] (?:of age )?)?(?:with|including|comprising|consisting of|stratified|grouped"
    r"|[a-z]+ed (?:in|into|by|as)|(?:were|was) (?:[a-z]+ )?(?:due to|because of|for|attributed to|caused by))\b"
    r"(?: [a-z'-]+){0,6} \Z"
)
"""Between the size of all and the first group: "mites (n = 90) with soft (n = 40) or hard (n = 50) shells"."""
_PARTED = late(rf"\b(?:{'|'.join(ALLOTTED)}|grouped|sorted|either|into|comparing|between the)\b")
"""What stands between the size of all and the first group, if a comma follows its bracket."""
_OF_BOTH = late(r"\b(?:total|overall|all|pooled|whole|entire|combined)\b")
"""In the name of what the last size is of: "lean (n = 40), fat (n = 50) and all ewes (n = 90)"."""
_JOINED = late(r"\bcombined\b")
"""Two treatments may be combined in a third group."""


def is_nested(pattern: str, place: int, start: int) -> bool:
    """Tell whether the groups from *start* on are told as those of the size in a bracket at *place* of *pattern*."""
    return _NESTED.fullmatch(pattern[place + 1 : start]) is not None


def with_all_among(sentence: Sentence, sizes: Sizes) -> Breakdown | None:
    """Return the breakdown of the size of all that stands first or last among *sizes*."""
    claims, gaps = sizes.claims, sizes.gaps
    if len(claims) < FEW or sizes.has(Form.COUNT) or sizes.has(Form.BARE) or not all(map(is_whole_number, claims)):
        return None
    if _OF_BOTH.search(gaps[-1]) is not None:
        evidence = Evidence.NEAR if _JOINED.search(gaps[-1]) else Evidence.GROUPED
        return _breakdown(sentence, claims[-1], claims[:-1], gaps[:-1], evidence)
    if gaps[0].startswith(", ") and _PARTED.search(gaps[0]) is not None and _is_largest(claims[0], claims[1:]):
        evidence = Evidence.GROUPED if leave_nothing_out(gaps[:2]) else Evidence.NEAR
        return _breakdown(sentence, claims[0], claims[1:], gaps, evidence)
    return None


def _is_largest(whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether *whole* is above each of the *parts*."""
    return all((part.quantity.value or 0) < (whole.quantity.value or 0) for part in parts)


def _breakdown(
    sentence: Sentence, whole: Claim, parts: tuple[Claim, ...], labels: tuple[str, ...], evidence: Evidence
) -> Breakdown:
    labels = (*labels, *("",) * (len(parts) - len(labels)))
    return of_groups(sentence, whole, parts, labels, evidence)
