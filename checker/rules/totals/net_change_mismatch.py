"""A balance that is not what was there, and came, and went."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_OUT = r"(?:closed|laid off|dismissed|shut|lost|left|sold|cut|shed|removed|resigned|died|withdrawn|departed|closing|losing|selling|shedding)"
_IN = r"(?:added|opened|joined|arrived|admitted|received|gained|hired|bought|came|new|registered|born)"
_NET = Frame(
    rf"\b{_IN}\b[^A-Z.;]{{0,20}}? <gain:amount>[^A-Z.;]{{0,50}}?\b{_OUT}\b[^A-Z.;]{{0,20}}? <loss:amount>"
    r"[^A-Z.;]{0,50}?\ba net (?P<way>gain|increase|rise|addition|growth|loss|decrease|fall|reduction|drop) of "
    r"(?:only |just )?<net:amount>",
    cues=("net",),
)
_NATURAL = Frame(
    r"<gain:thing>(?:,| and| against)(?: only| just)? <loss:thing>[^A-Z.;]{0,30}?\b(?:a|the) (?:natural|net) "
    r"(?P<way>increase|growth|decrease|loss|decline) of (?:only |just )?<net:count>",
    cues=("natural", "net"),
)
_BALANCE = Frame(
    r"\b(?:began|begins|started|starts|opened|opens)(?: [a-z]+){0,3} with <opening:amount>[^A-Z.]{0,40}?[ ,;]"
    rf"<first:amount>[^A-Z.;]{{0,30}}?\b(?P<way_in>{_IN}|{_OUT})\b[^A-Z.;]{{0,20}}? "
    rf"<second:amount>[^A-Z.;]{{0,30}}?\b(?P<way_out>{_IN}|{_OUT})\b"
    r"[^A-Z.;]{0,30}?,? (?:leaving|ending with|and ended? with) <closing:amount>",
    cues=("leaving", "ending", "ended", "end"),
)
_BEFORE = Frame(
    r"\b(?:began|begins|started|starts|opened|opens)(?: [a-z]+){0,3} with <opening:amount>(?:,|;| and)(?: then| it)? "
    rf"(?P<way_in>{_IN}|{_OUT})(?: [a-z]+)? <first:amount>(?: [a-z]+){{0,2}},? (?:and|but) (?P<way_out>{_IN}|{_OUT})"
    r" <second:amount>(?: [a-z]+){0,2},? (?:and )?(?:leaving|ending with|ended with|to end with|finishing with)"
    r" <closing:amount>",
    cues=("leaving", "ending", "ended", "end", "finishing"),
)
_LOSSES = frozenset({"loss", "decrease", "fall", "reduction", "drop"})
_JOBS = frozenset({"job", "post", "position", "place"})
"""What is won or lost with the people who come and go."""
_GOES = frozenset(_OUT[3:-1].split("|"))


@rule(
    "SUM006",
    name="net-change-mismatch",
    severity="error",
    holds=(
        "The chain opened 23 shops and closed 8, a net gain of 15.",
        "The year began with 410 cases; 95 were added and 130 closed, leaving 375.",
    ),
    breaks=(
        "The chain opened 23 shops and closed 8, a net gain of 13.",
        "The mill hired 260 people and laid off 140, a net gain of 180 jobs.",
        "The year began with 410 cases; 95 were added and 130 closed, leaving 385.",
        "There were 1,214 births and 1,032 deaths, a natural increase of 282.",
        "We began the year with 310 members, gained 46 and lost 28, ending with 348.",
    ),
    silent=("The chain opened 23 shops and closed 8 cafes at a net cost of £15m.",),
)
def net_change_mismatch(claims: Claims) -> Iterator[Relation]:
    """The balance is not what was there plus what came less what went.

    What was there, what came and what went give what is there now. The figures are found by words for
    coming and going and by a net figure or a stock at the start and at the end. A sentence that leaves one
    of them out has nothing to compare.

    What it checks
        Openings and closings with a net figure; a stock at the start, what came and went,
        and the stock at the end.

    Why it matters
        Stocks and flows come from different sheets.

    How rounding is treated
        Counts are exact unless hedged or ending in zeros.

    Not flagged
        Flows of different things, and sentences that do not say what was there before.

    Source
        Roll-forward tests, as auditors do them.
    """
    for match in claims.match(_NATURAL):
        gain, loss, net = match["gain"], match["loss"], match["net"]
        if gain.noun == "birth" and loss.noun == "death":
            balance = loss - gain if match.groups["way"] in ("decrease", "loss", "decline") else gain - loss
            yield equal(net, balance, roles={"in": gain, "out": loss, "net": net}, peers=(gain, loss, net))
    for match in claims.match(_NET):
        gain, loss, net = match["gain"], match["loss"], match["net"]
        if _are_alike(gain, loss) and (_are_alike(gain, net) or (is_person(gain) and net.noun in _JOBS)):
            balance = loss - gain if match.groups["way"] in _LOSSES else gain - loss
            yield equal(net, balance, roles={"in": gain, "out": loss, "net": net}, peers=(gain, loss, net))
    for match in claims.match(_BALANCE, _BEFORE):
        yield from _balance(match)


def _balance(match: Match) -> Iterator[Relation]:
    opening, first, second, closing = (match[role] for role in ("opening", "first", "second", "closing"))
    if _are_alike(opening, first, second, closing):
        balance = opening - first if match.groups["way_in"] in _GOES else opening + first
        balance = balance - second if match.groups["way_out"] in _GOES else balance + second
        roles = {"at the start": opening, "first flow": first, "second flow": second, "at the end": closing}
        yield equal(closing, balance, roles=roles, peers=(opening, first, second, closing))


def _are_alike(*claims: Claim) -> bool:
    return commensurable(*claims) and all(same_noun(claims[0], claim) for claim in claims)
