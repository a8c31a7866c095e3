"""Accounts whose items do not make each other up: assets, liabilities, net assets."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_OF = r"(?: (?:of|were|was|are|is|at|came to|totalled|totaled|stood at|,))? (?:about |some |nearly )?"
_JOINT = r"(?:,| and|, and|;| less| minus)(?: its| with| had| the| total)*"
_NET_ASSETS = Frame(
    rf"(?:total )?assets{_OF}<assets:money>{_JOINT} (?:total )?liabilities{_OF}<liabilities:money>{_JOINT} "
    rf"(?:net assets|shareholders' equity|equity|a net worth){_OF}<net:money>(?![a-z])",
    cues=("assets",),
)
_PROFIT = Frame(
    rf"(?:revenue|revenues|income|turnover|sales|takings){_OF}<revenue:money>{_JOINT} (?:total |operating )?"
    rf"(?:costs|expenses|expenditure|spending|outgoings){_OF}<costs:money>{_JOINT} "
    rf"(?:a |an )?(?:net |operating )?(?P<result>profit|surplus|loss|deficit){_OF}<profit:money>(?![a-z])",
    cues=("costs", "expenses", "expenditure", "spending", "outgoings"),
)


@rule(
    "ACC001",
    name="identity-mismatch",
    severity="error",
    holds=(
        "It has assets of £9.4m, liabilities of £6.1m and net assets of £3.3m.",
        "It had income of £820,000, costs of £900,000 and a deficit of £80,000.",
    ),
    breaks=(
        "It has assets of £9.4m, liabilities of £6.1m and net assets of £3.6m.",
        "It had income of £820,000, costs of £790,000 and a surplus of £80,000.",
    ),
    silent=("It has assets of £9.4m, liabilities of £6.1m and sales of £3.6m.",),
)
def identity_mismatch(claims: Claims) -> Iterator[Relation]:
    """The items of an account do not give the balance.

    What it checks
        Assets, liabilities and net assets, or income, costs and profit, in one list.

    Why it matters
        These hold by definition.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Accounts with further items between them, such as tax.

    Source
        The accounting equation.
    """
    for match in claims.match(_NET_ASSETS):
        yield from _difference(match, "assets", "liabilities", "net", sign=1)
    for match in claims.match(_PROFIT):
        sign = -1 if match.groups["result"] in ("loss", "deficit") else 1
        yield from _difference(match, "revenue", "costs", "profit", sign=sign)


def _difference(match: Match, first: str, second: str, net: str, *, sign: int) -> Iterator[Relation]:
    whole, taken, rest = match[first], match[second], match[net]
    if commensurable(whole, taken, rest):
        roles = {first: whole, second: taken, net: rest}
        wording = f"{{{first}}} less {{{second}}} is {{expected}}, not {{{net}}}"
        yield equal(rest, (whole - taken) * sign, roles=roles, wording=wording, peers=(whole, taken, rest))
