"""Shares of groups that are told to be of one size: "9 (18%) with salt and 14 (28%) without; each group had 50"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.shares.summed import CUES, ORDER, PAIR, Summed
from checker.text.late import late

_GROUP = r"(?:[a-z]+ )?(?:groups?|arms?|cohorts?)"
_SIZE = late(
    rf"\b(?:each|both|either) {_GROUP} (?:had|has|of|with|comprised|contained|consisted of|numbered) (?P<of>[NC])"
    rf"|(?<!of )(?P<per>[NC])(?: [a-z]+){{0,3}} (?:in|per|to) (?:each|either) {_GROUP}\b"
    r"|(?:\bgroups|C) of (?P<each>[NC])(?: [a-z]+)? each\b"
)
_MARKS = ("each ", "Each ", " each", "oth groups", "oth arms", "ither group", "ither arm")
"""One of these stands in every text that tells the size."""
_OF_ANOTHER = late(r"\b(?:of (?:these|those|them|whom|which)|who|whom)\b")
AFTER, BEFORE = 1, 2
"""So many sentences behind and before that of the shares are looked at."""
NEAR = 1
"""A percentage may be off by so much."""


def find_shares_of_equal_groups(claims: Claims) -> Iterator[Summed]:
    """Yield the counts with shares near the size that all groups have, two or more in a sentence."""
    sentences = claims.with_any(CUES, *ORDER)
    if not sentences or not any(map(claims.document.prose.__contains__, _MARKS)):
        return
    for sentence in sentences:
        if _OF_ANOTHER.search(sentence.pattern):
            continue
        whole = _size_near(claims, sentence)
        pairs = () if whole is None else tuple(_pairs(sentence, whole))
        if whole is not None and len(pairs) > 1:
            yield Summed(pairs, whole)


def _size_near(claims: Claims, sentence: Sentence) -> Claim | None:
    """Return the size that the groups are said to have in the sentence itself, or in one beside it."""
    for near in (sentence, *claims.before(sentence, BEFORE), *claims.after(sentence, AFTER)):
        found = _SIZE.search(near.pattern) if near.block is sentence.block else None
        if found is not None:
            return near.claim_at(found.start(found.lastgroup or 0))
    return None


def _pairs(sentence: Sentence, whole: Claim) -> Iterator[tuple[Claim, Claim]]:
    """Yield the counts below *whole* with shares that no other count of the sentence explains."""
    for found in PAIR.finditer(sentence.pattern):
        part, share = sentence.claim_at(found.start("part")), sentence.claim_at(found.start("share"))
        size, percent = part.quantity.value, share.quantity.value
        if size is None or percent is None or size >= (whole.quantity.value or 0):
            continue
        others = (each.quantity.value for each in sentence.claims if each.quantity.glyph in "NC" and each is not whole)
        if not any(other and abs(100 * size / other - percent) <= NEAR for other in others if other != size):
            yield part, share
