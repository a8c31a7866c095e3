"""Shares of what was told just before: "of 849 ewes, 422 (49.7%) were lame, of which 310 (73.5%) had rust"."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.counts import is_whole_number
from checker.claims.keys import place_of
from checker.claims.shares.counted import Cluster, Pair
from checker.claims.shares.led_wholes import is_in_bracket
from checker.relations.led import is_fine
from checker.relations.one_slip import is_share_slip
from checker.relations.relation import Link, Relation
from checker.relations.shares import is_share_of, share_of
from checker.text.late import late

_OF_LAST = late(r"\b(?:(?:of|among|amongst|from) (?:which|whom|these|those|them|their)\b|with \Z)")
"""Between two counts: the second is a part of the first."""
_AND = late(r"(?:,| and|;)")
_PREPOSITION = late(r"\b(in|by|for|of|among) (?:only |just |about )?\Z")
"""Before each of two counts, the second is no part of the first: "found in N (P) and in N (P)"."""
_PART_OF = late(r"(?: \(P\))? (?:out )?of (?:the |all |all the |these )?")
"""From a part that is told to its whole."""
LEAST = 10
"""Of fewer things one slip shows nothing."""
FEW = 2
"""In a sentence with so few shares the second may be of the first one's count without a word that says so."""


def chain_relation(cluster: Cluster, pair: Pair) -> Relation | None:
    """Return the relation of *pair*, that fits no whole, to the count just before it, from which one slip parts it."""
    whole = _last_before(cluster, pair) if _has_three_digits(pair) else None
    if whole is None or not is_share_slip(pair.share, pair.part, whole, ()):
        return None
    others = [count for count in cluster.wholes(pair) if count is not whole]
    return share_of(pair.share, pair.part, whole, *others, link=Link.INFERRED)


def _has_three_digits(pair: Pair) -> bool:
    """Tell whether a share is given to a tenth and is no less than ten, so that one slip shows in it."""
    return is_fine(pair) and (pair.share.quantity.value or 0) >= LEAST


def _last_before(cluster: Cluster, pair: Pair) -> Claim | None:
    """Return the last count outside brackets before *pair* in its sentence, if it may be the whole, or ``None``."""
    sentence, end = pair.sentence, place_of(pair.part)
    before = [
        claim
        for place, claim in zip(sentence.places, sentence.claims, strict=True)
        if place < end and claim.quantity.glyph in "NC" and not is_in_bracket(sentence.pattern, place, end)
    ]
    if not before or not is_whole_number(before[-1]) or (before[-1].quantity.value or 0) < LEAST:
        return None
    whole = before[-1]
    if len(before) > 1 and _PART_OF.fullmatch(sentence.pattern, place_of(before[-2]) + 1, place_of(whole)):
        whole = before[-2]  # "206 of the 264 farms (78%) replied, and …"
    gap = sentence.pattern[place_of(before[-1]) + 1 : end]
    if _OF_LAST.search(gap):
        return whole
    first, second = (_PREPOSITION.search(sentence.pattern, 0, place) for place in (place_of(whole), end))
    if _AND.search(gap) is None or (second is not None and (first is None or first[1] == second[1])):
        return None
    return whole if sentence.glyphs.count("P") <= FEW or _is_nested(cluster, pair, whole) else None


def _is_nested(cluster: Cluster, pair: Pair, whole: Claim) -> bool:
    """Tell whether the count before *pair* has a share itself that is one of the pair before it."""
    rank = cluster.pairs.index(pair)
    if rank < FEW or cluster.pairs[rank - 1].part is not whole or cluster.pairs[rank - 2].sentence is not pair.sentence:
        return False
    return is_share_of(cluster.pairs[rank - 1].share, whole, cluster.pairs[rank - 2].part)
