"""Two holdings whose numbers and percentages imply different wholes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.shares.holdings import find_holdings
from checker.relations.relation import Relation, equal
from checker.relations.shares import share_reading
from checker.rules.rule import rule


@rule(
    "PCT004",
    name="stakes-disagree",
    severity="error",
    holds=("The fund cut its stake to 79,600 shares, or 3.98 pct of the total, from 140,000 shares, or 7.0 pct.",),
    breaks=(
        "The fund cut its stake to 79,600 shares, or 9.38 pct, from 140,000 shares, or 7.0 pct.",
        "The trust lifted its holding to 704,000 shares, or 8.8 percent of all, from 520,000 shares, or 5.6 percent.",
    ),
    silent=("Sales rose to 704,000 cars, or 8.8 percent of the market, from 520,000 vans, or 5.6 percent of theirs.",),
)
def stakes_disagree(claims: Claims) -> Iterator[Relation]:
    """The two holdings imply different numbers in all.

    What somebody holds is told in shares and in per cent, before and after. As the number of all shares is
    the same, the percentages must stand to each other as the numbers do. Both pairs must be in one sentence
    and of one holding.

    What it checks
        "704,000 shares, or 8.8%, from 520,000 shares, or 6.5%": the percentages must stand
        to each other as the numbers do.

    Why it matters
        Both numbers come from one filing; a slip in one shows at once.

    How rounding is treated
        Numbers of shares are exact; percentages may be off by one unit of their last place.

    Not flagged
        Holdings of different things.

    Source
        Rule 13d-2 of the United States asks for number and percentage in every amendment.
    """
    for match in find_holdings(claims):
        yield _relation(match["new"], match["new_share"], match["old"], match["old_share"])


def _relation(new: Claim, new_share: Claim, old: Claim, old_share: Claim) -> Relation:
    expected = old_share * new / old
    relation = equal(
        new_share,
        expected,
        roles={"held now": new, "share now": new_share, "held before": old, "share before": old_share},
        wording="{held_now} is {expected} if {held_before} is {share_before}, not {share_now}",
    )
    return replace(relation, readings=(share_reading(new_share, expected),))
