"""Two parts with their wholes, and both shares in one bracket: "31 of 90 in May and 22 of 88 in June (34% v 25%)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.counts import are_counts
from checker.claims.find import Claims
from checker.claims.frame import Frame

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
_DIVIDED = Frame(
    r"(?:\A|[,;:.] )(?:out )?(?:of|among|amongst) (?:the |all |all the |these )?<whole:count>[^NCMUPBFRXZ.;()]{0,60}, "
    r"<part:count>(?: [a-z'-]+){0,4},? (?:and|while|but) (?:the other )?<second:count>(?: [a-z'-]+){0,4} "
    r"\(<share:percent> and <other:percent>(?:,? respectively\)|\),? respectively)",
    cues=("respectively",),
)
"""Two parts of one whole: "of the 80 ewes, 20 were lame and 12 blind (25% and 15%, respectively)"."""


def find_paired_shares(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield each share with its part and its whole where two of them are told in one bracket, in the same order."""
    for match in claims.match(_COUNTED, _DIVIDED):
        whole, other = match["whole"], match.get("all") or match["whole"]
        told = [(match["share"], match["part"], whole), (match["other"], match["second"], other)]
        if all(are_counts(part, whole) for _, part, whole in told):
            yield from told
