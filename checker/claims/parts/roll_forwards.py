"""Balances: what there was, what came, what went and what there is: "began with 410, gained 95, lost 130, 375 left"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable, same_noun
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.text.record import record

_OUT = (
    "closed|laid off|dismissed|shut|lost|left|sold|cut|shed|removed|resigned|died|withdrawn|departed|closing|losing"
    "|selling|shedding|went out|went|paid out|took out|withdrew|spent|discharged|payments|culled|expired"
)
_IN = (
    "added|opened|joined|arrived|admitted|received|gained|hired|bought|came in|came|new|registered|born|paid in"
    "|deposited|took in|recruited|acquired|receipts|enrolled|won"
)
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
_ENDED = Frame(
    rf"(?:{_BEGUN}|\bopening (?:balance|stock)(?: of| was|:)?|\b(?:stood at|had|held|kept|were|was)) <opening:amount>"
    rf"(?: [a-z]+)?(?: (?:at the (?:start|beginning)(?: of [a-z ]{{3,12}})?|in [a-z]+))?(?:,|;| and|:) {_CAME_AND_WENT}"
    r"(?:,|;)?(?: and| so that| and so)?(?: it| he| she| they| we| there)? ?(?:leaving|(?:to )?end(?:ing|ed)?"
    r"(?: it| the [a-z]+)? with|finish(?:ing|ed) with|closing (?:balance|stock)(?: of| was|:)?"
    r"|now (?:has|have|holds?|stands? at))"
    r" <closing:amount>",
    cues=("leaving", "end", "ending", "ended", "finishing", "finished", "closing", "now"),
)
_LEFT = Frame(
    rf"(?:{_BEGUN}|\b(?:stood at|had|held|kept|were|was)) <opening:amount>"
    rf"(?: [a-z]+)?(?: (?:at the (?:start|beginning)(?: of [a-z ]{{3,12}})?|in [a-z]+))?(?:,|;| and|:) {_CAME_AND_WENT}"
    r"(?:,|;)?(?: and| so that| and so)?(?: it| he| she| they| we| there)?(?: had| have| has| were| are)? "
    r"<closing:amount>(?: [a-z]+)? (?:now|at the end|(?:were |are )?left|remain|remained)(?=[.,;)]|\Z| (?:of|in) )",
    cues=("now", "end", "left", "remain", "remained"),
)
_GOES = frozenset(_OUT.split("|"))


@record(frozen=True, slots=True)
class Balance:
    """What there was and is, with what came and went in between."""

    opening: Claim
    """What there was."""
    flows: tuple[Claim, Claim]
    """What came or went, in the order of the text."""
    are_losses: tuple[bool, bool]
    """Of each flow, whether it went."""
    closing: Claim
    """What there is said to be."""


def find_balances(claims: Claims) -> Iterator[Balance]:
    """Yield the balances of *claims* whose four figures are told in one sentence."""
    seen: set[int] = set()
    for match in claims.match(_BALANCE, _ENDED, _LEFT):
        ways = [_way(match.groups, place) for place in ("first", "second")]
        opening, closing, flows = match["opening"], match["closing"], (match["first"], match["second"])
        if None in ways or closing.quantity.start in seen or not _are_alike(opening, *flows, closing):
            continue
        seen.add(closing.quantity.start)
        yield Balance(opening, flows, (ways[0] in _GOES, ways[1] in _GOES), closing)


def _way(groups: Mapping[str, str], place: str) -> str | None:
    """Return the one word that tells whether a flow came or went, before or behind its figure."""
    told = {groups[name] for name in (f"ahead_{place}", f"behind_{place}") if name in groups}
    return told.pop() if len(told) == 1 else None


def _are_alike(*claims: Claim) -> bool:
    return commensurable(*claims) and all(same_noun(claims[0], claim) for claim in claims)
