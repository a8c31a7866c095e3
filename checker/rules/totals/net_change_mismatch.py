"""A balance that is not what was there, and came, and went."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.expression import Expression
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.parts.balances import Balance, find_balances
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
_LOSSES = frozenset({"loss", "decrease", "fall", "reduction", "drop"})
_JOBS = frozenset({"job", "post", "position", "place"})
"""What is won or lost with the people who come and go."""


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
        "We had 45 hens in May, bought 12, lost 8 and have 59 now.",
        "The fund held £41m, received £12m, paid out £9m and now holds £34m.",
    ),
    silent=(
        "The chain opened 23 shops and closed 8 cafes at a net cost of £15m.",
        "We had 45 hens in May and bought 12; we lost 8 ducks and have 59 birds now.",
    ),
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
    for found in find_balances(claims):
        yield _balanced(found)


def _balanced(balance: Balance) -> Relation:
    """Return the relation of what there is to what there was, with what came and without what went."""
    opening, closing = balance.opening, balance.closing
    expected: Expression = opening
    for flow, is_loss in zip(balance.flows, balance.are_losses, strict=True):
        expected = expected - flow if is_loss else expected + flow
    roles = {"at the start": opening, "first flow": balance.flows[0], "second flow": balance.flows[1]}
    return equal(closing, expected, roles={**roles, "at the end": closing}, peers=(opening, *balance.flows, closing))


def _are_alike(*claims: Claim) -> bool:
    return commensurable(*claims) and all(same_noun(claims[0], claim) for claim in claims)
