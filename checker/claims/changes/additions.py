"""Levels with what was added to the one to make the other: "rose from 64 to 79 after 15 more bodies were found"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.changes.change import Change
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.slots import ABOUT
from checker.text.late import late

_LEVEL = "money|measure|count|number"
_ADDED = (
    Frame(
        rf"\b(?:another|a further|an additional|(?:reinforced|strengthened|joined|increased|extended) by|adding|added"
        rf"|recruited|hired|acquired|bought|opened) <amount:{_LEVEL}>[^B-XZ.;()]{{0,60}}?,? (?P<up>bringing|raising"
        rf"|taking|lifting|pushing) (?:the|its|his|her|their) [^A-Z.;()]{{2,40}}? from <old:{_LEVEL}> to "
        rf"<new:{_LEVEL}>(?=[.,;)]|\Z| (?:in|by|at|on|this|last)\b)",
        cues=("bringing", "raising", "taking", "lifting", "pushing"),
    ),
    Frame(
        rf"\b(?P<up>rose|increased|grew|climbed|went up|risen) from <old:{_LEVEL}> to <new:{_LEVEL}>,? (?:after|when|as"
        rf"|with) (?:(?:another|a further|an additional) <one:{_LEVEL}>|<amount:{_LEVEL}> (?:more|further|new"
        r"|additional|extra))(?= [a-z]+ (?:were|was|had|have|died|came|joined|opened|found)\b)",
        cues=("rose", "increased", "grew", "climbed", "went", "risen"),
    ),
)
_OVER_PLAN = Frame(
    rf"<amount:{_LEVEL}> (?:(?P<up>over|above|more than)|(?P<down>under|below|less than)) (?:the|its|their) "
    rf"(?:original |initial |first |approved |agreed )?(?:budget|estimate|forecast|price"
    rf"|cost) of <old:{_LEVEL}>(?:,? and)?"
    r"(?:,? (?:is|are|was|were|it is|they are))?(?: now)? (?:expected|forecast|due|likely|estimated|projected"
    rf"|thought) to (?:cost|come to|total|come in at) {ABOUT}<new:{_LEVEL}>(?! (?:with|including|once|when|a|per)\b)",
    cues=("budget", "estimate", "forecast", "price", "cost"),
)
"""What was planned, by how much it is missed, and what comes of it: "£1m over its budget of £4m, … to cost £5m"."""
_AND_MORE = late(r"[^A-Z.;]{0,60}\b(?:and|while) (?:one|an?|another|others?|several|some|[NC])\b")
"""Behind what was added: there was more."""


def find_additions(claims: Claims) -> Iterator[Change]:
    """Yield the changes whose amount is told as so many more, beside both levels."""
    for match in claims.match(*_ADDED):
        amount = match.get("amount") or match["one"]
        if _AND_MORE.match(match.sentence.pattern, match.end):
            continue  # "after 15 more bodies were found and one man died"
        if same_noun(amount, match["old"]) and commensurable(amount, match["old"], match["new"]):
            change = Change(match.sentence, 1, match.groups["up"], new=match["new"], old=match["old"])
            change.amount, change.start, change.end = amount, match.start, match.end
            yield change
    for match in claims.match(_OVER_PLAN):
        if commensurable(match["amount"], match["old"], match["new"]):
            word = match.groups.get("up") or match.groups["down"]
            change = Change(match.sentence, 1 if "up" in match.groups else -1, word, new=match["new"], old=match["old"])
            change.amount, change.start, change.end = match["amount"], match.start, match.end
            yield change
