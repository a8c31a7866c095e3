"""Roll-forwards of a stock: what there was, what came, what went and what there is, or the net of it.

"We began with 410, gained 95 and lost 130, ending with 375"; "it opened 23 shops and closed 8, a net gain of 15".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, is_person, same_noun
from checker.claims.counts import is_whole_number
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.record import record

_GONE = (
    "closed|laid off|dismissed|shut|lost|left|sold|cut|shed|removed|resigned|died|withdrawn|departed|closing|losing"
    "|selling|shedding|let go|rehomed|released"
)
_COME = "added|opened|joined|arrived|admitted|received|gained|hired|bought|came|new|registered|born"
_OUT = f"{_GONE}|went out|went|paid out|took out|withdrew|spent|discharged|payments|culled|expired|discarded|scrapped"
_IN = f"came in|{_COME}|paid in|deposited|took in|recruited|acquired|receipts|enrolled|won"
_BEGUN = r"\b(?:began|begins|started|starts|opened|opens)(?: [a-z]+){0,3} with"
_BALANCE = Frame(
    rf"{_BEGUN} <opening:amount>[^A-Z.]{{0,40}}?[ ,;]"
    rf"<first:amount>[^A-Z.;]{{0,30}}?\b(?P<behind_first>{_IN}|{_OUT})\b[^A-Z.;]{{0,20}}? "
    rf"<second:amount>[^A-Z.;]{{0,30}}?\b(?P<behind_second>{_IN}|{_OUT})\b"
    r"[^A-Z.;]{0,30}?,? (?:leaving|ending with|and ended? with) <closing:amount>",
    cues=("leaving", "ending", "ended", "end"),
)
_CAME_AND_WENT = (
    rf"(?:(?:it|he|she|they|we|the [a-z]+) )?(?:(?P<ahead_first>{_IN}|{_OUT}),?(?: (?:of|a further|another|only))? )?"
    rf"<first:amount>(?:(?: (?:were|was|had|new|[a-z]+s))? (?P<behind_first>{_IN}|{_OUT}))?(?: [a-z]+)?"
    r"(?:,? (?:and|but|while)|,|;)(?: then| also)? "
    rf"(?:(?:it|he|she|they|we) )?(?:(?P<ahead_second>{_IN}|{_OUT}),?(?: (?:of|a further|another|only))? )?"
    rf"<second:amount>(?:(?: (?:were|was|had|[a-z]+s))? (?P<behind_second>{_IN}|{_OUT}))?(?: [a-z]+)?"
)
_IT = r"(?:it|them|him|her|us|(?:the|its|their) [a-z]+)"
_ENDED = Frame(
    rf"(?:{_BEGUN}|\bopening (?:balance|stock)(?: of| was|:)?|\b(?:stood at|had|held|kept|were|was|numbered"
    rf"|counted)) <opening:amount>"
    rf"(?: [a-z]+)?(?: (?:at the (?:start|beginning)(?: of [a-z ]{{3,12}})?|in [a-z]+))?(?:,|;| and|:) {_CAME_AND_WENT}"
    r"(?:,|;)?(?: and| so that| and so)?(?: it| he| she| they| we| there)? ?"
    rf"(?:leaving(?: {_IT} with)?|(?:bringing|taking) {_IT} (?:back |up |down )?to|(?:to )?end(?:ing|ed)?"
    r"(?: it| the [a-z]+)? (?:with|on|at)|clos(?:ed|ing) with|(?:was|were) left with|finish(?:ing|ed) with"
    r"|closing (?:balance|stock)(?: of| was|:)?|now (?:has|have|holds?|stands? at))"
    r" <closing:amount>",
    cues=(
        *("leaving", "left", "end", "ending", "ended", "finishing", "finished", "closing", "now"),
        *("bringing", "taking", "closed"),
    ),
)
_LEFT = Frame(
    rf"(?:{_BEGUN}|\b(?:stood at|had|held|kept|were|was)) <opening:amount>"
    rf"(?: [a-z]+)?(?: (?:at the (?:start|beginning)(?: of [a-z ]{{3,12}})?|in [a-z]+))?(?:,|;| and|:) {_CAME_AND_WENT}"
    r"(?:,|;)?(?: and| so that| and so)?(?: it| he| she| they| we| there)?(?: had| have| has| were| are)? "
    r"<closing:amount>(?: [a-z]+)? (?:now|at the end|(?:were |are )?left|remain|remained)(?=[.,;)]|\Z| (?:of|in) )",
    cues=("now", "end", "left", "remain", "remained"),
)
_WAY = r"(?P<way>gain|increase|rise|addition|growth|loss|decrease|fall|reduction|drop|decline)"
_NET = Frame(
    rf"\b(?:{_COME})\b[^A-Z.;]{{0,20}}? <gain:amount>[^A-Z.;]{{0,50}}?\b(?:{_GONE})\b[^A-Z.;]{{0,20}}? <loss:amount>"
    rf"[^A-Z.;]{{0,50}}?\ba net {_WAY} of (?:only |just )?<net:amount>",
    cues=("net",),
)
_NET_MOVED = Frame(
    r"\b(?:increased?|rose|grew) (?:by )?<gain:money|count>[^A-Z.;]{0,30}?(?:,| and| but| while)+ [^A-Z.;]{2,40}? "
    r"(?:decreased?|fell|declined) (?:by )?<loss:money|count>[^A-Z.;]{0,30}?,? (?:resulting in|leaving|giving|making"
    rf"|for|producing|yielding) a net {_WAY} (?:[a-z ]{{3,25}} )?of <net:money|count>(?=[.,;)]|\Z| in\b)",
    cues=("net",),
)
_NET_OFFSET = Frame(
    r"<net:money> net (?P<way>increase|decrease) [^A-Z.;]{0,60}?\b(?:reflects|reflected|consists of|consisted of"
    r"|comprises|comprised|resulted from|was due to|is due to) (?:an? )?<gain:money> (?P<first>increase|decrease) in "
    r"(?:(?!and )[a-z'-]+ ){1,7}?,? ?(?:partially |partly )?(?:offset|reduced|less)(?: in part)?(?: by)? (?:an? )?"
    r"<loss:money> (?P<second>increase|decrease) in [a-z'-]+",
    cues=("net",),
)
_NATURAL = Frame(
    r"<gain:thing>(?:,| and| against)(?: only| just)? <loss:thing>[^A-Z.;]{0,30}?\b(?:a|the) (?:natural|net) "
    r"(?P<way>increase|growth|decrease|loss|decline) of (?:only |just )?<net:count>",
    cues=("natural", "net"),
)
_COMINGS = "immigration|arrivals|births|inflows?|receipts|deposits|admissions|gains|openings|hires|joiners|purchases"
_GOINGS = "emigration|departures|deaths|outflows?|payments|withdrawals|discharges|losses|closures|leavers|sales"
_NUMBERED = r"(?: (?:of|totall?ed|were|was|at|numbered|amounted to|came to|reached|stood at))"
_FLOWS_OF = Frame(
    rf"\b(?:{_COMINGS}){_NUMBERED} <gain:amount>[^A-Z.;()]{{0,20}}?(?:,| and| against| less| minus)+ (?:{_GOINGS})"
    rf"{_NUMBERED}? <loss:amount>,?[^A-Z.;()]{{0,40}}?\b(?:net|natural) (?P<way>gain|increase|growth|inflow|addition"
    r"|surplus|migration|immigration|loss|decrease|fall|outflow|decline|emigration) of (?:only |just )?<net:amount>",
    cues=("net", "natural"),
)
"""What came and what went, each by its name: "immigration of 64,000 and emigration of 41,000"."""
_CAME = (
    f"{_COME}|established|created|built|taken in|took in|recruited|acquired|launched|formed|founded|commissioned"
    "|erected|moved in|set up|begun"
)
_WENT = (
    f"{_GONE}|scrapped|discontinued|dropped|demolished|struck off|retired|let go|moved out|disbanded|dissolved"
    "|abandoned|decommissioned|wound up|given up|let"
)
"""Words for coming and going that also stand behind their figures."""
_OF_IT = r"(?:(?! (?:net|natural)\b) [a-z'-]+){0,5}?"
_FLOW = (
    r"(?:(?:(?:it|he|she|they|we|the [a-z]+) )?(?P<ahead_{0}>{1})(?: a further| another| only)? )?<{2}:amount>"
    r"(?:(?: [a-z]+)?(?: (?:were|was|have been|had been|people|of them))? (?P<behind_{0}>{1}))?"
)
_NET_TOLD = Frame(
    _FLOW.format("first", _CAME, "gain")
    + rf"{_OF_IT},?;?(?: and| but| while)? "
    + _FLOW.format("second", _WENT, "loss")
    + rf"{_OF_IT},?;?(?: and| so| so that| thus)?(?: (?:showing|leaving|giving|making|with|for|yielding|a|the|an))*"
    rf" net {_WAY}(?: [a-z]+)?(?: of| was| being| is) (?:only |just )?<net:amount>",
    cues=("net",),
)
"""With the verbs behind: "1,725 were set up and 704 given up, leaving a net increase of 1,021"."""
_DIFFERENCE = Frame(
    r"<net:amount>(?: [a-z]+){0,3}?,? \(?(?:that is,? |i\.e\.,? |being |which is |namely )?the (?:difference|balance)"
    r" between (?:the )?<gain:amount>(?: [a-z]+){0,3} and (?:the )?<loss:amount>",
    cues=("difference", "balance"),
)
"""A balance and what it is of: "a net inflow of 104 people, the difference between 360 and 256"."""
_MOVED_IN = "arrived|entered|came|immigrated|joined|moved in|were (?:hired|recruited|admitted|added|opened|born)|opened"
_MOVED_OUT = "left|departed|emigrated|moved out|resigned|were (?:dismissed|closed|discharged|lost|laid off)|closed|died"
_NET_FIRST = Frame(
    rf"\bnet (?:{_WAY}|migration|immigration|recruitment|inflow)(?: (?:in|of) [a-z ]{{2,30}})? "
    rf"(?:was|of|came to|stood at) <net:amount>(?: (?!and )[a-z]+){{0,2}}(?::| –|,(?: as)?|, with) "
    rf"<gain:count>(?: [a-z]+)? (?:had )?(?:{_MOVED_IN})"
    rf"(?: (?!and )[a-z]+){{0,3}},? (?:and|while|but) <loss:count>(?: [a-z]+)? (?:had )?(?:{_MOVED_OUT})(?=[.,;)]|\Z)",
    cues=("net",),
)
"""The net of both before them: "net migration was 61,000: 208,000 people arrived and 147,000 left"."""
_LESS = frozenset({"emigration", "outflow", "loss", "decrease", "fall", "reduction", "drop", "decline"})
_JOBS = frozenset({"job", "post", "position", "place"})
"""What is won or lost with the people who come and go."""
_GOES = frozenset(_OUT.split("|"))


@record(frozen=True, slots=True)
class RollForward:
    """What there was and is, with what came and went in between."""

    opening: Claim
    """What there was."""
    flows: tuple[Claim, Claim]
    """What came or went, in the order of the text."""
    are_losses: tuple[bool, bool]
    """Of each flow, whether it went."""
    closing: Claim
    """What there is said to be."""


def find_roll_forwards(claims: Claims) -> Iterator[RollForward]:
    """Yield the roll-forwards of *claims* whose four figures are told in one sentence."""
    seen: set[int] = set()
    for match in claims.match(_BALANCE, _ENDED, _LEFT):
        ways = [_way(match.groups, place) for place in ("first", "second")]
        opening, closing, flows = match["opening"], match["closing"], (match["first"], match["second"])
        if None in ways or closing.quantity.start in seen or not _are_alike(opening, *flows, closing):
            continue
        seen.add(closing.quantity.start)
        yield RollForward(opening, flows, (ways[0] in _GOES, ways[1] in _GOES), closing)


@record(frozen=True, slots=True)
class NetChange:
    """What came and what went, with what that makes."""

    gain: Claim
    """What came."""
    loss: Claim
    """What went."""
    net: Claim
    """The one less the other, as stated."""
    is_less: bool
    """Whether the text says that more went than came."""


def find_net_changes(claims: Claims) -> Iterator[NetChange]:
    """Yield what came and went with its net: of one sort of things, or births and deaths."""
    for match in claims.match(_NATURAL):
        if match["gain"].noun == "birth" and match["loss"].noun == "death":
            yield _net_of(match)
    for match in claims.match(_NET_MOVED, _FLOWS_OF):
        if commensurable(match["gain"], match["loss"], match["net"]):
            yield _net_of(match)
    for match in claims.match(_NET_OFFSET):
        ways = match.groups["way"], match.groups["first"], match.groups["second"]
        if commensurable(match["gain"], match["loss"], match["net"]) and ways[0] == ways[1] != ways[2]:
            yield NetChange(match["gain"], match["loss"], match["net"], is_less=False)
    told: set[Claim] = set()
    for match in claims.match(_NET_TOLD):
        is_told = all(_way(match.groups, place) for place in ("first", "second"))
        if is_told and _are_of_one_flow(match["gain"], match["loss"], match["net"]):
            told.add(match["net"])
            yield _net_of(match)
    for match in claims.match(_DIFFERENCE):
        gain, loss = match["gain"], match["loss"]
        if commensurable(gain, loss, match["net"]) or all(map(is_whole_number, (gain, loss, match["net"]))):
            yield NetChange(gain, loss, match["net"], is_less=(gain.quantity.value or 0) < (loss.quantity.value or 0))
    for match in claims.match(_NET_FIRST):
        if commensurable(match["gain"], match["loss"], match["net"]) and same_noun(match["gain"], match["loss"]):
            yield NetChange(match["gain"], match["loss"], match["net"], match.groups.get("way") in _LESS)
    for match in claims.match(_NET):
        is_new = match["net"] not in told
        if is_new and _are_of_one_flow(match["gain"], match["loss"], match["net"]):
            yield _net_of(match)


def _are_of_one_flow(gain: Claim, loss: Claim, net: Claim) -> bool:
    return _are_alike(gain, loss) and (_are_alike(gain, net) or (is_person(gain) and net.noun in _JOBS))


def _net_of(match: Match) -> NetChange:
    return NetChange(match["gain"], match["loss"], match["net"], match.groups["way"] in _LESS)


def _way(groups: Mapping[str, str], place: str) -> str | None:
    """Return the one word that tells whether a flow came or went, before or behind its figure."""
    told = {groups[name] for name in (f"ahead_{place}", f"behind_{place}") if name in groups}
    return told.pop() if len(told) == 1 else None


def _are_alike(*claims: Claim) -> bool:
    return commensurable(*claims) and all(same_noun(claims[0], claim) for claim in claims)
