"""Parts and, in one bracket behind them, their shares: "31 of 90 in May and 22 of 88 in June (34% v 25%)"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.counts import are_counts
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.claims.keys import place_of
from checker.text.late import late

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
    r"<part:count>(?: [a-z'-]+){0,4},? (?:and|while|but) (?:the other )?<second:count>"
    r"(?! of (?:these|them|those|whom|which)\b)(?: [a-z'-]+){0,4} "
    r"\(<share:percent> and <other:percent>(?:,? respectively\)|\),? respectively)",
    cues=("respectively",),
)
"""Two parts of one whole: "of the 80 ewes, 20 were lame and 12 blind (25% and 15%, respectively)"."""
_LISTED = Frame(
    rf"[NC],? and <part:count>{_OF}<whole:count>{_WORDS} \(<share:percent>(?=,? (?:and )?P)",
    cues=("of",),
)
"""The last of several parts of one whole, with the first of their shares: "in 9, 8 and 7 of 12 cases (75%, 67% and"."""
_PARTS = late(r"(?:(?<![A-Za-z])(?<!of )(?<!of the )[NC](?:,? and |, ))+\Z")
_PART = late(r"(?<!of )(?<!of the )(?<![A-Za-z])[NC][^A-Z.;()]{0,24}(?:, |,? (?:and|or|but) )[^A-Z.;()]{0,24}\Z")
"""Before the last of several parts, of each of which something else is told: "won 7, drew 2 and lost 1 of 10"."""
_SHARES = late(r"P(?:(?:,? and |, )P)+(?=[);,])")
_LONGEST = 40
"""No list of parts is looked at farther than this, in characters of the pattern."""


def is_last_of_list(match: Match) -> bool:
    """Tell whether the part is the last of several, and the share the first of theirs: it is none of this part."""
    pattern, place = match.sentence.pattern, place_of(match["part"])
    if match["share"].quantity.start < match["part"].quantity.start:
        return False
    is_listed = _PART.search(pattern, max(0, place - _LONGEST), place) is not None
    return is_listed and _SHARES.match(pattern, place_of(match["share"])) is not None


def find_paired_shares(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield each share with its part and its whole where several are told in one bracket, in the same order."""
    for match in claims.match(_COUNTED, _DIVIDED):
        whole, other = match["whole"], match.get("all") or match["whole"]
        told = [(match["share"], match["part"], whole), (match["other"], match["second"], other)]
        if all(are_counts(part, whole) for _, part, whole in told):
            yield from told
    for match in claims.match(_LISTED):
        yield from _listed(match)


def _listed(match: Match) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the shares of a list with their parts, if there are as many of both: "in 9 and 7 of 12 (75% and 58%)"."""
    pattern, claims = match.sentence.pattern, match.sentence.claims
    place, first, whole = place_of(match["part"]), claims.index(match["share"]), match["whole"]
    before = _PARTS.search(pattern, max(0, place - _LONGEST), place)
    behind = _SHARES.match(pattern, place_of(match["share"]))
    last = claims.index(match["part"]) + 1
    number = behind[0].count("P") if behind is not None else 0
    parts, shares = claims[max(0, last - number) : last], claims[first : first + number]
    if before is None or sum(letter in "NC" for letter in before[0]) != number - 1 or not are_counts(whole, *parts):
        return
    for part, share in zip(parts, shares, strict=True):
        yield share, part, whole
