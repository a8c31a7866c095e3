"""A percentage that cannot be: a fall by more than all, a share above the whole."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shares.beyond import shares_beyond
from checker.relations.relation import Relation, at_most
from checker.rules.rule import rule


@rule(
    "PCT008",
    name="impossible-percentage",
    severity="error",
    holds=("Prices fell by 100% on the last day.",),
    breaks=(
        "Prices fell by 120%.",
        "Some wanted it: 108% of respondents said so.",
    ),
    silent=(
        "The appeal has reached 120% of its target.",
        "Profit fell by 120%, to a loss of £2m.",
        "Turnout was put at 108% of the estimate.",
    ),
)
def impossible_percentage(claims: Claims) -> Iterator[Relation]:
    """A fall or a share is larger than the whole.

    Nothing falls by more than all of it, and no more than all respondents can answer. The percentage is
    found behind a verb of falling, or before people who are counted. Amounts that can become negative, such
    as profits, can fall by more.

    What it checks
        A fall by more than 100%, and more than 100% of respondents, patients, voters.

    Why it matters
        The base was taken wrongly, or a decimal point is lost.

    How rounding is treated
        The percentage stands for what rounds to it.

    Not flagged
        Profits, balances and margins, which can change their sign; targets and estimates.

    Source
        A part is not larger than its whole.
    """
    for share, noun in shares_beyond(claims):
        wording = "nothing falls by {share}" if not noun else f"no {{share}} of {noun}"
        yield at_most(share, 1, roles={"share": share}, wording=wording)
