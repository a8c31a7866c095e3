"""Parts behind "of these" in the next sentence: "There are 87 shops. Of these 43 are in Spain and 44 in Italy"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.parts.blockers import are_parts
from checker.claims.parts.breakdown import Breakdown
from checker.claims.parts.coordinated import read_list
from checker.claims.parts.openers import Opener
from checker.claims.parts.sizes import FEW
from checker.claims.parts.told import as_told
from checker.claims.sentence import Sentence
from checker.claims.shares.bases import is_whole_number
from checker.quantities.quantity import Kind
from checker.text.late import late

_LEAD = late(r"\A(?:out )?of (?:these|them|those|whom|which)(?: [a-z]+)?,? (?=N)")
"""How the sentence of the parts begins: they are bare numbers of what was counted."""
_THESE = frozenset({"these", "them", "those", "whom", "which"})
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})


def find_of_these(claims: Claims) -> Iterator[Breakdown]:
    """Yield the lists of parts whose whole is the only count of the sentence before."""
    for sentence in claims.with_any(_THESE, "N", "NC"):
        found = _LEAD.match(sentence.pattern)
        whole = _whole_before(claims, sentence) if found is not None else None
        series = None if found is None or whole is None else read_list(sentence, whole, Opener.COMMA, found.end())
        if series is not None:
            series = replace(series, before="of ", between=", ")  # "of these" is "of the 87 shops"
            told = as_told(series) if are_parts(series) else None
            if told is not None:
                yield told


def _whole_before(claims: Claims, sentence: Sentence) -> Claim | None:
    """Return the one count of more than a few in the sentence before, in the same paragraph."""
    before = claims.before(sentence, 1)
    if not before or before[0].block is not sentence.block:
        return None
    counts = [claim for claim in before[0].claims if claim.quantity.kind in _COUNTED]
    if len(counts) != 1 or not is_whole_number(counts[0]):
        return None
    return counts[0] if (counts[0].quantity.value or 0) > FEW else None
