"""A balance that is not what was there, and came, and went."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checker.claims.expression import Expression
from checker.claims.find import Claims
from checker.claims.parts.growth_parts import find_growth_parts
from checker.claims.parts.roll_forwards import RollForward, find_net_changes, find_roll_forwards
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


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
        "Sales grew 4.9%, including operational growth of 6.9% offset by a negative currency impact of 3.0%.",
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
    for change in chain(find_net_changes(claims), find_growth_parts(claims)):
        gain, loss, net = change.gain, change.loss, change.net
        balance = loss - gain if change.is_less else gain - loss
        yield equal(net, balance, roles={"in": gain, "out": loss, "net": net}, peers=(gain, loss, net))
    for found in find_roll_forwards(claims):
        yield _rolled(found)


def _rolled(found: RollForward) -> Relation:
    """Return the relation of what there is to what there was, with what came and without what went."""
    opening, closing = found.opening, found.closing
    expected: Expression = opening
    for flow, is_loss in zip(found.flows, found.are_losses, strict=True):
        expected = expected - flow if is_loss else expected + flow
    roles = {"at the start": opening, "first flow": found.flows[0], "second flow": found.flows[1]}
    return equal(closing, expected, roles={**roles, "at the end": closing}, peers=(opening, *found.flows, closing))
