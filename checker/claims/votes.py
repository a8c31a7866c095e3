"""Votes: the turnout with votes and voters, majorities with seats or votes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match

_WORDS = r"[^A-Z.;()]{0,50}?"
_THE = r"(?:the |its |all |some |about |a total of )?"
_SAME = r"(?:(?! (?:but|while|whereas|against|last|previous|earlier|up|down|average) )[^A-Z.;]){0,40}?"
_TURNOUT = rf"{_SAME}\bturn-?out (?:of|was|at|being|reached|stood at) {_THE}<share:percent>"
_VOTERS_FIRST = Frame(
    rf"\bof {_THE}<voters:count>{_WORDS},? <votes:count|number>(?! (?:more|of|per))(?:[,;]| [a-z]){_TURNOUT}",
    cues=("turnout", "turn"),
)
_VOTES_FIRST = Frame(
    rf"<votes:count|number>(?: [a-z]+){{0,3}} (?:out )?(?:of|from) {_THE}<voters:count|number>{_TURNOUT}",
    cues=("turnout", "turn"),
)
_TURNOUT_FIRST = Frame(
    rf"\bturn-?out (?:of|was|at|reached|stood at) {_THE}<share:percent>(?:,| \(|, with|:|, as) ?{_THE}"
    rf"<votes:count|number>(?: [a-z]+){{0,3}} (?:out )?(?:of|from) {_THE}<voters:count>",
    cues=("turnout", "turn"),
)
_MAJORITY = (
    r"(?:giving (?:it|them|him|her) |for |which is |or )?(?:a|its|an overall|the) (?:[a-z]+ )?majority of "
    r"(?:just |only )?<majority:count|number>"
)
_OF_SEATS = Frame(
    rf"<own:count|number>(?: seats)? (?:out )?(?:of|in) {_THE}<all:count|measure>{_WORDS},? {_MAJORITY}",
    cues=("majority",),
)
_OF_VOTES = Frame(
    r"<first:count>(?: for [a-z' -]{1,30}?)? (?:to|against|ahead of|compared with) [a-z' -]{0,30}?<second:count|number>"
    r"(?: for [a-z' -]{1,30}?)?,? "
    r"(?:giving (?:it|them|him|her) |for )?(?:a|her|his|its|an overall) (?:[a-z]+ )?(?:majority|lead|margin) of "
    r"(?:just |only )?<majority:count|number>",
    cues=("majority", "lead", "margin"),
)
_LEAD_FIRST = Frame(
    r"\b(?:majority|lead|margin) (?:of|was|is|came to)(?: just| only)? <majority:count|number>(?: votes?)?(?:,|:| \(|"
    r" –) ?(?:with |by |from )?<first:count|number>(?: votes?)?(?: for [a-z' -]{1,30}?)? (?:to|against|and|ahead of"
    r"|compared with) (?:[a-z' -]{1,30}? )??<second:count|number>(?: votes?| for\b|(?=[.,;)]|\Z))",
    cues=("majority", "lead", "margin"),
)
_SHARE_OF_TWO = Frame(
    r"<first:count|number>(?: votes?)?(?: for [a-z' -]{1,30}?| in favour)? (?:to"
    r"|against) [a-z' -]{0,30}?<second:count|number>"
    r"(?: votes?| against)?(?:,| –) (?:or |that is,? |which is )(?:by |about )?<share:percent>"
    r"(?=(?: in favour| of (?:the )?(?:total|votes?|votes cast|valid votes|ballots))?[,.;])",
    cues=("to", "against"),
)
_VOTING = ("vote", "voter", "voted", "ballot", "referendum", "election", "runoff", "constitution", "backed", "elected")
_SEATS = frozenset({"seat", "member", "place", "council", "parliament", "chamber", "house", "assembly"})
_BALLOTS = frozenset(
    {"vote", "ballot", "voter", "elector", "person", "people", "resident", "member", "citizen", "adult"}
)


def find_turnouts(claims: Claims) -> Iterator[Match]:
    """Yield where votes, voters and the turnout are said together."""
    for match in claims.match(_VOTERS_FIRST, _VOTES_FIRST, _TURNOUT_FIRST):
        nouns = {match["voters"].noun, match["votes"].noun} - {None}
        if nouns and nouns <= _BALLOTS:
            yield match


def find_shares_of_two(claims: Claims) -> Iterator[Match]:
    """Yield where the votes of two, or for and against, stand with the share of the first."""
    for match in claims.match(_SHARE_OF_TWO):
        first, second = match["first"].quantity, match["second"].quantity
        is_of_votes = {first.noun, second.noun} - {None} <= {"vote", "ballot"}
        if is_of_votes and any(word in match.sentence.pattern for word in _VOTING):
            yield match


def find_majorities_of_seats(claims: Claims) -> Iterator[Match]:
    """Yield where one's own seats, all seats and the majority are said together."""
    for match in claims.match(_OF_SEATS):
        if match["majority"].noun in (None, "seat") and (match["all"].noun in _SEATS or match["own"].noun == "seat"):
            yield match


def find_majorities_of_votes(claims: Claims) -> Iterator[Match]:
    """Yield where the votes of two and the difference are said together."""
    for match in claims.match(_OF_VOTES, _LEAD_FIRST):
        nouns = {match[role].noun for role in ("first", "second", "majority")} - {None}
        if nouns and nouns <= {"vote", "ballot"}:
            yield match
