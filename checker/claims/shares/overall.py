"""The share of all beside those of two groups that leave nobody out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.complements import are_complements
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_OVERALL = r"(?:overall|in all|of all|among all|for all|for both|of both|combined|in total|together|altogether)\b"
_GROUPS = Frame(
    r"<first:percent> (?:of|among|for|in) (?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) "
    rf"(?P<two>[^A-Z.;,]{{1,30}}?)(?:,| and| –| \(| -)(?: and| or)? ?<overall:percent> {_OVERALL}",
    cues=("overall", "all", "both", "combined", "total", "together", "altogether"),
)
_OVERALL_LAST = Frame(
    r"\b(?:among|in|of) (?P<one>[a-z ]{1,30}),? <first:percent>[^A-Z.;]{0,50}?(?:,| and| while)[^A-Z.;]{0,30}?"
    r" <second:percent> (?:of|among|for|in) (?P<two>[a-z ]{1,30}?)[,;](?: and)? "
    r"(?:overall|in all|altogether|in total),?(?: [a-z]+){0,3} <overall:percent>",
    cues=("overall", "all", "total", "altogether"),
)
_OVERALL_AHEAD = Frame(
    r"<overall:percent> (?:overall|of all [a-z]+|in all)[^A-Z.]{0,20}?[:,(] ?<first:percent> (?:of|among|for|in) "
    r"(?P<one>[^A-Z.;,]{1,30}?),? (?:and )?<second:percent> (?:of|among|for|in) (?P<two>[a-z]+)",
    cues=("overall", "all"),
)


def find_overall_shares(claims: Claims) -> Iterator[Match]:
    """Yield the shares of "58% among men, 62% among women and 60% overall"; beside other groups there may be more."""
    for match in claims.match(_GROUPS, _OVERALL_AHEAD, _OVERALL_LAST):
        if are_complements((match.groups["one"], match.groups["two"])):
            yield match
