"""How much more a level is than one told before it: "The estimate was £378,000; it cost £860,000, £482,000 more"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late
from checker.text.record import record

_LESS = ("less", "fewer", "lower", "shorter", "lighter", "cheaper")
_WAYS = ("more", "higher", "longer", "heavier", "dearer", *_LESS)
_MORE = Frame(
    rf"<first:money|measure|count>(?: [a-z]+){{0,2}}?, (?:or )?<margin:money|measure|count> (?P<way>{'|'.join(_WAYS)})"
    r"(?=[.;]|\Z)",
    cues=_WAYS,
)
_OLD_AHEAD = late(r"\b(?:against|from|than|compared (?:with|to)|versus)(?: (?:the|about|only|just))? \Z")
"""Before what was so at another time, of which it is told how much less it was."""
MOST_CLAIMS = 40
"""A sentence with more numbers than this is a list."""
MOST_LEVELS = 6
"""Among more amounts than these, one fits too easily."""


@record(frozen=True, slots=True)
class ToldMore:
    """A level with how much more it is, and all that it may be more than."""

    first: Claim
    """The level right before the difference."""
    margin: Claim
    """By how much it is more, or less."""
    levels: tuple[Claim, ...]
    """The amounts of its sort told before it, there or in the sentence before."""
    is_less: bool
    """Whether it is said to be less."""


def find_told_more(claims: Claims) -> Iterator[ToldMore]:
    """Yield the levels of which it is told how much more they are than what was told before."""
    for match in claims.match(_MORE):
        first, margin = match["first"], match["margin"]
        is_plain = (
            len(match.sentence.quantities) <= MOST_CLAIMS
            and _are_alike(first, margin)
            and not _OLD_AHEAD.search(match.before(30))
        )
        levels = _levels_before(claims, match) if is_plain else ()
        if 0 < len(levels) <= MOST_LEVELS:
            yield ToldMore(first, margin, levels, match.groups["way"] in _LESS)


def _levels_before(claims: Claims, match: Match) -> tuple[Claim, ...]:
    """Return the amounts before the first that are told as it is."""
    first, sentence = match["first"], match.sentence
    told = [
        claim
        for other in claims.before(sentence, 1)
        if other.block is sentence.block and len(other.quantities) <= MOST_CLAIMS
        for claim in other.claims
    ]
    told += [claim for claim in sentence.claims if place_of(claim) < place_of(first)]
    return tuple(claim for claim in told if _are_alike(first, claim))


def _are_alike(first: Claim, other: Claim) -> bool:
    """Tell whether both are plain amounts of one sort."""
    quantity = other.quantity
    is_plain = quantity.glyph in "MUNC" and quantity.figure is not None and quantity.hedge is None
    return is_plain and commensurable(first, other) and same_noun(first, other)
