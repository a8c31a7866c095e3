"""Growth as reported, with the growth of the business and what exchange rates took from it or added to it.

"Sales grew 4.9%, including operational growth of 6.9% partially offset by a negative currency impact of 2.0%."
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.parts.roll_forwards import NetChange

_UP, _DOWN = (
    "growth|increase|increased|rise|rose|grew|gain|up",
    "decline|declined|decrease|decreased|fell|fall|drop|dropped|down",
)
_FRAME = Frame(
    rf"\b(?P<way>{_UP}|{_DOWN})(?: of| by)? <net:percent>[^A-Z.;()]{{0,60}}?(?:,|:)? (?:including|which includ(?:ed|es)"
    r"|consisting of|comprised of|comprising|made up of|reflecting|which reflect(?:ed|s)) (?:an? )?"
    r"(?:operational|organic|underlying|local[ -]currency|constant[ -]currency) "
    rf"(?P<first>{_UP}|{_DOWN}) of <gain:percent>,? (?:(?:and|was|which was) )?"
    r"(?:(?P<against>(?:(?:partially|partly|more than|largely) )?(?:offset|reduced) by)|and|with) (?:an? )?"
    r"(?:(?P<bad>negative|adverse|unfavou?rable)|(?P<good>positive|favou?rable)) (?:foreign )?(?:currency|exchange)"
    r"(?: (?:rate|translation|exchange))? (?:impact|effect)s? of (?:about )?<loss:percent>"
    r"(?=[.,;)]|\Z| (?:as )?compared)",
    cues=("currency", "exchange"),
)
_RISES = frozenset(_UP.split("|"))


def find_growth_parts(claims: Claims) -> Iterator[NetChange]:
    """Yield growth that exchange rates took away from, or added to what was lost, with what is left of it."""
    for match in claims.match(_FRAME):
        is_growth = match.groups["first"] in _RISES
        if ("bad" in match.groups) is not is_growth:
            continue  # both go the same way
        is_less = (match.groups["way"] in _RISES) is not is_growth
        yield NetChange(match["gain"], match["loss"], match["net"], is_less)
