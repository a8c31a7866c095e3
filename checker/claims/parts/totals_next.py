"""Totals in the sentence behind their parts: "They have 120, 95 and 210 plots. Altogether that is 425 plots"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.parts.totals import ADDABLE, JOINED, TotalBehind
from checker.claims.sentence import Sentence
from checker.text.late import late

_NEXT = Frame(
    r"\A(?:(?:altogether|in all|in total|all told|together|combined),? (?:that|this|it|they|these)"
    r" (?:is|are|was|were|makes?|made|comes? to|came to|totals|totalled)(?: a total of)?"
    r"|(?:that|this|the) (?:makes|made|is|was|comes to|came to) (?:a total of|a combined|in all)"
    r"|the total(?: of| is| was| came to| comes to)) (?:about |some |nearly )?<total:amount>",
    cues=("altogether", "all", "total", "together", "combined"),
)
_OTHER = late(
    r"\b(?:more|another|of (?:them|which|whom|these)|including|excluding|excluded|without|total|after|than|from|each"
    r"|every|per|rose|fell|up|down|to)\b"
)
"""In the sentence of the parts: they may be no parts, or parts of one another."""


def find_totals_next(claims: Claims) -> Iterator[TotalBehind]:
    """Yield the totals of which the sentence before lists the parts, and no other amount of their sort."""
    for match in claims.match(_NEXT):
        before = next(iter(claims.before(match.sentence, 1)), None)
        if before is None or before.block is not match.sentence.block or _OTHER.search(before.pattern):
            continue
        total = match["total"]
        parts = tuple(claim for claim in before.claims if claim.quantity.kind in ADDABLE and same_noun(total, claim))
        if len(parts) > 1 and commensurable(total, *parts) and _are_listed(before, parts):
            yield TotalBehind(total, parts, 0, is_running=False)


def _are_listed(sentence: Sentence, parts: tuple[Claim, ...]) -> bool:
    """Tell whether commas and "and" join each of *parts*, none of them a range, to the next."""
    is_joined = all(JOINED.match(sentence.between(*pair)) for pair in pairwise(parts))
    return is_joined and not any(part.quantity.is_range for part in parts)
