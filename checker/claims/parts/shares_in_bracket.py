"""A share with its own shares in a bracket, of a list that makes 100: "herbs 85% (grasses 60%, other herbs 25%), …".

That the shares in the bracket are all of theirs is told by the last, which is of all others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.parts.breakdown import Breakdown, of_groups
from checker.claims.parts.evidence import Evidence
from checker.claims.sentence import Sentence
from checker.text.late import late

_BRACKET = late(
    r"P(?: [a-z]+)? \((?:includes |including |of (?:which|whom) )?"
    r"(?P<inside>[^()A-Z]*P[^()A-Z,;]*(?:[,;] [^()A-Z]*P[^()A-Z,;]*)+)\)"
)
_NO_SHARE = late(r"\b(?:up|down|than|from|compared|growth|rise|fall|men|women|male|female|margin|error|ci)\b|[<>=±+]")
_OTHERS = late(r"\b(?:others?|rest|remainder)\b")
_CUES = frozenset({"other", "others", "rest", "remainder"})
_ALL, _NEARLY = Fraction(100), Fraction(3)
"""What the shares outside of brackets make together, and by how much they may miss it."""


def find_shares_in_brackets(claims: Claims) -> Iterator[Breakdown]:
    """Yield the shares whose own shares stand in their bracket."""
    for sentence in claims.with_any(_CUES, "P", "P", "P", "P"):
        if "(" in sentence.pattern and not _NO_SHARE.search(sentence.pattern):
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Breakdown]:
    found: list[tuple[Claim, tuple[Claim, ...], tuple[str, ...]]] = []
    inner: set[Claim] = set()
    for match in _BRACKET.finditer(sentence.pattern):
        parts = tuple(_shares(sentence, match.start("inside"), match.end("inside")))
        inner.update(parts)
        pieces = match["inside"].replace(";", ",").split(",")
        if _OTHERS.search(pieces[-1]):
            found.append((sentence.claim_at(match.start()), parts, tuple(piece.strip() for piece in pieces)))
    outer = [claim for claim in _shares(sentence, 0, len(sentence.pattern)) if claim not in inner]
    total = sum((claim.quantity.value or Fraction(0) for claim in outer), Fraction(0))
    if abs(total - _ALL) > _NEARLY:
        return
    for whole, parts, labels in found:
        if len(labels) == len(parts) and _may_be_all(whole, parts):
            yield of_groups(sentence, whole, parts, labels, Evidence.WHOLE)


def _may_be_all(whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether *parts* may be those of *whole*, and are neither shares of their own 100 nor rates of change."""
    size, sizes = whole.quantity.value or Fraction(0), [part.quantity.value or Fraction(0) for part in parts]
    total = sum(sizes, Fraction(0))
    return max(sizes) < size and abs(total - _ALL) > _NEARLY and size < 2 * total < 3 * size


def _shares(sentence: Sentence, start: int, end: int) -> Iterator[Claim]:
    """Yield the percentages from *start* to *end* of the pattern."""
    places = sentence.places
    for claim in sentence.claims[bisect_left(places, start) : bisect_left(places, end)]:
        if claim.quantity.glyph == "P":
            yield claim
