"""Majorities of votes that one sentence tells, with the votes of the two sides in the one before or behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late
from checker.text.record import record

_ONLY = r"(?:just |only |a mere )?"
_MAJORITY = Frame(
    rf"\b(?:majority|margin) of {_ONLY}<majority:count|number>(?: votes?)?(?=[.,;)]|\Z| (?:in|at|over)\b)",
    cues=("majority", "margin"),
)
_WON_BY = Frame(
    r"\b(?:won|took|held|kept|retained|carried|gained|beat|elected|passed|rejected|defeated)\b[^A-Z.;()]{0,60}? by "
    rf"{_ONLY}<majority:thing>(?! to\b)",
    cues=("by",),
)
_SIDES = Frame(
    r"<first:count|number>(?: votes?)?(?: for [a-z' -]{1,30}?)? (?:to|against) (?:[a-z'-]+ ){0,3}?<second:count|number>"
    r"(?=[.,;)]|\Z| (?:votes|for|against|in|after)\b)",
    cues=("to", "against"),
)
_AHEAD = Frame(
    r"<first:count|number>(?: votes?)?,? (?:ahead of|compared with) [^A-Z.;()]{2,50}?,? (?:on|with) "
    r"<second:count|number>(?=[.,;)]|\Z| votes\b)",
    cues=("ahead", "compared"),
)
_BALLOTS = frozenset({"vote", "ballot", None})
_VOTING = frozenset("vote votes voting voted polled polling majority won ballot".split())
_EARLIER = late(r"\b(?:last (?:time|election|year|week)|previous(?:ly)?|ago|earlier|in Y)\b")
"""Before the votes of another time than the majority is of."""
REACH = 2
"""So many sentences apart the two may be told."""


@record(frozen=True, slots=True)
class Majority:
    """The votes of two sides, and what one sentence away is called the majority."""

    first: Claim
    """The votes of the winner."""
    second: Claim
    """Those of the other side."""
    majority: Claim
    """Their difference, as stated."""


def find_majorities_apart(claims: Claims) -> Iterator[Majority]:
    """Yield the majorities of votes whose two sides the sentence before or behind tells, and none other does."""
    told = [match for match in claims.match(_MAJORITY) if match["majority"].noun in _BALLOTS]
    told += [match for match in claims.match(_WON_BY) if match["majority"].noun == "vote"]
    sides = claims.match_then(_SIDES, _AHEAD)
    pairs: defaultdict[int, list[Match]] = defaultdict(list)
    for pair in sides if told else ():
        if _are_votes(pair):
            pairs[pair.sentence.index].append(pair)
    for match in told:
        around = range(match.sentence.index - REACH, match.sentence.index + REACH + 1)
        near = [pair for index in around for pair in pairs.get(index, ())]
        if len(near) == 1 and near[0].sentence is not match.sentence and near[0].sentence.block is match.sentence.block:
            yield Majority(near[0]["first"], near[0]["second"], match["majority"])


def _are_votes(match: Match) -> bool:
    """Tell whether two numbers are the votes for and against, or for the first and the second."""
    first, second = match["first"], match["second"]
    if _EARLIER.search(match.before(160)) is not None:
        return False
    nouns = {first.noun, second.noun}
    if nouns - _BALLOTS or (nouns == {None} and _VOTING.isdisjoint(match.sentence.words)):
        return False
    return (first.quantity.value or 0) > (second.quantity.value or 0) > 1
