"""Two parts with their wholes, and both shares in one bracket: "31 of 90 in May and 22 of 88 in June (34% v 25%)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.shares.stated import are_counts

_OF = r" (?:out )?of (?:the |these |those |all |a total of )?"
_WORDS = r"[^NCMUPBFRXZ.;()]{0,60}"
_AND = r",? (?:compared (?:with|to)|versus|vs\.?|v\.?|against|and|but) "
_BOTH = (
    rf"{_WORDS} \(<share:percent> ?(?:vs\.?|v\.?|versus|and|against|compared (?:with|to)|/|,) ?<other:percent>"
    r"(?=[);,]|, respectively)"
)
_COUNTED = Frame(
    rf"<part:count>{_OF}<whole:count>{_WORDS}?{_AND}{_WORDS}?<second:count>{_OF}<all:count>{_BOTH}",
    cues=("vs", "v", "versus", "against", "compared", "respectively"),
)


def find_paired_shares(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield each share with its part and its whole where two of them are told in one bracket, in the same order."""
    for match in claims.match(_COUNTED):
        pairs = (("share", "part", "whole"), ("other", "second", "all"))
        told = [(match[share], match[part], match[whole]) for share, part, whole in pairs]
        if all(are_counts(part, whole) for _, part, whole in told):
            yield from told
