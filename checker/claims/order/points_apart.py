"""Two shares and the points between them: "leads by six points, with 44% to 38%"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.order.margins import Margin, are_points

_IS = r"(?: (?:is|was|are|were|stands?|stood))? (?:only |just |some |about )?"
_LEADS = tuple("leads lead led leading trails trail trailed trailing ahead behind gap margin advantage".split())
_LEADING = rf"\b(?:{'|'.join(_LEADS)})\b"
_BY_POINTS = Frame(
    rf"{_LEADING}[^A-Z.;:()]{{0,30}}? (?:by|of|to|is|was) (?:just |only |about )?<margin:points|thing>(?:,|:| \(| –)"
    r" ?(?:with |by |at )?"
    r"(?:[a-z]+ ){0,2}<first:percent>[^A-Z.;:()]{0,20}? (?:to|against|versus|and)(?: [a-z.'-]+){0,3} <second:percent>",
    cues=_LEADS,
)
_LEAD_OF = Frame(
    r"<first:percent>(?: [a-z]+)?,? (?:to|against|versus|compared with)(?: [a-z.'-]+){0,4}? <second:percent>"
    r"(?: (?:among|of|for|in) [a-z' -]{1,30}?(?: [AGY])?)?(?:,| –) ?(?:or |giving"
    r" [a-z]+ )?(?:a|an) (?:lead|margin|gap|advantage) of (?:just |only |about )?<margin:points|thing>",
    cues=("lead", "margin", "gap", "advantage"),
)
_GAP_IS = Frame(
    r"<first:percent>[^A-Z.;:()]{0,60}?(?:,| and|, and|,? to)(?: [a-z.'/-]+){1,6}? <second:percent>,? (?:so|and so"
    r"|which means|meaning|so that) the (?:gap|difference|margin|lead)(?: between (?:them|the two))? (?:is"
    r"|was)(?: now)?"
    r"(?: just| only| about)? <margin:points|thing>(?=[.,;)]|\Z)",
    cues=("gap", "difference", "margin", "lead"),
)
_OF_SIDES = Frame(
    r"<first:percent>[^A-Z.;:()]{0,30}? (?:for|in favou?r|yes)(?: [a-z]+){0,2},? (?:and|to|with|but) <second:percent>"
    r"(?: [a-z]+){0,2} (?:against|no)\b[^A-Z;:()]{0,60}? (?:margin|majority|lead|gap) of (?:just |only |about )?"
    r"<margin:points|thing>",
    cues=("margin", "majority", "lead", "gap"),
)
_BEATING = Frame(
    r"<first:percent>,? (?:and |which |thus )?(?P<way>beating|beats?|outperforming|outperformed|exceeding|exceeded"
    r"|topping|topped|trailing|trailed|lagging|lagged|missing|missed) (?:(?!and "
    r"|or )[a-z'-]+ ){0,5}?\(?(?:of )?<second:percent>\)? by (?:about |just |only )?<margin:points|thing>(?=[.,;)]|\Z)",
    cues=(
        *("beating", "beat", "beats", "outperforming", "outperformed", "exceeding", "exceeded", "topping", "topped"),
        *("trailing", "trailed", "lagging", "lagged", "missing", "missed"),
    ),
)
"""A share beside what it is measured by: "returned 8.2%, beating its benchmark (7.5%) by 0.7 points"."""
_AHEAD_OF = Frame(
    rf"<first:percent>,?(?: [a-z]+)?{_IS}<margin:points|thing> (?:ahead of|behind|clear of)"
    rf" [^A-Z.;()]{{1,30}}?(?:,| \(| at"
    r"| on| with)+ ?<second:percent>",
    cues=("ahead", "behind", "clear"),
)


def find_points_apart(claims: Claims) -> Iterator[Margin]:
    """Yield by how many points one share is ahead of another, both told."""
    for match in claims.match(_BY_POINTS, _LEAD_OF, _GAP_IS, _AHEAD_OF, _OF_SIDES, _BEATING):
        first, second, margin = match["first"], match["second"], match["margin"]
        if are_points(margin):
            yield Margin(first, second, margin, (first.quantity.value or 0) < (second.quantity.value or 0))
