"""Accounts whose items do not make each other up: assets, liabilities, net assets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from checker.claims.accounts import Balance, find_balances
from checker.claims.find import Claims
from checker.claims.left_over import find_left_over
from checker.claims.left_over_next import find_left_over_next
from checker.claims.margins import find_margins
from checker.claims.parts.evidence import Slip
from checker.claims.results import find_results
from checker.relations.one_slip import sum_slip
from checker.relations.relation import Link, Relation, equal
from checker.relations.results import relation_of
from checker.relations.shares import share_of
from checker.rules.rule import rule

A_SLIP = frozenset({Slip.DIGIT, Slip.TRACE})
"""What shows that the sums are those that are left over from."""
MAY_BE_OTHERS = "what is left may be of other sums, since no one slip makes it what these leave"


@rule(
    "ACC001",
    name="identity-mismatch",
    severity="error",
    holds=(
        "It has assets of £9.4m, liabilities of £6.1m and net assets of £3.3m.",
        "It had income of £820,000, costs of £900,000 and a deficit of £80,000.",
        "It made a profit of $12m on revenue of $80m, a margin of 15%.",
        "Her gross pay is £2,400; after £480 in tax she takes home £1,920.",
    ),
    breaks=(
        "The mill cost £12.4m and fetched £31.1m, a profit of £28.7m.",
        "Gross pay of £2,800 less tax of £530 leaves net pay of £2,720.",
        "It has assets of £9.4m, liabilities of £6.1m and net assets of £3.6m.",
        "It had income of £820,000, costs of £790,000 and a surplus of £80,000.",
        "The debt was £29,060,386. We have paid off £3,895,232, leaving £25,615,154.",
        "The club took £241,500 and spent £212,300, leaving a surplus of £19,200.",
        "It made a profit of $12m on revenue of $80m, a margin of 25%.",
        "Profit of £10m on sales of £50m gives a margin of 25%.",
        "Net income was $8.4 million on revenue of $56 million (25% margin).",
        "With sales of €80m and a profit of €12m, the margin was 18%.",
        "Assets of £5.2m less liabilities of £3.9m leave net assets of £1.8m.",
    ),
    silent=(
        "It made a net profit of $12m on revenue of $80m and a gross margin of 25%.",
        "It has assets of £9.4m, liabilities of £6.1m and sales of £3.6m.",
        "On sales of $80m and costs of $66m it made a profit after tax of $11m.",
        "Revenue was $80m, advertising costs were $66m and profit was $2m.",
        "We owed £29,060,386. We have paid £3,895,232 for the roof, leaving £41,350,118.",
    ),
)
def identity_mismatch(claims: Claims) -> Iterator[Relation]:
    """The items of an account do not give the balance.

    Statements of accounts are bound by identities: what comes in less what goes out is what is left. The
    figures are found by their names, each with its amount behind or before it, in one statement; where an
    item between them is named, such as tax, nothing is compared, since the identity then has a further
    term.

    What it checks
        Assets, liabilities and net assets; income, costs and profit or loss; gross pay, tax
        and net pay; debt, cash and net debt; profit, revenue and margin. Sums, whatever they
        are called, with what the text says they make or leave, there or up to two sentences on:
        a balance, a surplus, a total, "leaving", "so that", or the last part behind "of which".

    Why it matters
        These hold by definition.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Accounts with further items between them, such as tax; what is left of sums with other
        names, unless one slip in a number of four digits or more keeps it from coming out: the
        more digits, the more ways are tried in which the sums can be meant.

    Source
        The accounting equation.
    """
    told = set()
    for balance in chain(find_balances(claims), find_left_over_next(claims)):
        if balance.rest in told:
            continue
        told.add(balance.rest)
        whole, taken, rest = balance.whole, balance.taken, balance.rest
        roles = {"whole": whole, "taken": taken, "rest": rest}
        wording = "{taken} less {whole} is {expected}, not {rest}" if balance.is_loss else ""
        wording = wording or "{whole} less {taken} is {expected}, not {rest}"
        link = Link.STATED if balance.is_certain else Link.INFERRED
        peers = (whole, taken, rest)
        yield equal(rest, balance.expected, roles=roles, wording=wording, peers=peers, link=link)
    for balance in find_left_over(claims):
        if balance.rest not in told:
            told.add(balance.rest)
            yield _left_over(balance)
    for found in claims.found_by(find_results):
        if found.result not in told and (relation := relation_of(found)) is not None:
            yield relation
    for match in find_margins(claims):
        yield share_of(match["share"], match["part"], match["base"])


def _left_over(balance: Balance) -> Relation:
    """Return the relation of what is left to two sums whose names were not read: without a slip, they may be others."""
    whole, taken, rest = balance.whole, balance.taken, balance.rest
    roles, peers = {"whole": whole, "taken": taken, "rest": rest}, (whole, taken, rest)
    wording = "{whole} less {taken} is {expected}, not {rest}"
    relation = equal(rest, balance.expected, roles=roles, wording=wording, peers=peers, link=Link.INFERRED)
    if sum_slip(whole, (taken, rest)) in A_SLIP:
        return relation
    if sum_slip(taken, (whole, rest)) not in A_SLIP:
        return replace(relation, doubt=MAY_BE_OTHERS)
    roles, wording = {"whole": taken, "taken": whole, "rest": rest}, "{taken} and {rest} make {expected}, not {whole}"
    other = equal(taken, whole + rest, roles=roles, wording=wording, peers=peers, link=Link.INFERRED)
    return replace(other, readings=(*other.readings, *relation.readings))  # a slip makes the greater sum the less
