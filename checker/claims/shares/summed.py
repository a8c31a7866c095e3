"""Counts with their shares that make up another count of the sentence: their shares are of that one.

"23 (27%) of 84 took two drugs, 41 (49%) took one and 20 (24%) none": 23, 41 and 20 are 84.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.text.late import late
from checker.text.record import record

PAIR = late(r"(?P<part>[NC])(?: (?!of|and|or|to)[a-z'-]+){0,4} \((?P<share>P)\)")
CUES, ORDER = frozenset({"(P"}), ("NC", "P", "NC", "P")
LEAST = 10
"""Smaller numbers come to each other too often."""
MOST = 12
"""So many counts at most are added."""


@record(frozen=True, slots=True)
class Summed:
    """Counts with their shares, and what they come to."""

    pairs: tuple[tuple[Claim, Claim], ...]
    """Each count with its share."""
    whole: Claim
    """The one other number of the sentence that is their sum."""


def find_summed_shares(claims: Claims) -> Iterator[Summed]:
    """Yield the counts with shares of a sentence that add up to the only other count that is as much."""
    for sentence in claims.with_any(CUES, *ORDER):
        found = [*PAIR.finditer(sentence.pattern)]
        if not 1 < len(found) <= MOST:
            continue
        pairs = tuple(
            [(sentence.claim_at(each.start("part")), sentence.claim_at(each.start("share"))) for each in found]
        )
        made = sum(part.quantity.value or 0 for part, _ in pairs)
        parts = {part for part, _ in pairs}
        wholes = [each for each in sentence.claims if each.quantity.glyph in "NC" and each not in parts]
        wholes = [each for each in wholes if each.quantity.value == made]
        if len(wholes) == 1 and made >= LEAST:
            yield Summed(pairs, wholes[0])
